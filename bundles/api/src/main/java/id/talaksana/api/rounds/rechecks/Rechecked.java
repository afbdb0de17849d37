package id.talaksana.api.rounds.rechecks;

import id.talaksana.api.text.Term;
import java.time.Instant;

/**
 * One applicant of the sample.
 *
 * @param number the applicant's
 * @param own whether whoever asks gave the first verdict and so cannot give the second
 * @param first null as long as there is no second
 * @param second null: waited for
 * @param settled null where both agree, or nobody has settled it yet
 */
public record Rechecked(
        int number,
        String registration,
        String name,
        State state,
        boolean own,
        Verdict first,
        Verdict second,
        Verdict settled) {

    /** What somebody said. */
    public record Verdict(String outcome, String reason, String by, Instant at) {}

    /** How far it is. */
    public enum State {
        /** The second verdict is waited for. */
        WAITING,
        AGREED,
        /** Both verdicts differ, and nobody has settled it yet. */
        DISAGREED,
        SETTLED;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
