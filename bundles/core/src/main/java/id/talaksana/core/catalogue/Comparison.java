package id.talaksana.core.catalogue;

import id.talaksana.api.catalogue.Diagnostic.Text;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Difference.Change;
import id.talaksana.api.catalogue.Difference.Part;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Sourced;
import id.talaksana.api.definition.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares two definitions by what they mean: ids connect what was with what is; order, words and values are compared. */
public final class Comparison {
    private final List<Difference> found = new ArrayList<>();
    private String service;

    private Comparison() {}

    /** What differs, in the order of the document. */
    public static List<Difference> of(AgencyDefinition before, AgencyDefinition after) {
        Comparison comparison = new Comparison();
        comparison.differs(
                Part.AGENCY,
                null,
                before.agency(),
                after.agency(),
                agency -> words(agency.name()) + ", " + words(agency.unit()));
        comparison.each(
                Part.SERVICE,
                before.services(),
                after.services(),
                PublicService::id,
                s -> words(s.title()),
                (b, a) -> comparison.service(b, a));
        return List.copyOf(comparison.found);
    }

    private void service(PublicService before, PublicService after) {
        service = after.id();
        differs(Part.SERVICE, after.id(), before.title(), after.title(), Comparison::words);
        Map<String, String> renamed = steps(before.steps(), after.steps());
        moved(before.steps(), after.steps(), renamed);
        each(
                Part.ACTOR,
                before.actors(),
                after.actors(),
                a -> a.id(),
                a -> words(a.name()),
                (b, a) -> differs(Part.ACTOR, a.id(), b, a, x -> words(x.name())));
        each(
                Part.TRACK,
                before.tracks(),
                after.tracks(),
                t -> t.id(),
                t -> t.label(),
                (b, a) -> differs(Part.TRACK, a.id(), b.label(), a.label(), x -> x));
        each(
                Part.REQUIREMENT,
                before.knownRequirements(),
                after.knownRequirements(),
                r -> r.id(),
                r -> words(r.text()),
                (b, a) -> differs(Part.REQUIREMENT, a.id(), b, a, Comparison::requirement));
        each(
                Part.FORM,
                before.forms(),
                after.forms(),
                f -> f.id(),
                f -> words(f.title()),
                (b, a) -> differs(Part.FORM, a.id(), b, a, x -> words(x.title())));
        each(
                Part.PRODUCT,
                before.knownProducts(),
                after.knownProducts(),
                p -> p.id(),
                p -> words(p.text()),
                (b, a) -> differs(Part.PRODUCT, a.id(), b, a, x -> words(x.text())));
        each(
                Part.COMPLAINT_CHANNEL,
                before.knownChannels(),
                after.knownChannels(),
                c -> c.id(),
                c -> words(c.text()),
                (b, a) -> differs(Part.COMPLAINT_CHANNEL, a.id(), b, a, x -> words(x.text())));
        differs(Part.FEE, null, before.fee(), after.fee(), fee -> fee == null ? null : words(fee.text()));
        differs(
                Part.PROCESSING_TIME,
                null,
                before.processingTime(),
                after.processingTime(),
                time -> time == null ? null : time.times().size() + " / " + words(time.statement()));
        differs(Part.STANDARD, null, before.standard(), after.standard(), standard -> "");
        differs(Part.STANDARD, "legal-basis", before.legalBasis(), after.legalBasis(), basis -> basis.size() + "");
        service = null;
    }

    /** Steps by id; a step that went while another came with the same words was renamed. */
    private Map<String, String> steps(List<Step> before, List<Step> after) {
        Map<String, Step> old = byId(before, Step::id);
        Map<String, Step> now = byId(after, Step::id);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (Step step : before) {
            if (!now.containsKey(step.id())) {
                Step same = after.stream()
                        .filter(s -> !old.containsKey(s.id())
                                && s.text().known()
                                && s.text().value().equals(step.text().value()))
                        .findFirst()
                        .orElse(null);
                if (same == null) {
                    add(Part.STEP, Change.REMOVED, step.id(), words(step.text()), null);
                } else {
                    renamed.put(step.id(), same.id());
                    add(Part.STEP, Change.RENAMED, same.id(), step.id(), same.id());
                    step(step, same);
                }
            }
        }
        for (Step step : after) {
            Step was = old.get(step.id());
            if (was != null) {
                if (!Objects.equals(was.text().value(), step.text().value())) {
                    add(Part.STEP, Change.RENAMED, step.id(), words(was.text()), words(step.text()));
                }
                step(was, step);
            } else if (!renamed.containsValue(step.id())) {
                add(Part.STEP, Change.ADDED, step.id(), null, words(step.text()));
            }
        }
        return renamed;
    }

    private void step(Step before, Step after) {
        String id = after.id();
        differs(Part.ACTOR, id, before.actorIds(), after.actorIds(), actors -> String.join(", ", actors));
        differs(Part.DURATION, id, value(before.duration()), value(after.duration()), Comparison::text);
        differs(Part.WINDOW, id, before.window(), after.window(), w -> w == null ? null : w.from() + " – " + w.to());
        differs(
                Part.TRACK,
                id,
                before.tracks().or(List.of()),
                after.tracks().or(List.of()),
                tracks -> String.join(", ", tracks));
        differs(Part.FLOW, id, flow(before), flow(after), x -> x);
        differs(Part.CALL, id, calls(before), calls(after), x -> x);
    }

    /** What is asked of whom with which parameters, and what the officer states; labels are no difference in meaning. */
    private static String calls(Step step) {
        return step.calls().isEmpty()
                ? null
                : step.calls().stream().map(Comparison::text).collect(Collectors.joining("; "));
    }

    private static String text(Step.Call call) {
        StringBuilder text = new StringBuilder(call.point() + " " + call.name());
        call.parameters()
                .forEach((id, value) -> text.append(' ').append(id).append('=').append(value));
        for (Step.Fact fact : call.facts()) {
            text.append(", ").append(fact.id()).append(' ').append(fact.kind()).append(fact.optional() ? "?" : "");
            fact.values().forEach(value -> text.append(' ').append(value.id()));
        }
        return text.toString();
    }

    private static String flow(Step step) {
        StringBuilder flow = new StringBuilder(step.next() == null ? "" : "→ " + step.next());
        for (Step.Outcome o : step.outcomes()) {
            String way = o.returns()
                    ? "↩ " + o.returnTo().value()
                    : o.ending() != null ? o.ending().toString() : o.next() == null ? "→" : "→ " + o.next();
            flow.append(flow.isEmpty() ? "" : "; ").append(o.id()).append(' ').append(way);
        }
        return flow.toString();
    }

    /** Steps whose order among the steps that stay has changed: those outside the longest run that kept its order. */
    private void moved(List<Step> before, List<Step> after, Map<String, String> renamed) {
        List<String> order =
                before.stream().map(s -> renamed.getOrDefault(s.id(), s.id())).toList();
        List<String> stayed =
                after.stream().map(Step::id).filter(order::contains).toList();
        List<String> kept = longestInOrder(stayed.stream().map(order::indexOf).toList()).stream()
                .map(order::get)
                .toList();
        for (String id : stayed) {
            if (!kept.contains(id)) {
                add(Part.STEP, Change.MOVED, id, place(before, renamed, id), place(after, Map.of(), id));
            }
        }
    }

    private static String place(List<Step> steps, Map<String, String> renamed, String id) {
        for (int i = 0; i < steps.size(); i++) {
            if (renamed.getOrDefault(steps.get(i).id(), steps.get(i).id()).equals(id)) {
                return String.valueOf(i + 1);
            }
        }
        return null;
    }

    private static List<Integer> longestInOrder(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] from = new int[numbers.size()];
        int best = -1;
        for (int i = 0; i < numbers.size(); i++) {
            from[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    from[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        List<Integer> run = new ArrayList<>();
        for (int i = best; i >= 0; i = from[i]) {
            run.add(0, numbers.get(i));
        }
        return run;
    }

    private <T> void each(
            Part part,
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> words,
            java.util.function.BiConsumer<T, T> both) {
        Map<String, T> old = byId(before, id);
        Map<String, T> now = byId(after, id);
        old.forEach((key, was) -> {
            if (!now.containsKey(key)) {
                add(part, Change.REMOVED, key, words.apply(was), null);
            }
        });
        now.forEach((key, is) -> {
            if (old.containsKey(key)) {
                both.accept(old.get(key), is);
            } else {
                add(part, Change.ADDED, key, null, words.apply(is));
            }
        });
    }

    private <T> void differs(Part part, String id, T before, T after, Function<T, String> words) {
        if (!Objects.equals(before, after)) {
            Change change = before == null ? Change.ADDED : after == null ? Change.REMOVED : Change.CHANGED;
            add(
                    part,
                    change,
                    id,
                    before == null ? null : words.apply(before),
                    after == null ? null : words.apply(after));
        }
    }

    private void add(Part part, Change change, String id, String before, String after) {
        found.add(new Difference(service, part, change, id, null, same(before), same(after)));
    }

    private static Text same(String words) {
        return words == null ? null : new Text(words, words);
    }

    private static <T> Map<String, T> byId(List<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }

    private static String requirement(id.talaksana.api.definition.Requirement r) {
        return words(r.text()) + " (" + r.due().at()
                + (r.due().step() == null ? "" : " " + r.due().step()) + ")";
    }

    private static <T> T value(Sourced<T> sourced) {
        return sourced == null ? null : sourced.value();
    }

    private static String text(id.talaksana.api.definition.Duration duration) {
        return duration == null ? null : duration.amount().toPlainString() + " " + duration.unit();
    }

    private static String words(Sourced<String> text) {
        return text == null ? "-" : text.or("?");
    }
}
