package id.talaksana.language.rules;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepNext;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
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
    private final PublicService service;
    private final List<Step> steps;
    private final Located at;
    private final Map<String, Integer> index = new HashMap<>();
    private final int end;
    private Precedence order;

    private FlowRules(PublicService service, Located at) {
        this.service = service;
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
            sound &= after(i) & targets(i);
        }
        if (sound) {
            order = Precedence.of(service);
            if (order.parts()) {
                sound = new BranchRules(service, order, at).check();
            }
        }
        if (sound && reach()) {
            RoutingRules.check(service, at);
        }
    }

    /** What stands before it in the document leads in no circle, and every step comes. */
    private boolean after(int i) {
        Sourced<List<String>> after = steps.get(i).after();
        List<String> earlier = after == null ? List.of() : after.or(List.of());
        String p = afterPointer(i, after);
        boolean sound = true;
        for (int j = 0; j < earlier.size(); j++) {
            boolean there = exists(p + j, earlier.get(j));
            sound &= there;
            if (there && index.get(earlier.get(j)) >= i) {
                afterLater(i, earlier, p, j);
                sound = false;
            }
        }
        return sound;
    }

    private static String afterPointer(int i, Sourced<List<String>> after) {
        return after == null || after.note() == null && after.provenance() == Provenance.STATED
                ? "/steps/" + i + "/after/"
                : "/steps/" + i + "/after/value/";
    }

    private void afterLater(int i, List<String> earlier, String p, int j) {
        at.error(
                p + j,
                "after-later",
                LanguageWords.text("it-comes-after-a-later-step", steps.get(i).id(), earlier.get(j)),
                LanguageWords.text("put-it-behind-that-step"));
    }

    private boolean targets(int i) {
        Step step = steps.get(i);
        String p = "/steps/" + i;
        boolean sound = next(p + "/next", step.next());
        if (step.next() != null && step.decision() != null && !step.outcomes().isEmpty()) {
            nextBesideDecision(p);
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

    private void nextBesideDecision(String p) {
        at.error(
                p + "/next",
                "next-beside-decision",
                LanguageWords.text("a-step-with-a-decision"),
                LanguageWords.text("move-next-into-each-outcome"));
    }

    private boolean next(String p, StepNext next) {
        boolean sound = true;
        List<StepWay> ways = next == null ? List.of() : next.ways();
        for (int i = 0; i < ways.size(); i++) {
            StepWay way = ways.get(i);
            String at = this.at.tree().root().at(p).isArray() ? p + "/" + i : p;
            sound &= exists(at, way.to());
            if ((way.to() == null) == (way.end() == null)) {
                sound &= fault(at, "way-target", "a-way-leads-to-a-step-or-ends", "write-either-to-or-end");
            }
            if (way.when() == null && i + 1 < ways.size()) {
                sound &= fault(at, "else-last", "a-way-without-when-is-for-the-rest", "give-it-a-when-or-put-it-last");
            }
        }
        return sound;
    }

    private boolean fault(String pointer, String rule, String reason, String remedy) {
        at.error(pointer, rule, LanguageWords.text(reason), LanguageWords.text(remedy));
        return false;
    }

    private boolean outcome(String p, int i, Outcome outcome, boolean ofApplicant) {
        String back = outcome.returnTo() == null ? null : outcome.returnTo().value();
        boolean sound = exists(p + "/next", outcome.next()) & exists(p + "/returnTo", back);
        long ways = Stream.of(outcome.next() != null, outcome.returnTo() != null, outcome.ending() != null)
                .filter(present -> present)
                .count();
        // Of applicants nobody but who is turned down, or sent back to this step, goes another way than the round.
        boolean here = back != null && back.equals(steps.get(i).id());
        boolean astray = ofApplicant && ways == 1 && outcome.ending() != StepEnd.REJECTED && !here;
        if (ways > 1 || astray) {
            severalWays(p);
            return false;
        }
        if (sound && back != null && index.get(back) > i) {
            returnForward(p, back);
            sound = false;
        }
        if (sound && outcome.next() != null && index.get(outcome.next()) <= i) {
            nextBackward(p, outcome);
            sound = false;
        }
        return sound;
    }

    private void severalWays(String p) {
        at.error(
                p,
                "outcome-ways",
                LanguageWords.text("an-outcome-has-at-most-one"),
                LanguageWords.text("remove-the-others"));
    }

    private void returnForward(String p, String back) {
        at.error(
                p + "/returnTo",
                "return-forward",
                LanguageWords.text("it-returns-to-a-later-step", back),
                LanguageWords.text("return-to-this-step"));
    }

    private void nextBackward(String p, Outcome outcome) {
        at.error(
                p + "/next",
                "next-backward",
                LanguageWords.text("is-no-later-step", outcome.next()),
                LanguageWords.text("to-send-back-use-returnto"));
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

    private boolean reach() {
        boolean sound = true;
        List<List<Integer>> ways = new ArrayList<>();
        List<List<Integer>> back = new ArrayList<>();
        for (int i = 0; i <= end; i++) {
            ways.add(i == end ? List.of() : ways(i));
            back.add(new ArrayList<>());
        }
        turnRound(ways, back);
        List<Integer> first =
                order.parts() ? order.first(step -> true).stream().map(this::at).toList() : List.of(0);
        BitSet reached = walk(ways, first);
        BitSet ends = walk(back, List.of(end));
        for (int i = 0; i < end; i++) {
            sound &= reached.get(i) && ends.get(i);
            unreached(reached, ends, i);
        }
        return sound;
    }

    private void unreached(BitSet reached, BitSet ends, int i) {
        if (!reached.get(i)) {
            at.error(
                    "/steps/" + i,
                    "unreachable-step",
                    LanguageWords.text("the-step-is-never-reached", steps.get(i).id()),
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

    private void turnRound(List<List<Integer>> ways, List<List<Integer>> back) {
        for (int i = 0; i < end; i++) {
            for (int to : ways.get(i)) {
                back.get(to).add(i);
            }
        }
    }

    private int at(Step step) {
        return index.get(step.id());
    }

    /** Where a step can lead, passed over or done; the index after the last step stands for the end. */
    private List<Integer> ways(int i) {
        Step step = steps.get(i);
        Stream<Integer> passed = step.when() == null ? Stream.empty() : onwards(i).stream();
        Stream<Integer> ways = !step.outcomes().isEmpty()
                ? step.outcomes().stream().flatMap(o -> way(i, o).stream())
                : step.next() == null
                        ? onwards(i).stream()
                        : step.next().ways().stream().map(w -> w.end() != null ? end : index.get(w.to()));
        return Stream.concat(passed, ways).toList();
    }

    private List<Integer> way(int i, Outcome outcome) {
        if (outcome.ending() != null) {
            return List.of(end);
        }
        if (outcome.returns()) {
            return List.of(index.get(outcome.returnTo().value()));
        }
        return outcome.next() == null ? onwards(i) : List.of(index.get(outcome.next()));
    }

    private List<Integer> onwards(int i) {
        if (!order.parts()) {
            return List.of(i + 1);
        }
        List<Integer> next =
                order.directlyAfter(steps.get(i)).stream().map(this::at).toList();
        return next.isEmpty() ? List.of(end) : next;
    }

    private static BitSet walk(List<List<Integer>> ways, List<Integer> from) {
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(from);
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
