package id.talaksana.api.rounds.sessions;

/**
 * A session as it stands.
 *
 * @param number counts the sessions of its round from 1
 * @param step id of the step that it belongs to
 * @param participants how many are assigned to it
 * @param present of those, how many were there
 * @param excused how many were not there and gave a reason
 * @param absent how many were not there and gave none
 * @param moved why it was moved last; null: it was not
 * @param entry number of the record's entry that says when and where
 */
public record Session(
        int number,
        String step,
        Slot slot,
        int participants,
        int present,
        int excused,
        int absent,
        String moved,
        int entry) {}
