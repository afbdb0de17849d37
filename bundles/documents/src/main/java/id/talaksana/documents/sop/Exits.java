package id.talaksana.documents.sop;

import id.talaksana.api.condition.Combinations;
import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.documents.paper.Branches;
import id.talaksana.documents.paper.PaperWording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where cases go from a step: each step that one may come to next, those passed over that do not apply, with the words on the
 * way there. What no case can take, because conditions exclude each other, is no way.
 */
final class Exits {
    private final PublicService service;
    private final Precedence order;
    private final ConditionWording words;

    /**
     * A way out.
     *
     * @param label the words on it; null where it is the only one
     * @param to id of the step that it leads to; null: it ends
     * @param end how it ends; null where it leads on
     */
    record Exit(String label, String to, StepEnd end, boolean turnsDown) {}

    Exits(PublicService service) {
        this.service = service;
        this.order = Precedence.of(service);
        this.words = ConditionWording.in(Language.INDONESIAN, service);
    }

    List<Exit> of(Step step) {
        List<Exit> exits = new ArrayList<>();
        if (step.decision() != null && step.decision().of() == Requirement.Of.CASE) {
            for (Outcome outcome : step.decision().outcomes()) {
                String label = PaperWording.of(outcome.label());
                String only = outcome.when() == null ? label : label + ", " + words.when(outcome.when());
                Target target = outcome.returns()
                        ? new Target(outcome.returnTo().value(), null)
                        : new Target(outcome.next(), outcome.ending());
                exits.addAll(lead(step, given(step, outcome.when()), target, only, outcome.turnsDown()));
            }
            return exits;
        }
        List<StepWay> ways = step.next() == null
                ? List.of(new StepWay(null, null, null))
                : step.next().ways();
        List<Condition> others = new ArrayList<>();
        for (StepWay way : ways) {
            String label = ways.size() == 1 ? null : words.when(way.when());
            List<Condition> given = given(step, way.when());
            given.addAll(way.when() == null ? others : List.of());
            exits.addAll(lead(step, given, new Target(way.to(), way.end()), label, way.end() == StepEnd.REJECTED));
            Optional.ofNullable(way.when()).map(Condition.Not::new).ifPresent(others::add);
        }
        return exits;
    }

    /** Where a way is to lead; without step and end to the next in order. */
    private record Target(String to, StepEnd end) {}

    private static List<Condition> given(Step step, Condition taken) {
        return new ArrayList<>(
                Stream.of(step.when(), taken).filter(Objects::nonNull).toList());
    }

    private List<Exit> lead(Step from, List<Condition> given, Target target, String label, boolean turnsDown) {
        if (target.end() != null) {
            return List.of(new Exit(label, null, target.end(), turnsDown));
        }
        if (target.to() == null && order.parts()) {
            return beside(order.directlyAfter(from), label, turnsDown);
        }
        int place = target.to() == null
                ? service.steps().indexOf(from) + 1
                : service.steps().indexOf(service.step(target.to()).orElseThrow());
        List<Exit> exits = new ArrayList<>();
        Branches branches = new Branches(service, from);
        boolean passing = true;
        for (int i = place; passing && i < service.steps().size(); i++) {
            Step step = service.steps().get(i);
            if (!branches.reach(step)) {
                continue;
            }
            passing = step.when() != null || !branches.allReach(step);
            List<Condition> here = new ArrayList<>(given);
            Optional.ofNullable(step.when()).ifPresent(here::add);
            if (possible(here)) {
                exits.add(new Exit(label(branches.words(step), step.when()), step.id(), null, turnsDown));
            }
            if (step.when() == null) {
                branches.past(step);
            }
            Optional.ofNullable(step.when()).map(Condition.Not::new).ifPresent(given::add);
        }
        if (passing && possible(given)) {
            exits.add(new Exit(label(branches.words(), null), null, StepEnd.COMPLETED, turnsDown));
        }
        return labelled(exits, label, turnsDown);
    }

    /** With the words of the way that leads to them; a way that does not part has those alone. */
    private static List<Exit> labelled(List<Exit> exits, String label, boolean turnsDown) {
        boolean one = exits.size() == 1;
        return exits.stream()
                .map(exit -> new Exit(
                        one ? label : label == null ? exit.label() : label + ", " + exit.label(),
                        exit.to(),
                        exit.end(),
                        turnsDown))
                .toList();
    }

    /** What is said on a way that some take: their tracks, their condition, or both. */
    private String label(String tracks, Condition when) {
        return tracks == null ? words.when(when) : when == null ? tracks : tracks + ", " + words.when(when);
    }

    /** To several steps that are open side by side. */
    private List<Exit> beside(List<Step> next, String label, boolean turnsDown) {
        return next.isEmpty()
                ? List.of(new Exit(label, null, StepEnd.COMPLETED, turnsDown))
                : next.stream()
                        .map(step -> step.when() == null
                                ? new Exit(label, step.id(), null, turnsDown)
                                : new Exit(words.when(step.when()), step.id(), null, turnsDown))
                        .toList();
    }

    /** Whether some case meets all of them. */
    private boolean possible(List<Condition> conditions) {
        Combinations all = Combinations.of(conditions, service.declared());
        if (conditions.isEmpty() || all.count() > Combinations.MOST) {
            return true;
        }
        boolean[] found = {false};
        all.each(combination -> found[0] |= conditions.stream().allMatch(combination::holds));
        return found[0];
    }
}
