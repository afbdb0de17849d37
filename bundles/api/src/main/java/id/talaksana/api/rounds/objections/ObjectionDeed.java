package id.talaksana.api.rounds.objections;

import id.talaksana.api.cases.CaseId;

/** What an officer does with the objections of a round. */
public sealed interface ObjectionDeed {
    /** The round. */
    CaseId round();

    /** Id of the step in which they are heard. */
    String period();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /**
     * Takes objections in that were raised elsewhere.
     *
     * @param table CSV with headings; its columns are in the message of who leaves one out
     */
    record Import(CaseId round, String period, byte[] table, String requestKey) implements ObjectionDeed {}

    /**
     * Answers all objections of a set that wait.
     *
     * @param accepted whether the outcome is to be corrected
     * @param outcome id of the outcome to which it leads; null: the step's only one that turns nobody down
     * @param reason what the applicants read; with it they are told the reason that was recorded at the decision
     * @param letter with which another body answered what was referred to it; null: answered here
     */
    record Answer(
            CaseId round,
            String period,
            boolean accepted,
            String outcome,
            String reason,
            CitedLetter letter,
            ObjectionQuery set,
            String requestKey)
            implements ObjectionDeed {}

    /**
     * Passes objections on to the body that the definition names.
     *
     * @param letter with which they go
     */
    record Refer(CaseId round, String period, String reason, CitedLetter letter, ObjectionQuery set, String requestKey)
            implements ObjectionDeed {}

    /**
     * Corrects the outcomes of all whose objection was accepted. Where they came of a ranking, that is worked out anew with the
     * scores that stand, and whoever comes in or falls out by it is corrected, too.
     */
    record Correct(CaseId round, String period, String requestKey) implements ObjectionDeed {}
}
