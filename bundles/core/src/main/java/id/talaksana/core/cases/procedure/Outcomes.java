package id.talaksana.core.cases.procedure;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** What may be decided at a step. */
public final class Outcomes {
    private Outcomes() {}

    /** The outcome that was chosen; null when nothing is decided at this step. */
    public static Outcome chosen(Step step, String id) {
        List<String> allowed = step.outcomes().stream().map(Outcome::id).toList();
        if (allowed.isEmpty()) {
            if (id != null && !id.equals(StepRow.DONE)) {
                throw new Refusal(INVALID, CoreWords.text("nothing-is-decided-at-this-step"), List.of(StepRow.DONE));
            }
            return null;
        }
        return step.outcome(id == null ? "" : id)
                .orElseThrow(() -> new Refusal(
                        INVALID, CoreWords.text("choose-one-of-the-outcomes", String.join(", ", allowed)), allowed));
    }

    /** The one outcome by which a step sends a case back. */
    public static String returning(Step step) {
        List<String> returns = step.outcomes().stream()
                .filter(Outcome::returns)
                .map(Outcome::id)
                .toList();
        if (returns.size() == 1) {
            return returns.get(0);
        }
        List<String> allowed = step.outcomes().stream().map(Outcome::id).toList();
        if (returns.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("the-procedure-knows-no-return", step.id()), allowed);
        }
        throw new Refusal(
                INVALID, CoreWords.text("there-are-several-returns-complete", String.join(", ", returns)), returns);
    }
}
