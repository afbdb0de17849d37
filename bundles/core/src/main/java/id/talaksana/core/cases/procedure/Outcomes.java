package id.talaksana.core.cases.procedure;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.List;

/** What may be decided at a step. */
public final class Outcomes {
    private Outcomes() {}

    /** The outcome that was chosen of a case in these circumstances; null when nothing is decided at this step. */
    public static Outcome chosen(Step step, String id, Circumstances circumstances) {
        List<Outcome> offered = step.outcomes(circumstances);
        List<String> allowed = offered.stream().map(Outcome::id).toList();
        if (step.outcomes().isEmpty()) {
            if (id != null && !id.equals(StepRow.DONE)) {
                throw new Refusal(INVALID, CoreWords.text("nothing-is-decided-at-this-step"), List.of(StepRow.DONE));
            }
            return null;
        }
        return offered.stream()
                .filter(outcome -> outcome.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refusal(
                        INVALID, CoreWords.text("choose-one-of-the-outcomes", String.join(", ", allowed)), allowed));
    }

    /** The one outcome by which a step sends a case in these circumstances back. */
    public static String returning(Step step, Circumstances circumstances) {
        List<String> returns = step.outcomes(circumstances).stream()
                .filter(Outcome::returns)
                .map(Outcome::id)
                .toList();
        if (returns.size() == 1) {
            return returns.get(0);
        }
        List<String> allowed =
                step.outcomes(circumstances).stream().map(Outcome::id).toList();
        if (returns.isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("the-procedure-knows-no-return", step.id()), allowed);
        }
        throw new Refusal(
                INVALID, CoreWords.text("there-are-several-returns-complete", String.join(", ", returns)), returns);
    }
}
