package id.talaksana.api.rounds;

import id.talaksana.api.cases.CaseId;

/** What an officer does to the applicants of a round. */
public sealed interface RoundDeed {
    /** The round. */
    CaseId round();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /**
     * Enters the seats, in place of those that were there.
     *
     * @param table CSV with headings; its columns are in the message of who leaves one out
     */
    record EnterFormations(CaseId round, byte[] table, String requestKey) implements RoundDeed {}

    /**
     * Takes applicants in from a table: those that the round does not have yet.
     *
     * @param table CSV with headings
     */
    record RegisterApplicants(CaseId round, byte[] table, String requestKey) implements RoundDeed {}

    /**
     * Decides on all applicants of a set on whom the step still has to decide.
     *
     * @param outcome id of an outcome of the step
     * @param reason needed by an outcome that turns down
     */
    record Decide(CaseId round, String step, String outcome, String reason, ApplicantQuery set, String requestKey)
            implements RoundDeed {}

    /**
     * Takes a decision back, on all whom it was about.
     *
     * @param entry its number
     * @param reason why
     */
    record TakeBack(CaseId round, int entry, String reason, String requestKey) implements RoundDeed {}
}
