package id.talaksana.http.api.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.SessionDeed;
import java.util.List;

/**
 * Body of the request that records who came.
 *
 * @param othersPresent whether those who are not named came; absent: nothing is said of them
 */
public record SessionAttendanceRequest(List<SessionDeed.Seen> seen, Boolean othersPresent) {
    SessionDeed deed(CaseId round, int session, String key) {
        return new SessionDeed.Attend(
                round, session, seen == null ? List.of() : seen, Boolean.TRUE.equals(othersPresent), key);
    }
}
