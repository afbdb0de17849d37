package id.talaksana.core.sessions;

import id.talaksana.api.rounds.RoundChange.LeftOut;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.sessions.Clash;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.core.rounds.RoundPlan;
import java.util.List;
import java.util.function.Function;

/** What a deed comes to, and what keeps it from being done. */
record Planned(RoundPlan plan, List<Clash> clashes) {

    /** @param write does it under an entry's number */
    static Planned of(
            RoundEntry.Kind kind,
            String step,
            String reason,
            String source,
            int count,
            List<LeftOut> leftOut,
            List<Clash> clashes,
            Function<Integer, List<Leaf>> write) {
        return new Planned(
                new RoundPlan(
                        kind,
                        step,
                        null,
                        reason,
                        null,
                        source,
                        count,
                        leftOut,
                        false,
                        (writing, entry) -> write.apply(entry)),
                clashes);
    }
}
