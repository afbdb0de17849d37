package id.talaksana.api.rounds.results;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange;

/**
 * Results of the steps that rank. A result stands when both rankers come to the same, byte for byte, and what must hold of it
 * does; nobody outside the agency sees one. All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Results {
    /**
     * What a step's ranking comes to as things stand; nothing is changed.
     *
     * @param track whose ranking; may be null where the step has one alone
     */
    WorkedOut preview(Account who, CaseId round, String step, String track);

    /**
     * Enters it.
     *
     * @param requestKey idempotency key; null: none
     */
    WorkedOut workOut(Account who, CaseId round, String step, String track, String requestKey);

    /** On whom would be decided by a result; nothing is changed. */
    RoundChange previewDecision(Account who, CaseId round, int result);

    /**
     * Decides by a result on everybody with an outcome in it.
     *
     * @param result number of its entry
     * @param requestKey idempotency key; null: none
     */
    RoundChange decide(Account who, CaseId round, int result, String requestKey);

    /** How the newest result of an applicant came about. */
    Calculation calculation(Account who, CaseId round, String registration);

    /** A result for publishing. */
    PublishedResult published(Account who, CaseId round, int result);

    /** An applicant's proof for it. */
    ResultProof proof(Account who, CaseId round, int result, String registration);
}
