package id.talaksana.api.rounds.sessions;

/**
 * A session as whoever takes part in it learns of it, once the summons is finished.
 *
 * @param step the step's words
 * @param moved why it was moved last; null: it was not
 */
public record OwnSession(String step, Slot slot, String moved) {}
