package id.talaksana.core.letters;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.letters.template.LetterTemplate.Place;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.words.CoreWords;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a letter: its template with what is known in the place of each name in braces. Its number and date stay names until
 * it has them. A letter that would say nothing in a place is not drafted.
 */
final class LetterText {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)}");

    private LetterText() {}

    /**
     * Whom a letter is about.
     *
     * @param applicant null: it is the case's letter
     * @param answer of another agency about the applicant; null: there is none
     * @param session to which the applicant is summoned; null: to none
     */
    record About(Applicant applicant, AgencyRequest answer, Session session) {
        static final About NOBODY = new About(null, null, null);
    }

    /** The words as they are drafted. */
    static String drafted(LetterTemplate template, Agency agency, CaseFile c, About about) {
        Applicant applicant = about.applicant();
        Map<Place, String> known = ofCase(agency, c);
        ofApplicant(applicant, known);
        answerAndSession(about, known);
        String words = PLACE.matcher(template.text())
                .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), known, applicant)));
        if (words.length() > LetterStore.MAX_CONTENT) {
            throw new Refusal(
                    INVALID, CoreWords.text("a-letter-has-at-most-characters", LetterStore.MAX_CONTENT), List.of());
        }
        return words;
    }

    private static Map<Place, String> ofCase(Agency agency, CaseFile c) {
        Map<Place, String> known = new EnumMap<>(Place.class);
        known.put(Place.AGENCY, Sourced.inUse(agency.name(), agency.id()));
        known.put(Place.UNIT, Sourced.inUse(agency.unit(), agency.id()));
        known.put(Place.CASE, c.id().toString());
        known.put(Place.SUBJECT, c.subject());
        known.put(Place.NUMBER, "{" + Place.NUMBER + "}");
        known.put(Place.DATE, "{" + Place.DATE + "}");
        return known;
    }

    private static void ofApplicant(Applicant applicant, Map<Place, String> known) {
        if (applicant != null) {
            known.put(Place.NAME, applicant.name());
            known.put(Place.REGISTRATION, applicant.registration());
            known.put(Place.NIK, applicant.nik());
            known.put(Place.FORMATION, applicant.formation());
            known.put(Place.TRACK, applicant.track());
        }
    }

    private static void answerAndSession(About about, Map<Place, String> known) {
        if (about.answer() != null) {
            known.put(Place.EMPLOYEE_NUMBER, about.answer().employeeNumber());
            known.put(Place.DOCUMENT, about.answer().document());
        }
        if (about.session() != null) {
            Slot slot = about.session().slot();
            known.put(Place.SESSION_DAY, Wording.in(Language.INDONESIAN).date(slot.day()));
            known.put(Place.SESSION_HOURS, slot.from() + "–" + slot.to());
            known.put(Place.SESSION_PLACE, slot.place());
        }
    }

    private static String value(String place, Map<Place, String> known, Applicant applicant) {
        for (Map.Entry<Place, String> one : known.entrySet()) {
            if (one.getKey().toString().equals(place) && one.getValue() != null) {
                return one.getValue();
            }
        }
        String whom = applicant == null ? "-" : applicant.registration();
        throw new Refusal(CONFLICT, CoreWords.text("the-letter-has-nothing-to-say-there", place, whom), List.of());
    }

    /** The same with number and date, where it has them; else dots to write them on. */
    static String whole(String drafted, String number, String date) {
        return drafted.replace("{" + Place.NUMBER + "}", number == null ? "…" : number)
                .replace("{" + Place.DATE + "}", date == null ? "…" : date);
    }
}
