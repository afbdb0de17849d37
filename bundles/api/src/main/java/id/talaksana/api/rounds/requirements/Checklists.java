package id.talaksana.api.rounds.requirements;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import java.util.List;

/**
 * The requirements of single applicants. A step that decides that somebody is eligible passes over whom it finds without what
 * is due by then.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Checklists {
    /** What an applicant has to meet, and what was found. */
    ApplicantChecklist of(Account who, CaseId round, String registration);

    /**
     * Notes what was found, in place of what was found before.
     *
     * @param set on which applicants; those to whom a requirement does not apply are passed over
     * @param requirements ids of the requirements; empty: of all documents that apply
     * @param reason needed by {@link RequirementMark.State#NOT_RIGHT}
     * @param requestKey idempotency key as the caller chose it; null: cannot be repeated without harm
     */
    RoundChange mark(
            Account who,
            CaseId round,
            ApplicantQuery set,
            List<String> requirements,
            RequirementMark.State state,
            String reason,
            String requestKey);

    /** Makes a requirement due at another step, for all applicants of the round. */
    RoundChange moveDue(Account who, CaseId round, String requirement, String dueAt, String reason, String requestKey);

    /** What is due at another step than the document says. */
    List<DueMove> moved(Account who, CaseId round);
}
