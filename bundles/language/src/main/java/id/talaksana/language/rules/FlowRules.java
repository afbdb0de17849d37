package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Findings;
import id.talaksana.language.yaml.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The way through a procedure: every step can be reached, from every step an end can be reached, corrections go back and
 * everything else goes forward.
 */
public final class FlowRules {
    private final List<Step> steps;
    private final Located at;
    private final Map<String, Integer> index = new HashMap<>();
    private final int end;

    private FlowRules(PublicService service, Located at) {
        this.steps = service.steps();
        this.at = at;
        this.end = steps.size();
        for (int i = 0; i < end; i++) {
            index.putIfAbsent(steps.get(i).id(), i);
        }
    }

    public static void check(PublicService service, Located at) {
        new FlowRules(service, at).check();
    }

    private void check() {
        boolean sound = true;
        for (int i = 0; i < end; i++) {
            sound &= targets(i);
        }
        if (sound) {
            reach();
        }
    }

    private boolean targets(int i) {
        Step step = steps.get(i);
        String p = "/steps/" + i;
        boolean sound = exists(p + "/next", step.next());
        if (step.next() != null && step.decision() != null && !step.outcomes().isEmpty()) {
            at.error(
                    p + "/next",
                    "next-beside-decision",
                    LanguageWords.text("a-step-with-a-decision"),
                    LanguageWords.text("move-next-into-each-outcome"));
            sound = false;
        }
        List<Outcome> outcomes =
                step.decision() == null ? List.of() : step.decision().outcomes();
        for (int j = 0; j < outcomes.size(); j++) {
            sound &= outcome(
                    p + "/decision/outcomes/" + j,
                    i,
                    outcomes.get(j),
                    step.outcomes().isEmpty());
        }
        return sound;
    }

    private boolean outcome(String p, int i, Outcome outcome, boolean ofApplicant) {
        String back = outcome.returnTo() == null ? null : outcome.returnTo().value();
        boolean sound = exists(p + "/next", outcome.next()) & exists(p + "/returnTo", back);
        long ways = Stream.of(outcome.next() != null, outcome.returnTo() != null, outcome.ending() != null)
                .filter(present -> present)
                .count();
        if (ways > (ofApplicant ? 0 : 1)) {
            at.error(
                    p,
                    "outcome-ways",
                    LanguageWords.text("an-outcome-has-at-most-one"),
                    LanguageWords.text("remove-the-others"));
            return false;
        }
        if (sound && back != null && index.get(back) > i) {
            at.error(
                    p + "/returnTo",
                    "return-forward",
                    LanguageWords.text("it-returns-to-a-later-step", back),
                    LanguageWords.text("return-to-this-step"));
            sound = false;
        }
        if (sound && outcome.next() != null && index.get(outcome.next()) <= i) {
            at.error(
                    p + "/next",
                    "next-backward",
                    LanguageWords.text("is-no-later-step", outcome.next()),
                    LanguageWords.text("to-send-back-use-returnto"));
            sound = false;
        }
        return sound;
    }

    private boolean exists(String pointer, String step) {
        if (step == null || index.containsKey(step)) {
            return true;
        }
        at.error(
                pointer,
                "dangling-name",
                LanguageWords.text("there-is-no-step", step),
                LanguageWords.text("there-are", Findings.names(index.keySet())));
        return false;
    }

    private void reach() {
        List<List<Integer>> ways = new ArrayList<>();
        List<List<Integer>> back = new ArrayList<>();
        for (int i = 0; i <= end; i++) {
            ways.add(i == end ? List.of() : ways(i));
            back.add(new ArrayList<>());
        }
        for (int i = 0; i < end; i++) {
            for (int to : ways.get(i)) {
                back.get(to).add(i);
            }
        }
        BitSet reached = walk(ways, 0);
        BitSet ends = walk(back, end);
        for (int i = 0; i < end; i++) {
            if (!reached.get(i)) {
                at.error(
                        "/steps/" + i,
                        "unreachable-step",
                        LanguageWords.text(
                                "the-step-is-never-reached", steps.get(i).id()),
                        LanguageWords.text("let-some-next-lead-here"));
            } else if (!ends.get(i)) {
                boolean decides = !steps.get(i).outcomes().isEmpty();
                at.error(
                        "/steps/" + i + (decides ? "/decision" : "/next"),
                        "cycle-without-decision",
                        LanguageWords.text(
                                "no-way-leads-from-the-step", steps.get(i).id()),
                        LanguageWords.text("break-the-cycle-with-a-decision"));
            }
        }
    }

    /** Where a step can lead; the index after the last step stands for the end. */
    private List<Integer> ways(int i) {
        Step step = steps.get(i);
        if (step.outcomes().isEmpty()) {
            return List.of(step.next() == null ? i + 1 : index.get(step.next()));
        }
        return step.outcomes().stream().map(o -> way(i, o)).toList();
    }

    private int way(int i, Outcome outcome) {
        if (outcome.ending() != null) {
            return end;
        }
        if (outcome.returns()) {
            return index.get(outcome.returnTo().value());
        }
        return outcome.next() == null ? i + 1 : index.get(outcome.next());
    }

    private static BitSet walk(List<List<Integer>> ways, int from) {
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            int i = todo.pop();
            if (!seen.get(i)) {
                seen.set(i);
                todo.addAll(ways.get(i));
            }
        }
        return seen;
    }
}
