package id.talaksana.api.rounds.results;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;

/**
 * A result, or what it would be. Each list of single ones ends at {@link id.talaksana.api.rounds.RoundChange#MOST_TOLD}.
 *
 * @param step that ranks
 * @param kind what was worked out, as a file of rankings calls it
 * @param candidates how many were ranked
 * @param passed how many go on or have a seat
 * @param waiting on how many nothing follows from it yet: they are in a tie, or depend on one
 * @param formations the seats that it is about
 * @param held groups that are held back, with the reason; the others go on
 * @param ties those that the rule does not break: people decide
 * @param leftOut who could not be ranked, and why
 * @param seal digest of what went in and of the rule; null: nothing was left to rank
 * @param entry of the record; null: it was a preview, or there was nothing to enter
 */
public record WorkedOut(
        String step,
        String kind,
        int candidates,
        long passed,
        long waiting,
        List<Seats> formations,
        List<Held> held,
        List<Tie> ties,
        List<LeftOut> leftOut,
        String seal,
        RoundEntry entry) {
    public WorkedOut {
        formations = List.copyOf(formations);
        held = List.copyOf(held);
        ties = List.copyOf(ties);
        leftOut = List.copyOf(leftOut);
    }

    /** The same as it was entered. */
    public WorkedOut entered(RoundEntry its) {
        return new WorkedOut(
                step, kind, candidates, passed, waiting, formations, held, ties, leftOut, its.source(), its);
    }

    /**
     * A formation.
     *
     * @param taken how many go on, or have one of its seats
     * @param held whether a vacant seat waits for what people decide
     */
    public record Seats(String formation, int seats, int taken, boolean held) {}

    /** Formations that depend on each other and are held back. */
    public record Held(List<String> formations, Text reason) {
        public Held {
            formations = List.copyOf(formations);
        }
    }

    /**
     * Those whom the rule does not tell apart.
     *
     * @param rank their common one
     * @param score their common final, exact
     * @param left how many places there are for them
     */
    public record Tie(String formation, int rank, String score, long left, List<String> registrations) {
        public Tie {
            registrations = List.copyOf(registrations);
        }
    }
}
