package id.talaksana.language.rules;

import id.talaksana.api.condition.Combinations;
import id.talaksana.api.condition.Combinations.Combination;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepPerformer;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Proves, for each combination of what the conditions of a procedure tell apart, that a case has exactly one way onward from
 * each step that it comes to, somebody who does it, and an end.
 */
final class RoutingRules {
    private final PublicService service;
    private final List<Step> steps;
    private final Located at;
    private final Map<String, Integer> index = new HashMap<>();
    private final int end;
    private final Precedence order;
    /** All of them, and each alone. */
    private final List<Set<String>> tracks = new ArrayList<>();

    private final Set<String> told = new HashSet<>();
    private final BitSet reached = new BitSet();

    private RoutingRules(PublicService service, Located at) {
        this.service = service;
        this.steps = service.steps();
        this.at = at;
        this.end = steps.size();
        this.order = Precedence.of(service);
        this.tracks.add(Set.of());
        service.trackIds().forEach(track -> tracks.add(Set.of(track)));
        for (int i = 0; i < end; i++) {
            index.putIfAbsent(steps.get(i).id(), i);
        }
    }

    /** @param service whose steps are all reached and lead to an end, whatever the conditions */
    static void check(PublicService service, Located at) {
        new RoutingRules(service, at).check();
    }

    private void check() {
        List<Condition> conditions =
                steps.stream().flatMap(step -> step.conditions().stream()).toList();
        if (conditions.isEmpty()) {
            return;
        }
        Combinations all = Combinations.of(conditions, service.declared());
        if (all.count() > Combinations.MOST) {
            tooMany(all);
            return;
        }
        all.each(this::walk);
        neverReached();
    }

    private void tooMany(Combinations all) {
        at.error(
                "/steps",
                "too-many-combinations",
                LanguageWords.text("the-conditions-tell-too-many-apart", all.count(), Combinations.MOST),
                LanguageWords.text("let-fewer-attributes-decide"));
    }

    private void neverReached() {
        for (int i = reached.nextClearBit(0); told.isEmpty() && i < end; i = reached.nextClearBit(i + 1)) {
            at.error(
                    "/steps/" + i,
                    "unreachable-step",
                    LanguageWords.text(
                            "the-step-is-reached-in-no-combination",
                            steps.get(i).id()),
                    LanguageWords.text("check-its-conditions"));
        }
    }

    private void walk(Combination combination) {
        Map<Integer, List<Integer>> back = new HashMap<>();
        BitSet here = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(entries(combination, order::first));
        if (todo.peek() == end) {
            fault("/steps", "no-step", combination, whens(), "no-step-applies-for", "let-one-step-apply");
        }
        follow(combination, back, here, todo);
        reached.or(here);
        here.andNot(leadingToEnd(back));
        if (!here.isEmpty() && told.isEmpty()) {
            noEnd(combination, here);
        }
    }

    private void noEnd(Combination combination, BitSet here) {
        List<Condition> all =
                steps.stream().flatMap(step -> step.conditions().stream()).toList();
        fault(
                "/steps/" + here.nextSetBit(0),
                "no-end",
                combination,
                all,
                "no-end-is-reached-for",
                "break-the-cycle-with-a-decision");
    }

    private void follow(Combination combination, Map<Integer, List<Integer>> back, BitSet here, Deque<Integer> todo) {
        while (!todo.isEmpty()) {
            int i = todo.pop();
            if (i == end || here.get(i)) {
                continue;
            }
            here.set(i);
            for (int to : leads(i, combination)) {
                back.computeIfAbsent(to, t -> new ArrayList<>()).add(i);
                todo.push(to);
            }
        }
    }

    private List<Condition> whens() {
        return steps.stream().map(Step::when).filter(Objects::nonNull).toList();
    }

    private BitSet leadingToEnd(Map<Integer, List<Integer>> back) {
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(List.of(end));
        while (!todo.isEmpty()) {
            for (int from : back.getOrDefault(todo.pop(), List.of())) {
                if (!seen.get(from)) {
                    seen.set(from);
                    todo.push(from);
                }
            }
        }
        return seen;
    }

    /** The steps that a case may come to, on whatever tracks, those that do not apply passed over. */
    private List<Integer> entries(Combination combination, Function<Predicate<Step>, List<Step>> opened) {
        Set<Integer> entries = new LinkedHashSet<>();
        for (Set<String> on : tracks) {
            List<Step> next = opened.apply(step -> step.isOn(on) && combination.holds(step.when()));
            next.forEach(step -> entries.add(index.get(step.id())));
            if (next.isEmpty()) {
                entries.add(end);
            }
        }
        return List.copyOf(entries);
    }

    private List<Integer> after(Step step, Combination combination) {
        return entries(combination, applies -> order.after(step, List.of(), applies));
    }

    /** Back to a step, or to what comes after it where it does not apply. */
    private List<Integer> again(String step, Combination combination) {
        int i = index.get(step);
        return combination.holds(steps.get(i).when()) ? List.of(i) : from(step, combination);
    }

    private List<Integer> from(String step, Combination combination) {
        return entries(combination, applies -> order.from(steps.get(index.get(step)), List.of(), applies));
    }

    private List<Integer> leads(int i, Combination combination) {
        Step step = steps.get(i);
        performed("/steps/" + i + "/actors", step, combination);
        if (!step.outcomes().isEmpty()) {
            return decided(i, step, combination);
        }
        if (step.next() == null) {
            return after(step, combination);
        }
        return ways(i, combination, step);
    }

    private List<Integer> ways(int i, Combination combination, Step step) {
        List<StepWay> ways = step.next().ways();
        List<Condition> conditions =
                ways.stream().map(StepWay::when).filter(Objects::nonNull).toList();
        List<StepWay> open = ways.stream()
                .filter(way -> way.when() != null && combination.holds(way.when()))
                .toList();
        String pointer = "/steps/" + i + "/next";
        if (open.size() > 1) {
            fault(pointer, "two-ways", combination, conditions, "there-are-two-ways-for", "let-one-way-be-for-it");
        }
        StepWay way = !open.isEmpty() ? open.get(0) : ways.get(ways.size() - 1);
        if (open.isEmpty() && way.when() != null) {
            fault(pointer, "no-way", combination, conditions, "there-is-no-way-for", "add-a-way-for-it");
            return List.of(end);
        }
        return way.end() != null ? List.of(end) : from(way.to(), combination);
    }

    private void performed(String pointer, Step step, Combination combination) {
        List<StepPerformer> performers = step.actors().or(List.of());
        if (!performers.isEmpty() && performers.stream().noneMatch(p -> combination.holds(p.when()))) {
            List<Condition> conditions =
                    performers.stream().map(StepPerformer::when).toList();
            fault(pointer, "no-actor", combination, conditions, "there-is-no-actor-for", "add-an-actor-for-it");
        }
    }

    private List<Integer> decided(int i, Step step, Combination combination) {
        List<Integer> leads = new ArrayList<>();
        for (Outcome outcome : step.outcomes()) {
            if (combination.holds(outcome.when())) {
                leads.addAll(leadsBy(step, combination, outcome));
            }
        }
        if (leads.isEmpty()) {
            noOutcome(i, step, combination);
            return List.of(end);
        }
        return leads;
    }

    private Collection<Integer> leadsBy(Step step, Combination combination, Outcome outcome) {
        return outcome.ending() != null
                ? List.of(end)
                : outcome.returns()
                        ? again(outcome.returnTo().value(), combination)
                        : outcome.next() == null ? after(step, combination) : from(outcome.next(), combination);
    }

    private void noOutcome(int i, Step step, Combination combination) {
        List<Condition> conditions = step.outcomes().stream()
                .map(Outcome::when)
                .filter(Objects::nonNull)
                .toList();
        String pointer = "/steps/" + i + "/decision/outcomes";
        fault(pointer, "no-outcome", combination, conditions, "there-is-no-outcome-for", "add-an-outcome-for-it");
    }

    /** Told once for each place: the first combination shows what is wrong. */
    private void fault(
            String pointer,
            String rule,
            Combination combination,
            Collection<Condition> conditions,
            String reason,
            String remedy) {
        if (told.add(pointer + rule)) {
            Text which = ConditionWording.both(service, wording -> wording.of(combination, conditions));
            at.error(pointer, rule, LanguageWords.text(reason, which), LanguageWords.text(remedy, which));
        }
    }
}
