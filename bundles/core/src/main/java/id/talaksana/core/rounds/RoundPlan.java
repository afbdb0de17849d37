package id.talaksana.core.rounds;

import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Writing;
import java.util.List;
import java.util.function.BiFunction;

/**
 * What a deed comes to, before it is done.
 *
 * @param count on how many it acts, as far as is known before
 * @param holdsUp whether it keeps a step from being closed, because somebody comes in or is undecided again
 * @param write does it under an entry's number, in the round's transaction: stores that are called in it write in the same one
 */
public record RoundPlan(
        RoundEntry.Kind kind,
        String step,
        String outcome,
        String reason,
        Integer undoes,
        String source,
        int count,
        List<LeftOut> leftOut,
        boolean holdsUp,
        BiFunction<Writing, Integer, List<Leaf>> write) {

    /** What it would do. */
    public RoundChange preview() {
        return shown(null);
    }

    /** Where there was nothing left to do when it was to be done. */
    public RoundChange nothing() {
        return new RoundChange(0, shown(null).leftOut(), leftOut.size(), null);
    }

    /** @param entry null: nothing was done */
    public RoundChange shown(RoundEntry entry) {
        return new RoundChange(
                entry == null ? count : entry.count(),
                leftOut.subList(0, Math.min(leftOut.size(), RoundChange.MOST_TOLD)),
                leftOut.size(),
                entry);
    }
}
