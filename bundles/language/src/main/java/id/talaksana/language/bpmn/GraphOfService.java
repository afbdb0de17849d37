package id.talaksana.language.bpmn;

import id.talaksana.api.condition.Condition;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Language;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Lane;
import id.talaksana.language.bpmn.Graph.Node;
import id.talaksana.language.bpmn.Graph.Partner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the graph of one service. */
final class GraphOfService {
    static final String START = "mulai";
    static final String END = "selesai";
    static final String TASK = "langkah-";
    static final String DECISION = "keputusan-";
    static final String CHOICE = "cabang-";
    static final String TRACKS = "jalur-";
    static final String PAST = ".lewat";
    private static final String FLOW = "alur-";
    private static final String PARTING = "berpisah-";
    private static final String MEETING = "bertemu-";

    private final PublicService service;
    private final ConditionWording words;
    private final List<Step> steps;
    private final Precedence order;
    private final Map<String, Integer> index = new HashMap<>();
    private final Set<String> jumpedTo = new HashSet<>();
    private final List<Lane> lanes = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final List<Partner> partners = new ArrayList<>();

    GraphOfService(PublicService service) {
        this.service = service;
        this.words = ConditionWording.in(Language.INDONESIAN, service);
        this.steps = service.steps();
        this.order = Precedence.of(service);
        for (int i = 0; i < steps.size(); i++) {
            index.putIfAbsent(steps.get(i).id(), i);
        }
        for (Step step : steps) {
            ways(step).forEach(way -> jumpedTo.add(way.to()));
            for (Outcome outcome : step.outcomes()) {
                jumpedTo.add(outcome.next());
                jumpedTo.add(outcome.returns() ? outcome.returnTo().value() : null);
            }
        }
    }

    Graph graph() {
        lanes();
        nodes.add(new Node(START, Kind.START, "Mulai", lane(steps.get(0)), null));
        String first = onwards(START, order.first(step -> true), lane(steps.get(0)));
        edges.add(new Edge(FLOW + START, START, first, null, null, null, null, false));
        for (int i = 0; i < steps.size(); i++) {
            step(i);
        }
        if (edges.stream().anyMatch(edge -> edge.to().equals(END))) {
            nodes.add(new Node(END, Kind.END, "Selesai", lane(steps.get(steps.size() - 1)), null));
        }
        return new Graph(List.copyOf(lanes), List.copyOf(nodes), List.copyOf(edges), List.copyOf(partners));
    }

    private void lanes() {
        Set<String> doing = steps.stream().flatMap(s -> s.actorIds().stream()).collect(Collectors.toSet());
        for (Actor actor : service.actors()) {
            if (doing.contains(actor.id())) {
                String name = Vocabulary.laneName(Sourced.inUse(actor.name()), actor.external());
                lanes.add(new Lane("pelaksana-" + actor.id(), actor.id(), name));
            }
        }
        if (steps.stream().anyMatch(s -> s.actorIds().isEmpty())) {
            lanes.add(new Lane("pelaksana.tidak-disebut", null, Vocabulary.NOBODY));
        }
    }

    private int lane(Step step) {
        String actor = step.actorIds().isEmpty() ? null : step.actorIds().get(0);
        for (int i = 0; i < lanes.size(); i++) {
            if (java.util.Objects.equals(lanes.get(i).actor(), actor)) {
                return i;
            }
        }
        return lanes.size() - 1;
    }

    private void step(int i) {
        Step step = steps.get(i);
        int lane = lane(step);
        meeting(i, step, lane);
        if (beginsRun(i)) {
            tracks(i, lane);
        }
        task(step, lane);
        partner(step);
        leadOn(i, step, lane);
    }

    private void meeting(int i, Step step, int lane) {
        if (order.parts() && order.directlyBefore(step).size() > 1) {
            String id = MEETING + step.id();
            nodes.add(new Node(id, Kind.PARALLEL, null, lane, step));
            edges.add(new Edge(FLOW + id, id, again(i), null, null, null, null, false));
        }
    }

    private void task(Step step, int lane) {
        nodes.add(new Node(
                TASK + step.id(),
                Kind.TASK,
                Vocabulary.stepName(step.number(), Sourced.inUse(step.text())),
                lane,
                step));
    }

    private void partner(Step step) {
        if (step.request() != null) {
            partners.add(new Partner(
                    "mitra-" + step.id(),
                    step.request().agency() + ": " + step.request().service(),
                    step));
        }
    }

    private void leadOn(int i, Step step, int lane) {
        if (!step.outcomes().isEmpty()) {
            decision(i, step, lane);
        } else if (step.next() == null) {
            edges.add(new Edge(
                    FLOW + TASK + step.id(), TASK + step.id(), following(i, lane), null, null, null, null, false));
        } else if (step.next().only().isPresent()) {
            StepWay way = step.next().only().get();
            String to = way.end() != null ? end(way.end(), step, lane, "") : entry(index.get(way.to()));
            edges.add(new Edge(FLOW + TASK + step.id(), TASK + step.id(), to, null, null, null, null, back(i, way)));
        } else {
            choice(i, step, lane);
        }
    }

    private boolean back(int i, StepWay way) {
        return way.to() != null && index.get(way.to()) <= i;
    }

    private static List<StepWay> ways(Step step) {
        return step.next() == null ? List.of() : step.next().ways();
    }

    /** The ways of which each case has one. */
    private void choice(int i, Step step, int lane) {
        String gateway = CHOICE + step.id();
        nodes.add(new Node(gateway, Kind.CHOICE, null, lane, step));
        edges.add(new Edge(FLOW + TASK + step.id(), TASK + step.id(), gateway, null, null, null, null, false));
        List<StepWay> ways = ways(step);
        for (int j = 0; j < ways.size(); j++) {
            StepWay way = ways.get(j);
            String to = way.end() != null ? end(way.end(), step, lane, "." + (j + 1)) : entry(index.get(way.to()));
            edges.add(new Edge(
                    FLOW + gateway + (way.when() == null ? PAST : "." + (j + 1)),
                    gateway,
                    to,
                    words.when(way.when()),
                    null,
                    way,
                    way.when() == null ? null : "${" + Expression.of(way.when()) + "}",
                    back(i, way)));
        }
    }

    /** Steps in a row that apply to the same cases stand behind one gateway, unless a flow leads between them. */
    private boolean beginsRun(int i) {
        Guard guard = guard(i);
        return !guard.equals(Guard.NONE)
                && (i == 0
                        || order.parts()
                        || !guard.equals(guard(i - 1))
                        || jumpedTo.contains(steps.get(i).id()));
    }

    /** The cases that a step applies to. */
    private record Guard(List<String> tracks, Condition when) {
        static final Guard NONE = new Guard(List.of(), null);
    }

    private Guard guard(int i) {
        return new Guard(steps.get(i).tracks().or(List.of()), steps.get(i).when());
    }

    private void tracks(int i, int lane) {
        Step step = steps.get(i);
        int end = endOfRun(i);
        Guard guard = guard(i);
        List<String> said = new ArrayList<>();
        List<String> tests = new ArrayList<>();
        say(guard, said, tests);
        String labels = String.join("; ", said);
        String id = TRACKS + step.id();
        nodes.add(new Node(id, Kind.TRACKS, labels + "?", lane, step));
        String condition = tests.size() == 1 ? tests.get(0) : "(" + String.join(") && (", tests) + ")";
        edges.add(new Edge(
                FLOW + id + ".berlaku", id, TASK + step.id(), labels, null, null, "${" + condition + "}", false));
        past(i, lane, end, guard, id);
    }

    private int endOfRun(int i) {
        int end = i + 1;
        while (end < steps.size() && !beginsRun(end) && guard(end).equals(guard(i))) {
            end++;
        }
        return end;
    }

    private void say(Guard guard, List<String> said, List<String> tests) {
        if (!guard.tracks().isEmpty()) {
            said.add(guard.tracks().stream().map(this::label).collect(Collectors.joining(", ")));
            tests.add(guard.tracks().stream().map(t -> "jalur == '" + t + "'").collect(Collectors.joining(" || ")));
        }
        if (guard.when() != null) {
            said.add(words.of(guard.when()));
            tests.add(Expression.of(guard.when()));
        }
    }

    private void past(int i, int lane, int end, Guard guard, String id) {
        String others = guard.when() == null ? "jalur lain" : words.when(null);
        String past = order.parts() ? following(i, lane) : entry(end);
        edges.add(new Edge(FLOW + id + PAST, id, past, others, null, null, null, false));
    }

    private String label(String track) {
        return service.tracks().stream()
                .filter(t -> t.id().equals(track))
                .map(PublicService.Track::label)
                .findFirst()
                .orElse(track);
    }

    private void decision(int i, Step step, int lane) {
        String gateway = DECISION + step.id();
        nodes.add(new Node(gateway, Kind.DECISION, null, lane, step));
        edges.add(new Edge(FLOW + TASK + step.id(), TASK + step.id(), gateway, null, null, null, null, false));
        for (Outcome outcome : step.outcomes()) {
            String label = outcome.label().or(Vocabulary.UNREADABLE);
            String to = target(i, step, outcome, lane);
            edges.add(new Edge(
                    FLOW + gateway + "." + outcome.id(),
                    gateway,
                    to,
                    label,
                    outcome,
                    null,
                    "${hasil == '" + outcome.id() + "'"
                            + (outcome.when() == null ? "" : " && (" + Expression.of(outcome.when()) + ")") + "}",
                    outcome.returns()));
        }
    }

    private String target(int i, Step step, Outcome outcome, int lane) {
        if (outcome.ending() != null) {
            return end(outcome.ending(), step, lane, "." + outcome.id());
        }
        if (outcome.returns()) {
            return again(index.get(outcome.returnTo().value()));
        }
        return outcome.next() == null ? following(i, lane) : entry(index.get(outcome.next()));
    }

    /** Where a step leads when nothing else is said. */
    private String following(int i, int lane) {
        return order.parts() ? onwards(steps.get(i).id(), order.directlyAfter(steps.get(i)), lane) : entry(i + 1);
    }

    /** To what follows, through a gateway where several do. */
    private String onwards(String from, List<Step> next, int lane) {
        if (next.size() < 2) {
            return next.isEmpty() ? END : entry(index.get(next.get(0).id()));
        }
        String id = PARTING + from;
        if (nodes.stream().noneMatch(node -> node.id().equals(id))) {
            nodes.add(new Node(id, Kind.PARALLEL, null, lane, null));
            for (Step step : next) {
                edges.add(new Edge(
                        FLOW + id + "." + step.id(), id, entry(index.get(step.id())), null, null, null, null, false));
            }
        }
        return id;
    }

    private String end(StepEnd end, Step step, int lane, String way) {
        if (end == StepEnd.COMPLETED) {
            return END;
        }
        String id = "akhir-" + step.id() + way;
        nodes.add(new Node(id, Kind.REJECTED, "Ditolak", lane, step));
        return id;
    }

    private String entry(int i) {
        if (i >= steps.size()) {
            return END;
        }
        Step step = steps.get(i);
        return order.parts() && order.directlyBefore(step).size() > 1 ? MEETING + step.id() : again(i);
    }

    /** A step that is done again waits for nobody. */
    private String again(int i) {
        return (beginsRun(i) ? TRACKS : TASK) + steps.get(i).id();
    }
}
