package id.talaksana.api.rounds.sessions;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import java.util.List;

/**
 * Sessions of the examinations of a round: SKD, SKB, interviews, papers, assessments.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Sessions {

    /** By day, hour and number; a null step: of all. */
    List<Session> list(Account who, CaseId id, String step);

    /** @param after number of the last applicant of the page before; 0: the first page */
    ParticipantPage participants(Account who, CaseId id, int session, int after, int limit);

    /** What a deed would do, and what keeps it from being done; nothing is changed. */
    SessionChange preview(Account who, SessionDeed deed);

    /** Does it: the whole deed or none of it. Where something clashes it is refused. */
    SessionChange perform(Account who, SessionDeed deed);
}
