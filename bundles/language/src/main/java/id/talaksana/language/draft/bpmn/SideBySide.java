package id.talaksana.language.draft.bpmn;

import id.talaksana.language.draft.bpmn.FlowGraph.Way;
import id.talaksana.language.draft.bpmn.ParallelBranches.Fork;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Branches of others' drawings that a definition can say to run beside each other: from where they part until a gateway
 * where all of them meet, or the end, each is a row of steps that lead from one to the next. What else parts is led one after
 * the other.
 */
final class SideBySide {
    private final FlowGraph graph;
    private final List<Element> order;
    private final Map<Element, Integer> place = new HashMap<>();
    private final Map<Element, List<Element>> after = new HashMap<>();
    private final Set<Fork> forks = new HashSet<>();
    private final Set<Element> gateways = new HashSet<>();
    /** The last steps of branches that met, by the place of what follows. */
    private final Map<Integer, List<Element>> met = new HashMap<>();

    /** @param order the steps with all branches one after the other */
    SideBySide(FlowGraph graph, List<Element> order, boolean wanted) {
        this.graph = graph;
        this.order = order;
        order.forEach(step -> place.put(step, place.size()));
        if (wanted) {
            List<Fork> all = new ArrayList<>(graph.nodes().forks());
            all.sort((a, b) -> Integer.compare(begin(a), begin(b)));
            all.forEach(this::say);
        }
    }

    boolean any() {
        return !forks.isEmpty();
    }

    boolean says(Fork fork) {
        return forks.contains(fork);
    }

    /** Whether a gateway is said by what comes after what. */
    boolean says(Element gateway) {
        return gateways.contains(gateway);
    }

    /** What a step comes after; null: after all that stands before it. */
    List<Element> after(Element step) {
        return after.get(step);
    }

    /** Whether a way onward from a step goes to whatever comes after it, be it several. */
    boolean goesOnInOrder(Element step) {
        int next = place.get(step) + 1;
        return after.containsKey(step) || next < order.size() && after.containsKey(order.get(next));
    }

    private int begin(Fork fork) {
        return graph.firstStep(fork.heads().get(0)).map(place::get).orElse(-1);
    }

    private void say(Fork fork) {
        List<Integer> begins = new ArrayList<>();
        fork.heads()
                .forEach(
                        head -> begins.add(graph.firstStep(head).map(place::get).orElse(-1)));
        int end = end(fork);
        if (isEntangled(fork, begins, end)) {
            return;
        }
        order(begins, end);
        keep(fork);
    }

    private boolean isEntangled(Fork fork, List<Integer> begins, int end) {
        return begins.size() < 2
                || end < 0
                || !rising(begins, end)
                || !entered(fork, begins.get(0))
                || !inRows(fork, begins.get(0), end);
    }

    private void order(List<Integer> begins, int end) {
        List<Element> before = before(begins.get(0));
        List<Element> last = new ArrayList<>();
        for (int i = 0; i < begins.size(); i++) {
            int next = i + 1 < begins.size() ? begins.get(i + 1) : end;
            after.put(order.get(begins.get(i)), before);
            for (int j = begins.get(i) + 1; j < next; j++) {
                after.put(order.get(j), List.of(order.get(j - 1)));
            }
            last.add(order.get(next - 1));
        }
        met.put(end, last);
    }

    private void keep(Fork fork) {
        forks.add(fork);
        gateways.add(fork.at());
        if (fork.join() != null) {
            gateways.add(fork.join());
        }
    }

    /** The place behind the last branch; -1 when they do not meet in a gateway that waits for all. */
    private int end(Fork fork) {
        if (fork.join() == null) {
            return order.size();
        }
        if (!fork.join().name.equals("parallelGateway")) {
            return -1;
        }
        return graph.firstStep(fork.join()).map(place::get).orElse(order.size());
    }

    private static boolean rising(List<Integer> begins, int end) {
        for (int i = 0; i < begins.size(); i++) {
            int next = i + 1 < begins.size() ? begins.get(i + 1) : end;
            if (begins.get(i) < 0 || begins.get(i) >= next) {
                return false;
            }
        }
        return true;
    }

    /** Whether a case comes to the branches from what stands directly before them alone, and never again. */
    private boolean entered(Fork fork, int begin) {
        Element first = order.get(begin);
        List<Element> before = before(begin);
        for (Element step : order) {
            for (Way way : graph.ways(step)) {
                boolean parts = way.to() == first && (way.passed().contains(fork.at()) || step == fork.at());
                if (parts && !before.contains(step)) {
                    return false;
                }
            }
        }
        return before.isEmpty()
                || before.stream().allMatch(step -> graph.ways(step).stream()
                        .anyMatch(way -> way.to() == first || way.to() != null && after.containsKey(way.to())));
    }

    private List<Element> before(int begin) {
        return begin == 0 ? List.of() : met.getOrDefault(begin, List.of(order.get(begin - 1)));
    }

    /** Whether each step of the branches leads on to the next alone, and nothing parts within them. */
    private boolean inRows(Fork fork, int begin, int end) {
        boolean partsAgain = graph.nodes().forks().stream()
                .filter(other -> other != fork)
                .anyMatch(other -> begin(other) > begin && begin(other) < end
                        || place.getOrDefault(other.at(), -1) >= begin && place.getOrDefault(other.at(), -1) < end);
        for (int i = begin; i < end && !partsAgain; i++) {
            Set<Optional<Element>> onward = onward(i);
            Element next = i + 1 < order.size() ? order.get(i + 1) : null;
            if (onward.size() != 1 || !Objects.equals(onward.iterator().next().orElse(null), next)) {
                return false;
            }
        }
        return !partsAgain;
    }

    private Set<Optional<Element>> onward(int i) {
        Set<Optional<Element>> onward = new LinkedHashSet<>();
        for (Way way : graph.ways(order.get(i))) {
            if (way.to() == null ? !way.choice() : place.get(way.to()) > i) {
                onward.add(Optional.ofNullable(way.to()));
            }
        }
        return onward;
    }
}
