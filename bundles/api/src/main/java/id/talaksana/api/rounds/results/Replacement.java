package id.talaksana.api.rounds.results;

import id.talaksana.api.rounds.RoundChange;
import java.util.List;

/**
 * Who follows when somebody with a seat gives it up, or loses it for false data: by the same rule, without them.
 *
 * @param registration who leaves
 * @param successors who gets a seat by it, or another one than before, at most {@link RoundChange#MOST_TOLD}
 * @param ties those whom the rule does not tell apart: people decide
 * @param change on how many it acts, who leaves included
 */
public record Replacement(
        String registration, List<Successor> successors, List<WorkedOut.Tie> ties, RoundChange change) {
    public Replacement {
        successors = List.copyOf(successors);
        ties = List.copyOf(ties);
    }

    /**
     * Somebody who follows.
     *
     * @param placed the formation whose seat it is
     * @param code the verdict as it is printed
     * @param fresh whether they had none before
     */
    public record Successor(String registration, String placed, String code, boolean fresh) {}
}
