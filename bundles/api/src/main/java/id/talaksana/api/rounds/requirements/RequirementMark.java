package id.talaksana.api.rounds.requirements;

import id.talaksana.api.text.Term;

/**
 * What an officer found of one requirement of one applicant.
 *
 * @param requirement its id
 * @param reason why it is not right, which the applicant reads; null where it is there
 * @param entry number of the record's entry that says so
 */
public record RequirementMark(String requirement, State state, String reason, int entry) {

    /** What was found. */
    public enum State {
        /** It is there as it is to be. */
        PRESENT,
        /** It is there, and not as it is to be. */
        NOT_RIGHT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
