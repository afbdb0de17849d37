package id.talaksana.language.draft.bpmn;

import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.bpmn.FlowGraph.Way;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * The order of the steps of a process.
 *
 * @param ways the ways out of each step, in the file's order
 * @param entries the steps that a case may begin with
 */
record StepOrder(Map<Element, List<Way>> ways, List<Element> entries) {
    private static final String BACK = "{" + Vocabulary.OWN + "}back";

    /** The steps in an order in which every way but those back leads forward; beside each other, as in the file. */
    List<Element> steps() {
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
        List<Element> order = sorted(forward, open, ready);
        return order;
    }

    private static List<Element> sorted(
            Map<Element, Set<Element>> forward, Map<Element, Integer> open, PriorityQueue<Element> ready) {
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
            Deque<Iterator<Way>> left = new ArrayDeque<>();
            Set<Element> above = new HashSet<>();
            if (done.add(root)) {
                path.push(root);
                above.add(root);
                left.push(ways.getOrDefault(root, List.of()).iterator());
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
                    left.push(ways.getOrDefault(way.to(), List.of()).iterator());
                }
            }
        }
        return forward;
    }

    private static boolean isBack(Way way) {
        return way.flow() != null && way.flow().attributes.containsKey(BACK);
    }
}
