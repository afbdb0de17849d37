package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.desk.sheet.Registrations;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;

/**
 * A decision on all applicants of a set, as its form has it.
 *
 * @param registrations registration numbers, apart by blanks, commas or lines; empty: all whom the rest leaves
 */
public record SetDecision(
        String step, String outcome, String formation, String track, List<String> registrations, String reason) {

    static SetDecision in(CoreServices core, StaffVisit d, CaseId round, Entered e) {
        PageRequest v = d.v();
        e.required("putusan", v.say("choose-an-outcome"));
        List<String> registrations = Registrations.typed(e.value("nomor-peserta"));
        if (registrations.size() > ApplicantQuery.MAX_LIMIT) {
            e.wrong("nomor-peserta", v.say("at-most-so-many-registrations", ApplicantQuery.MAX_LIMIT));
        }
        if (e.sound()) {
            registrations = Registrations.asKept(core, d.who(), round, registrations);
        }
        return new SetDecision(
                e.value("langkah"),
                e.value("putusan"),
                e.given("formasi"),
                e.given("jalur"),
                registrations,
                e.given("alasan"));
    }

    RoundDeed deed(CaseId round, String key) {
        ApplicantQuery set =
                new ApplicantQuery(null, null, formation, track, registrations.isEmpty() ? null : registrations);
        return new RoundDeed.Decide(round, step, outcome, reason, set, key);
    }
}
