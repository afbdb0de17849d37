package id.talaksana.language.draft.bpmn;

import id.talaksana.language.draft.sketch.Refused;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Branches that run beside each other, from where they part to where they meet. As long as a draft has one step after the
 * other, what leaves one branch is led to the beginning of the next: no branch is lost and none becomes a choice.
 */
final class ParallelBranches {
    /** Flows that are followed in all. */
    private static final int MOST_FOLLOWED = 1_000_000;

    /**
     * Where ways part that all are taken.
     *
     * @param join where they meet again; null: each ends by itself
     * @param heads what each branch begins with
     */
    record Fork(Element at, Element join, List<Element> heads) {}

    private final FlowNodes nodes;
    private final List<Fork> forks = new ArrayList<>();
    private int followed;

    private ParallelBranches(FlowNodes nodes) {
        this.nodes = nodes;
    }

    /** Leads all branches one after the other, as far as they can be told apart. */
    static List<Fork> inSequence(FlowNodes nodes) throws Refused {
        ParallelBranches branches = new ParallelBranches(nodes);
        for (Element node : nodes.all()) {
            if (nodes.outOf(node).size() > 1 && forks(node, nodes)) {
                branches.lead(node);
            }
        }
        return branches.forks;
    }

    private static boolean forks(Element node, FlowNodes nodes) {
        if (FlowNodes.isActivity(node)) {
            return !node.attributes.containsKey("default")
                    && nodes.outOf(node).stream()
                            .noneMatch(flow -> flow.first("conditionExpression").isPresent());
        }
        return node.name.equals("parallelGateway") || FlowNodes.isEvent(node);
    }

    private void lead(Element fork) throws Refused {
        Set<Element> heads = new LinkedHashSet<>();
        for (Element flow : nodes.outOf(fork)) {
            heads.add(nodes.targetOf(flow));
        }
        List<Set<Element>> reached = reached(fork, heads);
        Element join = join(heads, reached);
        List<Branch> branches = branches(fork, heads, join);
        if (!apart(branches)) {
            return;
        }
        chain(fork, join, branches);
    }

    private List<Set<Element>> reached(Element fork, Set<Element> heads) throws Refused {
        List<Set<Element>> reached = new ArrayList<>();
        for (Element head : heads) {
            reached.add(reach(head, Set.of(fork)));
        }
        return reached;
    }

    private List<Branch> branches(Element fork, Set<Element> heads, Element join) throws Refused {
        List<Branch> branches = new ArrayList<>();
        for (Element head : heads) {
            if (head != join) {
                Set<Element> within = reach(head, join == null ? Set.of(fork) : Set.of(fork, join));
                branches.add(new Branch(head, within, exits(within, join)));
            }
        }
        return branches;
    }

    private void chain(Element fork, Element join, List<Branch> branches) {
        for (int i = 0; i + 1 < branches.size(); i++) {
            Element next = branches.get(i + 1).head();
            branches.get(i).exits().forEach(flow -> nodes.lead(flow, next));
        }
        Element first = branches.get(0).head();
        nodes.keepOne(fork, first);
        forks.add(new Fork(fork, join, branches.stream().map(Branch::head).toList()));
    }

    private record Branch(Element head, Set<Element> within, List<Element> exits) {}

    /** Whether no branch leads into another, and each but the last can be led on. */
    private static boolean apart(List<Branch> branches) {
        Set<Element> seen = new HashSet<>();
        for (int i = 0; i < branches.size(); i++) {
            boolean leads = i + 1 == branches.size() || !branches.get(i).exits().isEmpty();
            if (!leads || !branches.get(i).within().stream().allMatch(seen::add)) {
                return false;
            }
        }
        return !branches.isEmpty();
    }

    /** Where all branches meet first; at best a gateway that joins them. */
    private static Element join(Set<Element> heads, List<Set<Element>> reached) {
        List<Element> common = reached.get(0).stream()
                .filter(node -> reached.stream().allMatch(set -> set.contains(node)))
                .toList();
        Optional<Element> gateway = common.stream()
                .filter(node -> node.name.equals("parallelGateway"))
                .findFirst();
        return gateway.orElseGet(() -> common.stream()
                .filter(node -> !heads.contains(node))
                .findFirst()
                .orElse(null));
    }

    /** By which flows a branch comes to where all meet; where they do not, to its plain end. */
    private List<Element> exits(Set<Element> within, Element join) {
        List<Element> exits = new ArrayList<>();
        for (Element node : within) {
            for (Element flow : nodes.outOf(node)) {
                Element to = nodes.targetOf(flow);
                boolean ends = to.name.equals("endEvent")
                        && to.children.stream().noneMatch(c -> c.name.endsWith("EventDefinition"));
                if (join == null ? ends : to == join) {
                    exits.add(flow);
                }
            }
        }
        return exits;
    }

    /** What can be reached, nearest first, without passing certain nodes. */
    private Set<Element> reach(Element head, Set<Element> without) throws Refused {
        Set<Element> reached = new LinkedHashSet<>();
        Deque<Element> todo = new ArrayDeque<>(List.of(head));
        while (!todo.isEmpty()) {
            Element node = todo.poll();
            if (without.contains(node) || !reached.add(node)) {
                continue;
            }
            todo.addAll(nodes.eventsAt(node));
            goOn(todo, node);
        }
        return reached;
    }

    private void goOn(Deque<Element> todo, Element node) throws Refused {
        for (Element flow : nodes.outOf(node)) {
            if (++followed > MOST_FOLLOWED) {
                throw FlowNodes.entangled(node);
            }
            todo.add(nodes.targetOf(flow));
        }
    }
}
