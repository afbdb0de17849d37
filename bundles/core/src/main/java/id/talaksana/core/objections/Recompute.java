package id.talaksana.core.objections;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.objections.ObjectionChange.Difference;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.core.rounds.SeenRound;
import java.util.List;

/** Works a ranking out anew where outcomes that it rests on are corrected. */
public interface Recompute {
    /** Whether a step's outcomes come of a ranking. */
    boolean ranks(Step step);

    /** Whose outcome would be another one beside those that are corrected. */
    List<Difference> differences(SeenRound round, Step step, List<Difference> corrected);

    /**
     * Gives them those outcomes, in the round's transaction, after the corrections were made.
     *
     * @param entry under which it is done
     * @return what is hashed of each, to stand behind the corrected ones
     */
    List<Leaf> apply(SeenRound round, Step step, int entry);

    /** Where nobody ranks. */
    static Recompute nobody() {
        return new Recompute() {
            @Override
            public boolean ranks(Step step) {
                return false;
            }

            @Override
            public List<Difference> differences(SeenRound round, Step step, List<Difference> corrected) {
                return List.of();
            }

            @Override
            public List<Leaf> apply(SeenRound round, Step step, int entry) {
                return List.of();
            }
        };
    }
}
