package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.text.Refusal;
import java.util.List;

/** What may be decided at a step. */
final class Outcomes {
    private Outcomes() {}

    /** The outcome that was chosen; null when nothing is decided at this step. */
    static Outcome chosen(Step step, String id) {
        List<String> allowed = step.outcomes().stream().map(Outcome::id).toList();
        if (allowed.isEmpty()) {
            if (id != null && !id.equals(StepRow.DONE)) {
                throw new Refusal(
                        INVALID,
                        "Pada langkah ini tidak ada yang diputuskan; kosongkan hasil.",
                        "Nothing is decided at this step; leave the outcome out.",
                        List.of(StepRow.DONE));
            }
            return null;
        }
        return step.outcome(id == null ? "" : id)
                .orElseThrow(() -> new Refusal(
                        INVALID,
                        "Pilih salah satu hasil: " + String.join(", ", allowed) + ".",
                        "Choose one of the outcomes: " + String.join(", ", allowed) + ".",
                        allowed));
    }

    /** The one outcome by which a step sends a case back. */
    static String returning(Step step) {
        List<String> returns = step.outcomes().stream()
                .filter(Outcome::returns)
                .map(Outcome::id)
                .toList();
        if (returns.size() == 1) {
            return returns.get(0);
        }
        List<String> allowed = step.outcomes().stream().map(Outcome::id).toList();
        if (returns.isEmpty()) {
            throw new Refusal(
                    CONFLICT,
                    "Prosedur ini tidak mengenal pengembalian dari langkah \"" + step.id() + "\".",
                    "The procedure knows no return from the step \"" + step.id() + "\".",
                    allowed);
        }
        throw new Refusal(
                INVALID,
                "Ada beberapa pengembalian; selesaikan langkah dengan salah satu: " + String.join(", ", returns) + ".",
                "There are several returns; complete the step with one of: " + String.join(", ", returns) + ".",
                returns);
    }
}
