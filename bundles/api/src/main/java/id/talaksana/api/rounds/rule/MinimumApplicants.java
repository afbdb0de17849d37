package id.talaksana.api.rounds.rule;

import id.talaksana.api.text.Term;

/**
 * How many must apply for a post of an open selection, and what follows when fewer do.
 *
 * <p>Four in most selections (Lebong, Bangli, Gunungkidul), three in some; extended once to three times, by seven days in Lebong;
 * then it may go on (Penajam) or the post is withdrawn (Papua Barat) (S+). Singkawang gives no number: a setting to confirm.
 *
 * @param applicants for each post
 * @param extensions how often the announcement is extended
 * @param days of each extension, calendar days
 * @param afterwards what follows the last extension
 */
public record MinimumApplicants(int applicants, int extensions, int days, Consequence afterwards) {

    /** What follows from the number of those who applied. */
    public Consequence consequence(int applied, int extended) {
        if (applied >= applicants) {
            return Consequence.GO_ON;
        }
        return extended < extensions ? Consequence.EXTEND : afterwards;
    }

    /** What follows from the number of applicants. */
    public enum Consequence {
        GO_ON,
        EXTEND,
        WITHDRAW,
        /** The rule does not say: the committee decides. */
        ASK;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
