package id.talaksana.core.cases.facts;

import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.Evidence;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an officer confirms with a step, item by item; it is kept with the facts that are stated there. */
public final class StepChecklist {

    private StepChecklist() {}

    /**
     * Holds what is confirmed against what the step asks for.
     *
     * @param all whether all must be confirmed
     */
    public static void check(Step step, List<String> checked, boolean all) {
        if (step.checklist().isEmpty() && checked.isEmpty()) {
            return;
        }
        List<String> ids = step.checklist().stream().map(StepCheck::id).toList();
        for (String id : checked) {
            if (!ids.contains(id)) {
                String shown = WrittenText.shown(id);
                throw new Refusal(
                        INVALID, CoreWords.text("the-checklist-has-no-item", shown, String.join(", ", ids)), ids);
            }
        }
        List<StepCheck> missing = step.checklist().stream()
                .filter(item -> all && !checked.contains(item.id()))
                .toList();
        if (!missing.isEmpty()) {
            String texts =
                    missing.stream().map(item -> item.text().or(item.id())).collect(Collectors.joining("; "));
            throw new Refusal(
                    INVALID,
                    CoreWords.text("confirm-the-checklist", texts),
                    missing.stream().map(StepCheck::id).toList());
        }
    }

    /** The facts with what is confirmed behind them, in the definition's order. */
    public static Map<String, String> with(Map<String, String> facts, Step step, List<String> checked) {
        if (checked.isEmpty()) {
            return facts;
        }
        String confirmed = step.checklist().stream()
                .map(StepCheck::id)
                .filter(checked::contains)
                .collect(Collectors.joining(", "));
        if (confirmed.isEmpty()) {
            return facts;
        }
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.put(Evidence.CHECKED, confirmed);
        return all;
    }
}
