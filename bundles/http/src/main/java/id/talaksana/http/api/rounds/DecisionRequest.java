package id.talaksana.http.api.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import java.util.List;

/**
 * Body of the request that decides on applicants: on all on whom the step still has to decide, or on those of them whom the
 * last three members leave.
 *
 * @param registrations at most 1,000
 */
public record DecisionRequest(
        String step, String outcome, String reason, String formation, String track, List<String> registrations) {

    RoundDeed deed(CaseId round, String key) {
        List<String> named = registrations == null
                ? null
                : registrations.stream().map(String::strip).toList();
        ApplicantQuery set = new ApplicantQuery(null, null, formation, track, named);
        return new RoundDeed.Decide(round, step, outcome, reason, set, key);
    }
}
