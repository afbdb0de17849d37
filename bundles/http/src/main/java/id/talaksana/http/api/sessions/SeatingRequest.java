package id.talaksana.http.api.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.sessions.SessionDeed;
import java.util.List;

/**
 * Body of the request that assigns applicants: all who are in no session of the step, or those of them whom the last three
 * members leave.
 *
 * @param session absent: they fill the step's sessions in order
 */
public record SeatingRequest(String step, Integer session, String formation, String track, List<String> registrations) {
    SessionDeed deed(CaseId round, String key) {
        ApplicantQuery set = new ApplicantQuery(null, null, formation, track, registrations);
        return new SessionDeed.Assign(round, step, session, set, key);
    }
}
