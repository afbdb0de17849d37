package id.talaksana.api.rounds.scores;

import id.talaksana.api.rounds.RoundChange;
import java.util.List;

/**
 * What scores that come in do, or would do.
 *
 * @param change on how many they act, and which rows are left out
 * @param reconciliation how they go together with who waits for a decision; null where a request
 *     is made again
 */
public record ScoreChange(RoundChange change, Reconciliation reconciliation) {
    /**
     * Scores beside applicants. Counts of those who are undecided are as they are after the deed.
     *
     * @param step the first step that ranks and has somebody to decide on; null: none has
     * @param undecided on how many it still has to decide
     * @param scored how many of them have all that their rule asks for, or were absent
     * @param absent how many of those were absent from a part
     * @param lacking how many lack a score
     * @param lackingOnes who they are, by registration number, at most {@link RoundChange#MOST_TOLD}
     * @param added how many are given scores for the first time
     * @param changed how many are given others than before
     * @param same of how many nothing changes
     * @param unknown how many rows are about nobody in this round
     */
    public record Reconciliation(
            String step,
            long undecided,
            long scored,
            long absent,
            long lacking,
            List<String> lackingOnes,
            int added,
            int changed,
            int same,
            int unknown) {
        public Reconciliation {
            lackingOnes = List.copyOf(lackingOnes);
        }
    }
}
