package id.talaksana.core.rounds;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.text.Diagnostic.Text;
import java.util.List;
import java.util.Map;

/** Who may be decided on to go on: somebody without what is due may not. */
@FunctionalInterface
public interface Clearance {
    /** Everybody may. */
    Clearance FREE = (round, step) -> null;

    /** What holds people back at a step; null: nothing holds anybody back there. */
    Gate at(SeenRound round, Step step);

    /** What holds people back. */
    @FunctionalInterface
    interface Gate {
        /** Why each of them is held back who is, by number. */
        Map<Integer, Text> heldBack(List<Judged> applicants);
    }
}
