package id.talaksana.api.rounds.requirements;

/**
 * A requirement that is due at another step than the document says, for the whole round.
 *
 * @param requirement its id
 * @param dueAt id of the step by which it is due now
 * @param reason why, which applicants read
 * @param entry number of the record's entry that says so
 */
public record DueMove(String requirement, String dueAt, String reason, int entry) {}
