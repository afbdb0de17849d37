package id.talaksana.core.rounds;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Applicants from a table.
 *
 * @param applicants by the line that each stands on, not numbered yet
 * @param leftOut rows that are none
 */
record ApplicantTable(Map<Integer, Applicant> applicants, List<LeftOut> leftOut) {
    static final List<String> COLUMNS = List.of("nomor peserta", "nama");
    static final List<String> OTHERS = List.of("nik", "formasi", "jalur");

    /**
     * @param formations ids of the round's; empty: it has none, and no row may name one
     * @param tracks ids of the service's
     */
    static ApplicantTable read(byte[] content, Set<String> formations, Set<String> tracks) {
        Map<Integer, Applicant> applicants = new LinkedHashMap<>();
        List<LeftOut> leftOut = new ArrayList<>();
        Set<String> registrations = new HashSet<>();
        Set<String> niks = new HashSet<>();
        for (Table.Row row : Table.read(content, COLUMNS, OTHERS).rows()) {
            Applicant applicant = new Applicant(
                    0, row.get("nomor peserta"), row.get("nama"), row.get("nik"), row.get("formasi"), row.get("jalur"));
            Text fault = row.fault() == null ? fault(applicant, formations, tracks) : row.fault();
            if (fault == null && !registrations.add(applicant.registration())) {
                fault = CoreWords.text("this-registration-stands-twice");
            }
            if (fault == null && applicant.nik() != null && !niks.add(applicant.nik())) {
                fault = CoreWords.text("this-nik-stands-twice");
            }
            if (fault == null) {
                applicants.put(row.line(), applicant);
            } else {
                leftOut.add(new LeftOut(row.line(), shown(applicant.registration()), fault));
            }
        }
        return new ApplicantTable(applicants, leftOut);
    }

    private static Text fault(Applicant applicant, Set<String> formations, Set<String> tracks) {
        if (applicant.registration() == null || applicant.registration().length() > Applicant.MAX_REGISTRATION) {
            return CoreWords.text("an-applicant-has-a-registration-number", Applicant.MAX_REGISTRATION);
        } else if (applicant.name() == null || applicant.name().length() > Applicant.MAX_NAME) {
            return CoreWords.text("an-applicant-has-a-name", Applicant.MAX_NAME);
        } else if (applicant.nik() != null && !Nik.isPlausible(applicant.nik())) {
            return CoreWords.text("this-is-nobodys-nik");
        } else if (applicant.formation() == null
                ? !formations.isEmpty()
                : !formations.contains(applicant.formation())) {
            return CoreWords.text("the-round-has-no-such-formation", shown(applicant.formation()));
        } else if (applicant.track() != null && !tracks.contains(applicant.track())) {
            return CoreWords.text("the-service-has-no-such-track", shown(applicant.track()), String.join(", ", tracks));
        }
        return null;
    }

    private static String shown(String text) {
        return text == null ? "-" : WrittenText.shown(text);
    }
}
