package id.talaksana.language.draft.bpmn;

import id.talaksana.language.draft.sketch.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How one step of a BPMN process leads to the next; what does not divide the way is passed through. */
final class FlowGraph {
    /** Ways out of all steps. */
    static final int MOST_WAYS = 5_000;
    /** Flows that are followed on them, each as often as a way passes it. */
    private static final int MOST_FOLLOWED = 50_000;

    /**
     * A way out of a step.
     *
     * @param flow the flow that it leaves by
     * @param to the step that it leads to; null: the process ends
     * @param end the event that it ends with; may be null
     * @param choice whether it is one of several outcomes
     * @param sideways whether it runs beside others, or joins them
     * @param label the words on it; empty when there are none
     * @param passed what lies on it that the language has no words for
     */
    record Way(
            Element flow,
            Element to,
            Element end,
            boolean choice,
            boolean sideways,
            String label,
            List<Element> passed) {}

    private final FlowNodes nodes;
    private final Map<Element, List<Way>> ways = new LinkedHashMap<>();
    private final List<Element> entries = new ArrayList<>();
    private int found;
    private int followed;

    FlowGraph(Element process) throws Refused {
        this.nodes = new FlowNodes(process);
        for (Element node : nodes.all()) {
            if (nodes.isStep(node)) {
                List<Way> out = waysOf(node);
                ways.put(node, out);
                found += out.size();
                if (found > MOST_WAYS) {
                    throw FlowNodes.entangled(node);
                }
            }
        }
        enter();
    }

    FlowNodes nodes() {
        return nodes;
    }

    /** The first step that stands on the way from a node on. */
    Optional<Element> firstStep(Element from) {
        Set<Element> seen = new HashSet<>();
        Deque<Element> todo = new ArrayDeque<>(List.of(from));
        while (!todo.isEmpty()) {
            Element node = todo.poll();
            if (ways.containsKey(node)) {
                return Optional.of(node);
            }
            if (seen.add(node)) {
                nodes.outOf(node).forEach(flow -> todo.add(nodes.targetOf(flow)));
            }
        }
        return Optional.empty();
    }

    /** The steps in an order in which every way but those back leads forward. */
    List<Element> order() {
        return new StepOrder(ways, entries).steps();
    }

    List<Way> ways(Element step) {
        return ways.getOrDefault(step, List.of());
    }

    int starts() {
        return entries.size();
    }

    private List<Way> waysOf(Element step) throws Refused {
        List<Way> all = new ArrayList<>();
        List<Element> flows = nodes.outOf(step);
        followFlows(step, all, flows);
        if (all.isEmpty()) {
            all.add(new Way(null, null, null, false, false, "", List.of()));
        }
        followEvents(step, all);
        return all;
    }

    private void followFlows(Element step, List<Way> all, List<Element> flows) throws Refused {
        boolean conditional = FlowNodes.isGateway(step)
                || step.attributes.containsKey("default")
                || flows.stream().anyMatch(f -> f.first("conditionExpression").isPresent());
        for (Element flow : flows) {
            boolean several = flows.size() > 1;
            follow(flow, flow, several && conditional, several && !conditional, flow.get("name"), List.of(), all);
        }
    }

    private void followEvents(Element step, List<Way> all) throws Refused {
        List<Element> events = nodes.eventsAt(step);
        if (!events.isEmpty() && all.size() == 1) {
            Way way = all.get(0);
            all.set(0, new Way(way.flow(), way.to(), way.end(), true, false, way.label(), way.passed()));
        }
        for (Element event : events) {
            for (Element flow : nodes.outOf(event)) {
                follow(flow, flow, true, false, event.get("name"), List.of(event), all);
            }
        }
    }

    private void follow(
            Element first,
            Element flow,
            boolean choice,
            boolean sideways,
            String label,
            List<Element> passed,
            List<Way> all)
            throws Refused {
        Element node = nodes.targetOf(flow);
        if (++followed > MOST_FOLLOWED) {
            throw FlowNodes.entangled(flow);
        }
        if (nodes.isStep(node)) {
            all.add(new Way(first, node, null, choice, sideways, label, passed));
            return;
        }
        List<Element> flows = nodes.outOf(node);
        boolean round = passed.contains(node);
        if (flows.isEmpty() || round || passed.size() > 50 || all.size() > 200) {
            all.add(new Way(first, null, node, choice, sideways, label, passed));
            return;
        }
        List<Element> further = new ArrayList<>(passed);
        further.add(node);
        boolean parallel = node.name.equals("parallelGateway") || FlowNodes.isEvent(node) && flows.size() > 1;
        for (Element next : flows) {
            if (FlowNodes.dividesTracks(node) && next.get("id").equals(node.get("default"))) {
                continue;
            }
            boolean divided = nodes.isDecisionOfActivity(node);
            String words = divided ? nodes.named(next) : label.isEmpty() && choice ? next.get("name") : label;
            follow(divided ? next : first, next, choice || divided, sideways || parallel, words, further, all);
        }
    }

    private void enter() throws Refused {
        List<Element> beginnings =
                nodes.all().stream().filter(n -> n.name.equals("startEvent")).toList();
        for (Element start : beginnings) {
            enterBy(start);
        }
        if (entries.isEmpty()) {
            ways.keySet().stream().filter(n -> !nodes.isReached(n)).forEach(entries::add);
        }
        if (entries.isEmpty()) {
            ways.keySet().stream().findFirst().ifPresent(entries::add);
        }
    }

    private void enterBy(Element start) throws Refused {
        List<Way> first = new ArrayList<>();
        for (Element flow : nodes.outOf(start)) {
            follow(flow, flow, false, false, "", List.of(), first);
        }
        first.stream()
                .map(Way::to)
                .filter(to -> to != null && !entries.contains(to))
                .forEach(entries::add);
    }
}
