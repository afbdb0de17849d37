package id.talaksana.language.comparison;

import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.wording.RankingWording;
import id.talaksana.api.wording.RecheckWording;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Compares the steps of a service: which came, went, were renamed or moved, and what changed within those that stayed. */
final class StepsComparison {
    private final Differences differences;

    StepsComparison(Differences differences) {
        this.differences = differences;
    }

    void compare(PublicService before, PublicService after) {
        Map<String, String> renamed = steps(before, after);
        moved(before.steps(), after.steps(), renamed);
    }

    /** Steps by id; a step that went while another came with the same words was renamed. */
    private Map<String, String> steps(PublicService before, PublicService after) {
        Map<String, Step> old = Differences.byId(before.steps(), Step::id);
        Map<String, Step> now = Differences.byId(after.steps(), Step::id);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Step step : before.steps()) {
            if (!now.containsKey(step.id())) {
                Step same = after.steps().stream()
                        .filter(s -> !old.containsKey(s.id()) && !renamed.containsValue(s.id()) && saysTheSame(s, step))
                        .findFirst()
                        .orElse(null);
                if (same == null) {
                    differences.add(Part.STEP, Change.REMOVED, step.id(), about(step), InWords.of(step.text()), null);
                } else {
                    renamed.put(step.id(), same.id());
                    renamed(same, InWords.same(step.id()), InWords.same(same.id()));
                    step(step, before, same, after);
                }
            }
        }
        for (Step step : after.steps()) {
            Step was = old.get(step.id());
            if (was != null) {
                if (!Objects.equals(was.text().value(), step.text().value())
                        || !Objects.equals(was.text().reading(), step.text().reading())) {
                    renamed(step, InWords.of(was.text()), InWords.of(step.text()));
                }
                step(was, before, step, after);
            } else if (!renamed.containsValue(step.id())) {
                differences.add(Part.STEP, Change.ADDED, step.id(), about(step), null, InWords.of(step.text()));
            }
        }
        return renamed;
    }

    private static boolean saysTheSame(Step one, Step other) {
        return one.text().known() && one.text().value().equals(other.text().value());
    }

    private void renamed(Step step, Text before, Text after) {
        differences.add(Part.STEP, Change.RENAMED, step.id(), about(step), before, after);
    }

    private void step(Step before, PublicService was, Step after, PublicService is) {
        String id = after.id();
        String about = about(after);
        differences.differs(
                Part.ACT,
                id,
                about,
                InWords.all("; ", before.acts(), StepInWords::act),
                InWords.all("; ", after.acts(), StepInWords::act));
        differences.differs(
                Part.ACT,
                id,
                about,
                StepInWords.announces(before.announces()),
                StepInWords.announces(after.announces()));
        differences.differs(
                Part.ACT, id, about, StepInWords.sessions(before.sessions()), StepInWords.sessions(after.sessions()));
        differences.differs(Part.ACTOR, id, about, actors(before, was), actors(after, is));
        differences.differs(Part.DURATION, id, about, StepInWords.duration(before), StepInWords.duration(after));
        differences.differs(
                Part.WINDOW, id, about, StepInWords.window(before.window()), StepInWords.window(after.window()));
        differences.differs(Part.TRACK, id, about, tracks(before, was), tracks(after, is));
        differences.differs(
                Part.CONDITION, id, about, InWords.only(before.when(), was), InWords.only(after.when(), is));
        differences.differs(Part.FLOW, id, about, StepInWords.flow(before, was), StepInWords.flow(after, is));
        differences.differs(
                Part.CONDITION, id, about, StepInWords.eligibility(before, was), StepInWords.eligibility(after, is));
        differences.differs(Part.FLOW, id, about, RecheckWording.both(was, before), RecheckWording.both(is, after));
        qualityStandard(before, after);
        beyond(before, was, after, is);
        differences.differs(
                Part.CHECKLIST,
                id,
                about,
                InWords.all("; ", before.checklist(), item -> InWords.of(item.text())),
                InWords.all("; ", after.checklist(), item -> InWords.of(item.text())));
        differences.differs(Part.PLACE, id, about, StepInWords.place(before.at()), StepInWords.place(after.at()));
    }

    /** What it does beyond its own table: objections, other agencies, extensions, ranking. */
    private void beyond(Step before, PublicService was, Step after, PublicService is) {
        String id = after.id();
        String about = about(after);
        differences.differs(
                Part.OBJECTION, id, about, StepInWords.objection(before, was), StepInWords.objection(after, is));
        differences.differs(Part.REQUEST, id, about, request(before), request(after));
        differences.differs(Part.CALL, id, about, StepInWords.asked(before), StepInWords.asked(after));
        differences.differs(
                Part.RANKING, id, about, RankingWording.both(before.ranking()), RankingWording.both(after.ranking()));
    }

    private void qualityStandard(Step before, Step after) {
        String id = after.id();
        String about = about(after);
        differences.differs(Part.INPUT, id, about, items(before.inputs()), items(after.inputs()));
        differences.differs(Part.OUTPUT, id, about, items(before.outputs()), items(after.outputs()));
        differences.differs(Part.QUALITY, id, about, StepInWords.quality(before), StepInWords.quality(after));
    }

    private static String about(Step step) {
        Text text = InWords.numbered(step.number(), InWords.of(step.text()));
        return text == null ? step.id() : text.indonesian();
    }

    private static Text actors(Step step, PublicService of) {
        return InWords.of(
                step.actors(),
                performers -> InWords.all(
                        ", ",
                        performers,
                        performer -> InWords.only(
                                of.actor(performer.actor())
                                        .map(a -> InWords.of(a.name()))
                                        .orElse(InWords.same(performer.actor())),
                                performer.when(),
                                of)));
    }

    private static Text tracks(Step step, PublicService of) {
        return InWords.of(
                step.tracks(),
                ids -> InWords.all(
                        ", ",
                        ids,
                        id -> InWords.same(of.tracks().stream()
                                .filter(t -> t.id().equals(id))
                                .map(PublicService.Track::label)
                                .findFirst()
                                .orElse(id))));
    }

    private static Text items(List<StepItem> items) {
        return InWords.all("; ", items, item -> InWords.of(item.text()));
    }

    private static Text request(Step step) {
        Step.Request request = step.request();
        return request == null
                ? null
                : InWords.same(
                        request.agency() + "/" + request.service() + (step.asksForEach() ? " " + request.of() : ""));
    }

    /** Steps whose order among the steps that stay has changed: those outside the longest run that kept its order. */
    private void moved(List<Step> before, List<Step> after, Map<String, String> renamed) {
        List<String> order =
                before.stream().map(s -> renamed.getOrDefault(s.id(), s.id())).toList();
        List<Step> stayed = after.stream().filter(s -> order.contains(s.id())).toList();
        List<String> kept = InOrder.longestRun(
                        stayed.stream().map(s -> order.indexOf(s.id())).toList())
                .stream()
                .map(order::get)
                .toList();
        for (Step step : stayed) {
            if (!kept.contains(step.id())) {
                differences.add(
                        Part.STEP,
                        Change.MOVED,
                        step.id(),
                        about(step),
                        InWords.same(String.valueOf(order.indexOf(step.id()) + 1)),
                        InWords.same(String.valueOf(after.indexOf(step) + 1)));
            }
        }
    }
}
