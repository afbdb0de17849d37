package id.talaksana.language.draft.bpmn;

import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The nodes of a BPMN process and the flows between them. A gateway that follows exactly one activity is that activity's
 * decision; any other that divides the way is a step of its own.
 */
final class FlowNodes {
    private static final String TRACKS = "{" + Vocabulary.OWN + "}tracks";

    /** Tasks, gateways and events of one process. */
    static final int MOST_NODES = 5_000;

    private final Map<String, Element> nodes = new LinkedHashMap<>();

    private final Map<String, List<Element>> out = new HashMap<>();

    private final Map<String, List<Element>> in = new HashMap<>();

    private final Map<String, List<Element>> boundary = new HashMap<>();

    private final Set<Element> decisions = new HashSet<>();

    /** Where flows lead instead of where they are drawn to. */
    private final Map<Element, Element> led = new HashMap<>();

    private final List<ParallelBranches.Fork> forks;

    private final boolean saysOrder;

    FlowNodes(Element process) throws Refused {
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
        saysOrder = BpmnWays.part(List.copyOf(nodes.values()));
        forks = saysOrder ? List.of() : ParallelBranches.inSequence(this);
        for (Element node : nodes.values()) {
            if (divides(node) && follows(node)) {
                decisions.add(node);
            }
        }
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
    }

    /** Leads a flow elsewhere. */
    void lead(Element flow, Element to) {
        in.get(targetOf(flow).get("id")).remove(flow);
        led.put(flow, to);
        in.computeIfAbsent(to.get("id"), id -> new ArrayList<>()).add(flow);
    }

    /** Leaves one way out of a node. */
    void keepOne(Element node, Element to) {
        for (Element flow : List.copyOf(outOf(node))) {
            if (targetOf(flow) != to
                    || outOf(node).indexOf(flow) > 0 && targetOf(outOf(node).get(0)) == to) {
                out.get(node.get("id")).remove(flow);
                in.get(targetOf(flow).get("id")).remove(flow);
            }
        }
    }

    /** Whether the file is one of our own that says with each step after which it comes. */
    boolean saysOrder() {
        return saysOrder;
    }

    /** Where ways part that all are taken, and are led one after the other. */
    List<ParallelBranches.Fork> forks() {
        return forks;
    }

    /** Activities on the way of a case; what only an event begins is none. */
    static boolean isActivity(Element node) {
        return !isOfAnEvent(node)
                && (node.name.endsWith("Task")
                        || List.of("task", "callActivity", "subProcess", "adHocSubProcess", "transaction")
                                .contains(node.name));
    }

    /** Whether it is a subprocess that an event begins, whatever stands before it. */
    static boolean isOfAnEvent(Element node) {
        return node.get("triggeredByEvent").equals("true");
    }

    static boolean isGateway(Element node) {
        return node.name.endsWith("Gateway");
    }

    static boolean isEvent(Element node) {
        return node.name.endsWith("Event");
    }

    /** Whether it takes one of several ways. */
    private boolean divides(Element node) {
        return isGateway(node)
                && !node.name.equals("parallelGateway")
                && !dividesTracks(node)
                && outOf(node).size() > 1;
    }

    boolean isStep(Element node) {
        return isActivity(node) || divides(node) && !decisions.contains(node);
    }

    List<Element> outOf(Element node) {
        return out.getOrDefault(node.get("id"), List.of());
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

    /** A flow's words, or those of the event that it leads to: what an event-based gateway waits for. */
    String named(Element flow) {
        Element node = targetOf(flow);
        return flow.get("name").isBlank() && node.name.startsWith("intermediate") ? node.get("name") : flow.get("name");
    }

    static Refused entangled(Element at) {
        return new Refused(
                at.line,
                at.column,
                "too-many-ways",
                LanguageWords.text("up-to-here-there-are-more", MOST_NODES, FlowGraph.MOST_WAYS),
                LanguageWords.text("divide-it-into-several-services"));
    }

    Collection<Element> all() {
        return nodes.values();
    }

    boolean has(String id) {
        return nodes.containsKey(id);
    }

    /** Whether a gateway only divides the tracks of cases. */
    static boolean dividesTracks(Element node) {
        return node.attributes.containsKey(TRACKS);
    }

    /** Whether its ways are those of the activity before it. */
    boolean isDecisionOfActivity(Element node) {
        return decisions.contains(node);
    }

    Element targetOf(Element flow) {
        Element target = led.get(flow);
        return target == null ? nodes.get(flow.get("targetRef")) : target;
    }

    boolean isReached(Element node) {
        return !in.getOrDefault(node.get("id"), List.of()).isEmpty();
    }

    /** The events at the border of an activity. */
    List<Element> eventsAt(Element activity) {
        return boundary.getOrDefault(activity.get("id"), List.of());
    }
}
