package id.talaksana.api.rounds.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import java.util.List;

/** What an officer does with the sessions of a round. */
public sealed interface SessionDeed {
    CaseId round();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /** A session more. */
    record Enter(CaseId round, String step, Slot slot, String requestKey) implements SessionDeed {}

    /** Sessions from a table, CSV or XLSX: day, from, to, place, capacity. */
    record Import(CaseId round, String step, byte[] table, String requestKey) implements SessionDeed {}

    /**
     * Another time or place.
     *
     * @param reason needed: its participants read it
     */
    record Move(CaseId round, int session, Slot slot, String reason, String requestKey) implements SessionDeed {}

    /**
     * Assigns those of a set who are in no session of the step.
     *
     * @param session null: they fill the step's sessions in order, each up to its capacity
     */
    record Assign(CaseId round, String step, Integer session, ApplicantQuery set, String requestKey)
            implements SessionDeed {}

    /**
     * Takes participants out of a session whose attendance is not recorded.
     *
     * @param reason needed
     */
    record Remove(CaseId round, int session, List<String> registrations, String reason, String requestKey)
            implements SessionDeed {}

    /**
     * Records who came.
     *
     * @param othersPresent whether those who are not named came: else nothing is said of them
     */
    record Attend(CaseId round, int session, List<Seen> seen, boolean othersPresent, String requestKey)
            implements SessionDeed {}

    /** The same from a table, CSV or XLSX. */
    record AttendTable(CaseId round, int session, byte[] table, String requestKey) implements SessionDeed {}

    /**
     * Who came or did not.
     *
     * @param reason of who did not; null: none was given, which is TH
     */
    record Seen(String registration, boolean present, String reason) {}
}
