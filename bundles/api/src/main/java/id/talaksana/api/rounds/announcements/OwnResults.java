package id.talaksana.api.rounds.announcements;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.returns.OwnReturn;
import id.talaksana.api.rounds.sessions.OwnSession;
import java.time.Instant;
import java.util.List;

/**
 * What was announced about one applicant.
 *
 * @param id of the round, which its objections are called by
 * @param name in full: who asks has shown to know the NIK
 * @param results the first one first; empty: nothing is announced yet
 * @param returns what is to be corrected now: no result, so that it waits for no announcement
 * @param sessions to which they are summoned, by day and hour
 * @param others further rounds of the service in which the same number and NIK stand, the newest first
 */
public record OwnResults(
        String agency,
        String service,
        CaseId id,
        String round,
        String registration,
        String name,
        String formation,
        List<Own> results,
        List<OwnReturn> returns,
        List<OwnSession> sessions,
        List<Other> others) {
    public OwnResults {
        results = List.copyOf(results);
        returns = List.copyOf(returns);
        sessions = List.copyOf(sessions);
        others = List.copyOf(others);
    }

    /** Another round, and what it is called. */
    public record Other(CaseId id, String round) {}

    /**
     * One announcement's word on the applicant.
     *
     * @param announcement its id
     * @param number its number
     * @param step the step that decided, in the document's words
     * @param outcome the document's label
     * @param turnedDown whether it goes no further
     * @param reason null where none was given
     * @param superseded whether a later announcement speaks of the same step
     */
    public record Own(
            String announcement,
            String number,
            String title,
            Instant releasedAt,
            String step,
            String outcome,
            boolean turnedDown,
            String reason,
            Integer rank,
            String score,
            boolean superseded) {}
}
