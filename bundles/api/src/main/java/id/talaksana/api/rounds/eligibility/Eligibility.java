package id.talaksana.api.rounds.eligibility;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;

/**
 * Deciding on applicants by the rules of their round's definition.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Eligibility {
    /**
     * What the rules say; nothing is changed.
     *
     * @param set which of those on whom the step still has to decide
     */
    EligibilityReport report(Account who, CaseId round, String step, ApplicantQuery set);

    /** What the rules of a step say of one applicant, whatever was decided. */
    EligibilityVerdict verdict(Account who, CaseId round, String step, String registration);

    /**
     * Decides on those who are not eligible, each with the rules that do not hold as the reason.
     *
     * @param outcome id of an outcome of the step that turns down
     * @param requestKey idempotency key as the caller chose it; null: cannot be repeated without harm
     */
    RoundChange decide(Account who, CaseId round, String step, String outcome, ApplicantQuery set, String requestKey);

    /**
     * Takes back what was decided, before a rule was in effect that judges again, on those whom the rules judge otherwise now:
     * they are decided on anew.
     *
     * @param reason why, which they read
     */
    RoundChange judgeAgain(Account who, CaseId round, String step, String reason, String requestKey);
}
