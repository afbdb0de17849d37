package id.talaksana.http.portal.pages;

import id.talaksana.api.rounds.announcements.OwnResults;
import id.talaksana.api.rounds.announcements.ReleasedAnnouncements.Credentials;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.rounds.objections.OwnObjection;
import id.talaksana.api.rounds.objections.OwnObjections.Applicant;
import id.talaksana.api.rounds.objections.OwnObjections.Filing;
import id.talaksana.api.rounds.objections.OwnStanding;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What an applicant does about objections on the page of the own result, by the same calls as the API's.
 *
 * @param key under which a form that is sent twice is carried out once
 */
public record OwnObjecting(CoreServices core, PageRequest visit, OwnResults own, Credentials credentials, String key) {
    static final String ACT = "aksi";
    static final String TEXT = "sanggahan";
    /** Before the number of a reason. */
    static final String REASON = "butir.";

    private static final String OBJECT = "sanggah";
    private static final String WITHDRAW = "cabut";
    private static final String NUMBER = "sanggahan-nomor";

    /** How far an own objection has come, as far as it is told. */
    public static ObjectionState state(OwnObjection objection) {
        return ObjectionState.valueOf(objection.state().toUpperCase(Locale.ROOT));
    }

    private Applicant applicant() {
        return new Applicant(credentials.registration(), credentials.nik(), visit.address());
    }

    /** What may be objected to now, and what became of the own objections. */
    OwnStanding standing() {
        return core.ownObjections().standing(applicant(), own.id());
    }

    /** Whether something is to be done. */
    static boolean isAsked(Entered entered) {
        return List.of(OBJECT, WITHDRAW).contains(entered.value(ACT));
    }

    /** Does it; whether it was whole. */
    boolean act(Entered entered) {
        if (entered.value(ACT).equals(WITHDRAW)) {
            String number = entered.value(NUMBER);
            if (number.matches("[1-9]\\d{0,8}")) {
                core.ownObjections().withdraw(applicant(), own.id(), Integer.parseInt(number), key);
            }
            return true;
        }
        entered.required(TEXT, visit.say("write-why-the-result-is-wrong"));
        if (!entered.sound()) {
            return false;
        }
        core.ownObjections()
                .file(applicant(), new Filing(own.id(), null, null, contested(entered), entered.given(TEXT), key));
        return true;
    }

    private static List<Integer> contested(Entered entered) {
        return IntStream.rangeClosed(1, entered.values().size())
                .filter(number -> entered.ticked(REASON + number))
                .boxed()
                .toList();
    }
}
