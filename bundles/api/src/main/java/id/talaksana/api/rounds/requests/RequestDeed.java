package id.talaksana.api.rounds.requests;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;

/** What an officer does with requests to another agency. */
public sealed interface RequestDeed {
    /** The round. */
    CaseId round();

    /** Id of the step that asks. */
    String step();

    /** Which applicants; steps and outcomes of it do not restrict. */
    ApplicantQuery set();

    /** What is said with it; may be null. */
    String reason();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /**
     * Asks about those of a set about whom nobody was asked yet; and, of those who are named, again about those whose request
     * came back.
     *
     * @param reason needed where one is sent again: what was completed
     */
    record Send(CaseId round, String step, ApplicantQuery set, String reason, String requestKey)
            implements RequestDeed {}

    /** Gives up requests that came back or have not been sent on: those applicants go no further. */
    record Withdraw(CaseId round, String step, ApplicantQuery set, String reason, String requestKey)
            implements RequestDeed {}
}
