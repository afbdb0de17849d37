package id.talaksana.language.draft;

import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The nodes of a BPMN process, and how one step leads to the next. A gateway that follows exactly one activity is that
 * activity's decision; any other that divides the way is a step of its own. What does not divide is passed through.
 */
final class FlowGraph {
    private static final String TRACKS = "{" + Vocabulary.OWN + "}tracks";
    /** Tasks, gateways and events of one process. */
    private static final int MOST_NODES = 5_000;
    /** Ways out of all steps. */
    private static final int MOST_WAYS = 5_000;
    /** Flows that are followed on them, each as often as a way passes it. */
    private static final int MOST_FOLLOWED = 50_000;

    private static final String BACK = "{" + Vocabulary.OWN + "}back";

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

    final Map<String, Element> nodes = new LinkedHashMap<>();
    private final Map<String, List<Element>> out = new HashMap<>();
    private final Map<String, List<Element>> in = new HashMap<>();
    private final Map<String, List<Element>> boundary = new HashMap<>();
    private final Map<Element, List<Way>> ways = new LinkedHashMap<>();
    private final Set<Element> merged = new HashSet<>();
    private final List<Element> entries = new ArrayList<>();
    private int found;
    private int followed;

    FlowGraph(Element process) throws Refused {
        int activities = 0;
        for (Element node : process.children) {
            if (isActivity(node) || isGateway(node) || isEvent(node)) {
                nodes.putIfAbsent(node.get("id"), node);
                activities += isActivity(node) ? 1 : 0;
                Sketch.counted(activities, node.line, node.column);
                if (nodes.size() > MOST_NODES) {
                    throw entangled(node);
                }
                if (node.name.equals("boundaryEvent")) {
                    boundary.computeIfAbsent(node.get("attachedToRef"), id -> new ArrayList<>())
                            .add(node);
                }
            }
        }
        connect(process);
        for (Element node : nodes.values()) {
            if (isStep(node)) {
                List<Way> out = waysOf(node);
                ways.put(node, out);
                found += out.size();
                if (found > MOST_WAYS) {
                    throw entangled(node);
                }
            }
        }
        enter();
    }

    private void connect(Element process) {
        process.all("sequenceFlow")
                .filter(f -> nodes.containsKey(f.get("sourceRef")) && nodes.containsKey(f.get("targetRef")))
                .forEach(f -> {
                    out.computeIfAbsent(f.get("sourceRef"), id -> new ArrayList<>())
                            .add(f);
                    in.computeIfAbsent(f.get("targetRef"), id -> new ArrayList<>())
                            .add(f);
                });
        for (Element node : nodes.values()) {
            if (divides(node) && follows(node)) {
                merged.add(node);
            }
        }
    }

    static boolean isActivity(Element node) {
        return node.name.endsWith("Task")
                || List.of("task", "callActivity", "subProcess", "adHocSubProcess", "transaction")
                        .contains(node.name);
    }

    private static boolean isGateway(Element node) {
        return node.name.endsWith("Gateway");
    }

    private static boolean isEvent(Element node) {
        return node.name.endsWith("Event");
    }

    /** Whether it takes one of several ways. */
    private boolean divides(Element node) {
        return isGateway(node)
                && !node.name.equals("parallelGateway")
                && !node.attributes.containsKey(TRACKS)
                && outOf(node).size() > 1;
    }

    boolean isStep(Element node) {
        return isActivity(node) || divides(node) && !merged.contains(node);
    }

    private List<Element> outOf(Element node) {
        return out.getOrDefault(node.get("id"), List.of());
    }

    List<Way> ways(Element step) {
        return ways.getOrDefault(step, List.of());
    }

    int starts() {
        return entries.size();
    }

    /** Whether a gateway follows exactly one activity, which has no other way out. */
    private boolean follows(Element gateway) {
        Set<Element> before = new LinkedHashSet<>();
        Set<Element> seen = new HashSet<>(Set.of(gateway));
        Deque<Element> todo = new ArrayDeque<>(Set.of(gateway));
        while (!todo.isEmpty()) {
            for (Element flow : in.getOrDefault(todo.pop().get("id"), List.of())) {
                Element source = nodes.get(flow.get("sourceRef"));
                if (isActivity(source) || outOf(source).size() > 1 || source.name.equals("boundaryEvent")) {
                    before.add(source);
                } else if (seen.add(source)) {
                    if (source.name.equals("startEvent")) {
                        return false;
                    }
                    todo.push(source);
                }
            }
        }
        Element only = before.size() == 1 ? before.iterator().next() : null;
        return only != null && isActivity(only) && outOf(only).size() == 1;
    }

    private List<Way> waysOf(Element step) throws Refused {
        List<Way> all = new ArrayList<>();
        List<Element> flows = outOf(step);
        boolean conditional = isGateway(step)
                || step.attributes.containsKey("default")
                || flows.stream().anyMatch(f -> f.first("conditionExpression").isPresent());
        for (Element flow : flows) {
            boolean several = flows.size() > 1;
            follow(flow, flow, several && conditional, several && !conditional, flow.get("name"), List.of(), all);
        }
        if (all.isEmpty()) {
            all.add(new Way(null, null, null, false, false, "", List.of()));
        }
        List<Element> events = boundary.getOrDefault(step.get("id"), List.of());
        if (!events.isEmpty() && all.size() == 1) {
            Way way = all.get(0);
            all.set(0, new Way(way.flow(), way.to(), way.end(), true, false, way.label(), way.passed()));
        }
        for (Element event : events) {
            for (Element flow : outOf(event)) {
                follow(flow, flow, true, false, event.get("name"), List.of(event), all);
            }
        }
        return all;
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
        Element node = nodes.get(flow.get("targetRef"));
        if (++followed > MOST_FOLLOWED) {
            throw entangled(flow);
        }
        if (isStep(node)) {
            all.add(new Way(first, node, null, choice, sideways, label, passed));
            return;
        }
        List<Element> flows = outOf(node);
        boolean round = passed.contains(node);
        if (flows.isEmpty() || round || passed.size() > 50 || all.size() > 200) {
            all.add(new Way(first, null, node, choice, sideways, label, passed));
            return;
        }
        List<Element> further = new ArrayList<>(passed);
        further.add(node);
        boolean parallel = node.name.equals("parallelGateway") || isEvent(node) && flows.size() > 1;
        for (Element next : flows) {
            if (node.attributes.containsKey(TRACKS) && next.get("id").equals(node.get("default"))) {
                continue;
            }
            boolean divided = merged.contains(node);
            String words = divided ? named(next) : label.isEmpty() && choice ? next.get("name") : label;
            follow(divided ? next : first, next, choice || divided, sideways || parallel, words, further, all);
        }
    }

    /** A flow's words, or those of the event that it leads to: what an event-based gateway waits for. */
    private String named(Element flow) {
        Element node = nodes.get(flow.get("targetRef"));
        return flow.get("name").isBlank() && node.name.startsWith("intermediate") ? node.get("name") : flow.get("name");
    }

    private void enter() throws Refused {
        List<Element> beginnings =
                nodes.values().stream().filter(n -> n.name.equals("startEvent")).toList();
        for (Element start : beginnings) {
            List<Way> first = new ArrayList<>();
            for (Element flow : outOf(start)) {
                follow(flow, flow, false, false, "", List.of(), first);
            }
            first.stream()
                    .map(Way::to)
                    .filter(to -> to != null && !entries.contains(to))
                    .forEach(entries::add);
        }
        if (entries.isEmpty()) {
            ways.keySet().stream()
                    .filter(n -> in.getOrDefault(n.get("id"), List.of()).isEmpty())
                    .forEach(entries::add);
        }
        if (entries.isEmpty()) {
            ways.keySet().stream().findFirst().ifPresent(entries::add);
        }
    }

    private static Refused entangled(Element at) {
        return new Refused(
                at.line,
                at.column,
                "too-many-ways",
                LanguageWords.text("up-to-here-there-are-more", MOST_NODES, MOST_WAYS),
                LanguageWords.text("divide-it-into-several-services"));
    }

    /** The steps in an order in which every way but those back leads forward; beside each other, as in the file. */
    List<Element> order() {
        Map<Element, Integer> place = new HashMap<>();
        ways.keySet().forEach(step -> place.put(step, place.size()));
        if (!entries.isEmpty()) {
            place.put(entries.get(0), -1);
        }
        Map<Element, Set<Element>> forward = forward();
        Map<Element, Integer> open = new HashMap<>();
        forward.values().forEach(targets -> targets.forEach(t -> open.merge(t, 1, Integer::sum)));
        PriorityQueue<Element> ready = new PriorityQueue<>((a, b) -> place.get(a) - place.get(b));
        ways.keySet().stream().filter(s -> open.getOrDefault(s, 0) == 0).forEach(ready::add);
        List<Element> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            Element step = ready.poll();
            order.add(step);
            for (Element to : forward.getOrDefault(step, Set.of())) {
                if (open.merge(to, -1, Integer::sum) == 0) {
                    ready.add(to);
                }
            }
        }
        return order;
    }

    /** Without the ways that close a circle. */
    private Map<Element, Set<Element>> forward() {
        Map<Element, Set<Element>> forward = new HashMap<>();
        Set<Element> done = new HashSet<>();
        List<Element> roots = new ArrayList<>(entries);
        roots.addAll(ways.keySet());
        for (Element root : roots) {
            Deque<Element> path = new ArrayDeque<>();
            Deque<java.util.Iterator<Way>> left = new ArrayDeque<>();
            Set<Element> above = new HashSet<>();
            if (done.add(root)) {
                path.push(root);
                above.add(root);
                left.push(ways(root).iterator());
            }
            while (!path.isEmpty()) {
                if (!left.peek().hasNext()) {
                    above.remove(path.pop());
                    left.pop();
                    continue;
                }
                Way way = left.peek().next();
                if (way.to() == null || above.contains(way.to()) || isBack(way)) {
                    continue;
                }
                forward.computeIfAbsent(path.peek(), s -> new LinkedHashSet<>()).add(way.to());
                if (done.add(way.to())) {
                    path.push(way.to());
                    above.add(way.to());
                    left.push(ways(way.to()).iterator());
                }
            }
        }
        return forward;
    }

    private static boolean isBack(Way way) {
        return way.flow() != null && way.flow().attributes.containsKey(BACK);
    }
}
