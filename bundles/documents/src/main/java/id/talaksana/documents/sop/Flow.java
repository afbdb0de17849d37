package id.talaksana.documents.sop;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepClock;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepItem;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.ObjectionWording;
import id.talaksana.documents.paper.PageElement.Kind;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.sop.Exits.Exit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The flow of a procedure: one row for each activity, and a row of its own for a beginning or an end that no activity's
 * symbol can stand for, because that is a decision.
 */
final class Flow {
    /** The column of steps whose document does not say who does them. */
    static final String NOBODY = "Pelaksana tidak disebut";

    private final PublicService service;
    private final Precedence order;
    private final Exits exits;
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final List<String> heads = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final List<Edge> edges = new ArrayList<>();
    private final Map<String, Integer> rows = new LinkedHashMap<>();
    private final Map<String, Integer> ends = new LinkedHashMap<>();

    /** @param step null in a row that is only a beginning or an end; columns are in ascending order, never empty */
    record Node(Step step, Kind shape, List<Integer> columns, boolean implied, String text) {
        int column() {
            return columns.get(0);
        }
    }

    /** A way from one row to another; only ways out of a decision have a label. */
    record Edge(int from, int to, String label, boolean turnsDown) {
        boolean follows() {
            return to == from + 1;
        }
    }

    Flow(PublicService service) {
        this.service = service;
        this.order = Precedence.of(service);
        this.exits = new Exits(service);
        service.actors().stream()
                .filter(a -> a.column()
                        || service.steps().stream().anyMatch(s -> s.actorIds().contains(a.id())))
                .forEach(a -> column(a.id(), PaperWording.of(a.name())));
        if (service.steps().stream().anyMatch(s -> s.actorIds().isEmpty())) {
            column(NOBODY, NOBODY);
        }
        List<Step> first = order.first(step -> true);
        if (first.size() > 1) {
            nodes.add(new Node(null, Kind.CAPSULE, columnsOf(first.get(0)).subList(0, 1), false, "Mulai"));
        }
        for (Step step : service.steps()) {
            rows(step, first);
        }
        if (first.size() > 1) {
            first.forEach(step -> edges.add(new Edge(0, rows.get(step.id()), null, false)));
        }
        for (Step step : service.steps()) {
            edges(step);
        }
    }

    private List<Integer> columnsOf(Step step) {
        return step.actorIds().isEmpty()
                ? List.of(columns.get(NOBODY))
                : step.actorIds().stream().map(columns::get).sorted().toList();
    }

    private void column(String id, String head) {
        columns.put(id, heads.size());
        heads.add(head);
    }

    private void rows(Step step, List<Step> first) {
        boolean decides = branches(step);
        boolean begins = first.size() == 1 && first.contains(step);
        List<Integer> in = columnsOf(step);
        boolean implied =
                step.actors().known() && !PaperWording.sign(step.actors()).isEmpty();
        if (begins && decides) {
            nodes.add(new Node(null, Kind.CAPSULE, in.subList(0, 1), false, "Mulai"));
            edges.add(new Edge(0, 1, null, false));
        }
        List<Exit> out = exits.of(step);
        boolean terminal = begins || !decides && ends(out);
        rows.put(step.id(), nodes.size());
        nodes.add(new Node(step, decides ? Kind.DIAMOND : terminal ? Kind.CAPSULE : Kind.BOX, in, implied, null));
        if (!decides && ends(out)) {
            return;
        }
        for (Exit exit : out) {
            if (exit.to() == null && !ends.containsKey(step.id() + end(exit))) {
                ends.put(step.id() + end(exit), nodes.size());
                nodes.add(new Node(null, Kind.CAPSULE, in.subList(0, 1), false, end(exit)));
            }
        }
    }

    /** Whether the symbol of a step is itself the end. */
    private static boolean ends(List<Exit> out) {
        return out.size() == 1 && out.get(0).to() == null && out.get(0).end() == StepEnd.COMPLETED;
    }

    private static String end(Exit exit) {
        return exit.end() == StepEnd.REJECTED ? "Selesai tanpa produk" : "Selesai";
    }

    private void edges(Step step) {
        int from = rows.get(step.id());
        for (Exit exit : exits.of(step)) {
            Integer to = exit.to() == null ? ends.get(step.id() + end(exit)) : rows.get(exit.to());
            if (to != null) {
                edges.add(new Edge(from, to, exit.label(), exit.turnsDown()));
            }
        }
    }

    PublicService service() {
        return service;
    }

    List<String> heads() {
        return heads;
    }

    List<Node> nodes() {
        return nodes;
    }

    List<Edge> edges() {
        return edges;
    }

    /** Whether it leaves its symbol at the foot: of several that lead to the next row the first does. */
    boolean atFoot(Edge edge) {
        return edge.follows()
                && edges.stream()
                                .filter(e -> e.from() == edge.from() && e.follows())
                                .findFirst()
                                .orElseThrow()
                        == edge;
    }

    /** The texts of a row's cells: number, activity, then kelengkapan, waktu, output, further columns, keterangan. */
    List<String> texts(Node node) {
        Step step = node.step();
        List<String> further = service.qualityColumns();
        List<String> texts = new ArrayList<>();
        if (step == null) {
            texts.addAll(List.of("", node.text(), "", "", "", ""));
            further.forEach(column -> texts.add(""));
            return texts;
        }
        texts.addAll(List.of(
                PaperWording.number(service, step),
                activity(step),
                items(step.inputs()),
                time(step),
                items(step.outputs())));
        further.forEach(column -> texts.add(PaperWording.of(step.quality(column))));
        texts.add(String.join("\n", remarks(step)));
        return texts;
    }

    private String activity(Step step) {
        String tracks = PaperWording.tracks(service, step);
        return PaperWording.of(step.text())
                + (tracks.isEmpty() ? "" : "\n(hanya jalur " + tracks + ")")
                + (step.when() == null ? "" : "\n(" + PaperWording.only(service, step.when()) + ")");
    }

    private static String time(Step step) {
        String time = step.duration() == null ? "" : PaperWording.of(step.duration());
        if (step.extension() != null) {
            time = time + "\n(" + PaperWording.extension(step.extension()) + ")";
        }
        if (step.clock() == StepClock.CONTINUOUS) {
            time = time + " (jam berjalan terus)";
        }
        if (step.window() != null) {
            time = (time.isEmpty() ? "" : time + "\n") + PaperWording.of(step.window());
        }
        return time;
    }

    private static String items(List<StepItem> items) {
        List<String> texts = items.stream().map(i -> PaperWording.of(i.text())).toList();
        return texts.size() < 2 ? String.join("", texts) : "- " + String.join("\n- ", texts);
    }

    private List<String> remarks(Step step) {
        List<String> remarks = new ArrayList<>();
        step.note().forEach(note -> remarks.add(PaperWording.of(note)));
        if (service.intakeAt() != null && order.first(any -> true).contains(step)) {
            remarks.add(PaperWording.CARRIED_OUT.intake(service.intakeAt()));
        }
        if (step.actors().known() && !PaperWording.sign(step.actors()).isEmpty()) {
            remarks.add("Pelaksana" + PaperWording.sign(step.actors()) + ".");
        }
        remarks.addAll(PaperWording.performers(service, step));
        parties(remarks, "Dari: ", step.from());
        parties(remarks, "Bersama/kepada: ", step.with());
        parties(remarks, "Melalui: ", step.via());
        carriedOut(remarks, step);
        String beside = PaperWording.beside(service, order.beside(step));
        if (!beside.isEmpty()) {
            remarks.add(beside);
        }
        if (branches(step)) {
            List<String> ways = ways(step);
            for (int i = 0; i < ways.size(); i++) {
                remarks.add(Character.toString('a' + i) + ". " + ways.get(i));
            }
        }
        if (step.decision() != null) {
            if (step.decision().of() == Requirement.Of.APPLICANT) {
                remarks.add(PaperWording.ways(service, step).get(0));
                remarks.add("Diputuskan untuk tiap pelamar; selesai setelah semua diputuskan.");
            }
        }
        objection(remarks, step);
        return remarks;
    }

    /** The masa sanggah that a step holds, and where one objects. */
    private void objection(List<String> remarks, Step step) {
        Step.Objection objection = step.objection();
        if (objection == null) {
            return;
        }
        remarks.add("Masa sanggah: "
                + (objection.duration() == null ? "lamanya tidak disebut" : PaperWording.of(objection.duration()))
                + ".");
        if (objection.at() != null) {
            remarks.add(PaperWording.CARRIED_OUT.objection(objection.at()));
        }
        remarks.addAll(new ObjectionWording(Language.INDONESIAN).of(service, step));
    }

    /** Where it is held when not here, and what is confirmed there. */
    private static void carriedOut(List<String> remarks, Step step) {
        remarks.addAll(PaperWording.CARRIED_OUT.notByPeople(step));
        if (!step.checklist().isEmpty()) {
            remarks.add("Daftar periksa: "
                    + step.checklist().stream()
                            .map(item -> PaperWording.of(item.text()))
                            .collect(Collectors.joining("; "))
                    + ".");
        }
    }

    /** Whether cases go on from it in different ways. */
    private boolean branches(Step step) {
        return step.decision() != null && step.decision().of() == Requirement.Of.CASE
                || exits.of(step).stream().anyMatch(exit -> exit.label() != null);
    }

    /** The ways out in words, in the order of the arrows. */
    private List<String> ways(Step step) {
        List<String> ways = PaperWording.ways(service, step);
        List<Exit> out = exits.of(step);
        if (ways.size() == out.size()) {
            return ways;
        }
        List<Step.Outcome> outcomes = step.outcomes();
        return out.stream()
                .map(exit -> {
                    int i = 0;
                    while (i < outcomes.size() && !leads(outcomes.get(i), exit)) {
                        i++;
                    }
                    boolean apart = i < outcomes.size()
                            && (outcomes.get(i).returns() || outcomes.get(i).ending() != null);
                    return apart ? ways.get(i) : onward(exit, out);
                })
                .toList();
    }

    private static boolean leads(Step.Outcome outcome, Exit exit) {
        String label = PaperWording.of(outcome.label());
        return exit.label() != null
                && (exit.label().equals(label) || exit.label().startsWith(label + ", "));
    }

    /** A way onward, with where else all go that take it. */
    private String onward(Exit exit, List<Exit> all) {
        String to = exit.to() == null ? end(exit).toLowerCase(java.util.Locale.ROOT) : "lanjut ke " + number(exit);
        String beside = all.stream()
                .filter(other -> other != exit && other.to() != null && Objects.equals(other.label(), exit.label()))
                .map(this::number)
                .collect(Collectors.joining(", "));
        String way = to + (beside.isEmpty() ? "" : ", bersamaan dengan " + beside);
        String when =
                exit.label() == null ? "" : beside.isEmpty() ? exit.label() + ": " : "Bila " + exit.label() + ": ";
        return PaperWording.capital(when + way) + ".";
    }

    private String number(Exit exit) {
        return PaperWording.number(service, service.step(exit.to()).orElseThrow());
    }

    private void parties(List<String> remarks, String before, List<String> actors) {
        if (!actors.isEmpty()) {
            remarks.add(before + PaperWording.names(service, actors) + ".");
        }
    }

    /** A row's symbol and flow in words, for those who do not see the drawing. */
    String inWords(Node node) {
        String symbol =
                switch (node.shape()) {
                    case DIAMOND -> "keputusan";
                    case CAPSULE -> "mulai atau akhir";
                    case BOX, CELL, PENTAGON -> "kegiatan";
                };
        String ways = node.step() == null ? "" : String.join(" ", ways(node.step()));
        return (node.step() == null
                        ? node.text()
                        : "Langkah " + PaperWording.reference(service, node.step()) + ", " + symbol)
                + ". " + ways;
    }
}
