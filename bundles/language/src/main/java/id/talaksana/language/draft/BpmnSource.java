package id.talaksana.language.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.language.bpmn.RecordJson;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.FlowGraph.Way;
import id.talaksana.language.words.LanguageWords;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a BPMN file says, in the words of the definition language; own files are read back with all that they carry. */
final class BpmnSource {
    private static final String OWN = "{" + Vocabulary.OWN + "}";
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4}(?:\\.\\d{1,3})*)[.)]\\s+(.+)$", Pattern.DOTALL);
    private static final Pattern REJECTED =
            Pattern.compile("tolak|reject|batal|cancel|gagal|fail|tidak memenuhi|declin|abort|error");
    /** What own files keep of a step and is taken as it is; number, text and actors are compared with the drawing. */
    private static final List<String> TAKEN_OF_STEP = List.of(
            "from",
            "with",
            "via",
            "acts",
            "tracks",
            "inputs",
            "duration",
            "outputs",
            "yields",
            "window",
            "objection",
            "request",
            "channels",
            "note",
            "decision",
            "calls");

    private static final Set<String> KEPT_OF_STEP = Stream.concat(
                    Stream.of("number", "text", "actors"), TAKEN_OF_STEP.stream())
            .collect(Collectors.toUnmodifiableSet());

    private final Element root;
    private final Element process;
    private final FlowGraph graph;
    private final boolean own;
    private final Sketch sketch = new Sketch();
    private final Map<String, Element> lanes = new HashMap<>();
    private final Map<Element, String> ids = new HashMap<>();
    private List<Element> order = List.of();

    private BpmnSource(Element root, Element process) throws Refused {
        this.root = root;
        this.process = process;
        this.own = process.attributes.containsKey(OWN + "service");
        this.graph = new FlowGraph(process);
        process.all("laneSet").forEach(this::lanes);
    }

    static Sketch read(byte[] content) throws Refused {
        Element root = XmlSource.read(content);
        if (!root.name.equals("definitions") || !root.space.equals(Vocabulary.MODEL)) {
            throw new Refused(
                    root.line,
                    root.column,
                    "no-bpmn",
                    LanguageWords.text("this-is-xml-with-the-element", Words.line(root.name)),
                    LanguageWords.text("export-as-bpmn-2-0-xml"));
        }
        Element process = root.all("process")
                .max(Comparator.comparingLong(BpmnSource::activities))
                .filter(p -> activities(p) > 0)
                .orElseThrow(() -> new Refused(
                        root.line,
                        root.column,
                        "no-activity",
                        LanguageWords.text("no-process"),
                        LanguageWords.text("draw-at-least-one-task")));
        return new BpmnSource(root, process).sketch();
    }

    static long activities(Element process) {
        return process.children.stream().filter(FlowGraph::isActivity).count();
    }

    private void lanes(Element set) {
        set.all("lane").forEach(lane -> {
            lane.all("flowNodeRef").forEach(ref -> lanes.put(ref.text(), lane));
            lane.all("childLaneSet").forEach(this::lanes);
        });
    }

    private Sketch sketch() throws Refused {
        order = graph.order();
        Sketch.counted(order.size(), process.line, process.column);
        new BpmnHead(root, process, graph, own, sketch).read();
        actors();
        for (int i = 0; i < order.size(); i++) {
            Element node = order.get(i);
            String id = node.get(OWN + "step");
            ids.put(node, Words.id(id.isEmpty() ? withoutNumber(node.get("name")) : id, "langkah", sketch.stepIds));
        }
        for (int i = 0; i < order.size(); i++) {
            sketch.steps.add(step(i));
        }
        sketch.measure();
        Soundness.mend(sketch);
        return sketch;
    }

    private static String withoutNumber(String name) {
        Matcher numbered = NUMBER.matcher(name);
        return numbered.matches() ? numbered.group(2) : name;
    }

    static String named(Element element) {
        String name = Words.line(element.get("name"));
        return name.isEmpty() ? "tanpa nama, baris " + element.line : name;
    }

    private void actors() {
        process.all("laneSet").forEach(this::actors);
    }

    private void actors(Element set) {
        set.all("lane").forEach(lane -> {
            if (lane.first("childLaneSet").isPresent()) {
                lane.all("childLaneSet").forEach(this::actors);
            } else if (!own && !lane.get("name").isBlank()) {
                sketch.actor(lane.get("name"));
            }
        });
    }

    private Part step(int i) {
        Element node = order.get(i);
        Map<String, JsonNode> kept = members(node, KEPT_OF_STEP);
        Part step = new Part().set("id", ids.get(node));
        String name = own ? node.get("name") : Words.clean(node.get("name"));
        Matcher numbered = NUMBER.matcher(name);
        JsonNode number = kept.get("number");
        String words = name;
        if (number != null && name.startsWith(number.asText() + ". ")) {
            step.set("number", number);
            words = name.substring(number.asText().length() + 2);
        } else if (numbered.matches()) {
            step.set("number", numbered.group(1));
            words = numbered.group(2);
        }
        words(step, node, Words.clean(words), kept);
        actor(step, node, kept);
        for (String member : TAKEN_OF_STEP) {
            step.set(member, kept.get(member));
        }
        if (!own) {
            foreign(step, node);
        }
        ways(step, node, i);
        return step;
    }

    private static void words(Part step, Element node, String words, Map<String, JsonNode> kept) {
        JsonNode text = kept.get("text");
        if (text != null && (words.equals(Vocabulary.UNREADABLE) || same(text, words))) {
            step.set("text", text);
        } else if (words.isEmpty()) {
            step.set("text", Part.missing("Kegiatan tanpa nama dalam sumber, baris " + node.line + "."));
            step.doubt("text", "uraian kegiatan tidak disebut");
        } else {
            step.set("text", words);
        }
    }

    static boolean same(JsonNode sourced, String words) {
        JsonNode value = sourced.isObject() ? sourced.path("value") : sourced;
        return Words.line(value.asText()).equals(Words.line(words));
    }

    private void actor(Part step, Element node, Map<String, JsonNode> kept) {
        Element lane = lanes.get(node.get("id"));
        String id = lane == null ? "" : lane.get(OWN + "actor");
        if (lane != null && id.isEmpty() && !own && !lane.get("name").isBlank()) {
            id = sketch.actor(lane.get("name"));
        }
        JsonNode actors = kept.get("actors");
        JsonNode list = actors == null ? null : actors.isObject() ? actors.path("value") : actors;
        if (list != null
                && (id.isEmpty() ? list.isEmpty() : list.path(0).asText().equals(id))) {
            step.set("actors", actors);
        } else if (!id.isEmpty() && (!own || sketch.knowsActor(id))) {
            step.set("actors", Sketch.ids(List.of(id)));
        }
        if (id.isEmpty()) {
            step.doubt("actors", "pelaksana tidak disebut");
        }
    }

    /** What the tools of others draw and the language does not have. */
    private void foreign(Part step, Element node) {
        if (!FlowGraph.isActivity(node)) {
            step.doubt("text", "gerbang keputusan menjadi langkah: ia tidak tepat mengikuti satu kegiatan");
        }
        switch (node.name) {
            case "subProcess", "adHocSubProcess", "transaction" ->
                step.doubt(
                        "text",
                        "subproses dimuat sebagai satu langkah; isinya: "
                                + node.children.stream()
                                        .filter(FlowGraph::isActivity)
                                        .map(BpmnSource::named)
                                        .collect(Collectors.joining("; ")));
            case "callActivity" ->
                step.doubt("text", "memanggil proses lain \"" + Words.line(node.get("calledElement")) + "\"");
            case "serviceTask", "scriptTask", "businessRuleTask" ->
                step.doubt("text", "menurut sumber dikerjakan mesin (" + node.name + "); di sini dicatat petugas");
            default -> {
                // A task like any other.
            }
        }
        node.children.stream()
                .filter(c -> c.name.endsWith("LoopCharacteristics"))
                .forEach(c -> step.doubt("text", "pengulangan (" + c.name + ") tidak dapat dinyatakan"));
        List<String> notes = node.all("documentation")
                .map(d -> Words.clean(d.text()))
                .filter(d -> !d.isEmpty())
                .toList();
        if (!notes.isEmpty()) {
            step.set("note", Sketch.ids(notes));
        }
    }

    private void ways(Part step, Element node, int i) {
        List<Way> ways = graph.ways(node);
        if (!own) {
            ways.stream().flatMap(w -> w.passed().stream()).distinct().forEach(p -> passed(step, p));
        }
        List<Way> choices = ways.stream().filter(Way::choice).toList();
        if (choices.size() > 1) {
            Ids taken = new Ids();
            List<Part> outcomes = new ArrayList<>();
            choices.forEach(way -> outcomes.add(outcome(way, i, taken)));
            step.members.put("decision", new Part().set("outcomes", outcomes));
            return;
        }
        if (ways.stream().anyMatch(Way::sideways)) {
            step.doubt("next", "cabang sejajar dijalankan berurutan");
            return;
        }
        Way way = ways.get(0);
        int to = way.to() == null ? order.size() : order.indexOf(way.to());
        if (to == order.size() && i + 1 < order.size()) {
            step.doubt(
                    "next",
                    "menurut sumber prosesnya berakhir di sini; hanya langkah terakhir dan keputusan yang mengakhiri");
        } else if (to != i + 1) {
            step.set("next", ids.get(order.get(to)));
        }
    }

    private static void passed(Part step, Element passed) {
        switch (passed.name) {
            case "exclusiveGateway" -> {
                // It is the decision itself, or joins ways.
            }
            case "parallelGateway" -> step.doubt("next", "gerbang sejajar tidak dapat dinyatakan");
            case "inclusiveGateway" -> step.doubt("decision", "gerbang inklusif dimuat sebagai pilihan satu hasil");
            case "eventBasedGateway", "complexGateway" ->
                step.doubt("decision", "gerbang " + passed.name + " dimuat sebagai keputusan petugas");
            case "boundaryEvent" ->
                step.doubt("decision", "peristiwa \"" + named(passed) + "\" pada kegiatan ini dimuat sebagai hasil");
            default ->
                step.doubt(
                        "next", "peristiwa \"" + named(passed) + "\"" + definition(passed) + " tidak dapat dinyatakan");
        }
    }

    private static String definition(Element event) {
        Optional<String> kind = event.children.stream()
                .map(c -> c.name)
                .filter(n -> n.endsWith("EventDefinition"))
                .findFirst();
        return kind.map(k -> " (" + k.replace("EventDefinition", "") + ")").orElse("");
    }

    private Part outcome(Way way, int i, Ids taken) {
        JsonNode kept = way.flow() == null
                ? null
                : members(way.flow(), Set.of("outcome")).get("outcome");
        JsonNode tree = kept instanceof ObjectNode ? kept : Part.JSON.objectNode();
        String label = Words.line(way.label());
        Part outcome = new Part()
                .set(
                        "id",
                        Words.id(tree.path("id").isTextual() ? tree.path("id").asText() : label, "hasil", taken));
        if (tree.has("label") && (same(tree.get("label"), label) || label.equals(Vocabulary.UNREADABLE))) {
            outcome.set("label", tree.get("label"));
        } else if (label.isEmpty()) {
            outcome.set("label", Part.missing("Alur tanpa nama dalam sumber."));
            outcome.doubt("label", "hasil ini tidak bernama");
        } else {
            outcome.set("label", label);
        }
        target(outcome, way, i, tree);
        outcome.set("correctedBy", tree.get("correctedBy")).set("note", tree.get("note"));
        return outcome;
    }

    private void target(Part outcome, Way way, int i, JsonNode tree) {
        if (way.to() == null && i + 1 == order.size() && tree.has("label") && !tree.has("end")) {
            return;
        }
        if (way.to() == null) {
            String end =
                    way.end() == null ? "" : Words.line(way.end().get("name")).toLowerCase(Locale.ROOT);
            String found = REJECTED.matcher(end).find() ? "rejected" : "completed";
            JsonNode kept = tree.get("end");
            if (kept != null && same(kept, found)) {
                outcome.set("end", kept);
            } else {
                outcome.set("end", Part.implied(Part.JSON.textNode(found), "implied", null));
                outcome.doubt("end", "sumber tidak menyebut apakah berakhir dengan atau tanpa produk");
            }
            return;
        }
        int to = order.indexOf(way.to());
        String id = ids.get(way.to());
        if (to > i) {
            outcome.set("next", id);
        } else {
            JsonNode kept = tree.get("returnTo");
            outcome.set("returnTo", kept != null && same(kept, id) ? kept : Part.JSON.textNode(id));
        }
    }

    static Map<String, JsonNode> members(Element element, Set<String> names) {
        Map<String, JsonNode> members = new HashMap<>();
        element.all("extensionElements")
                .flatMap(e -> e.all(Vocabulary.MEMBER))
                .filter(m -> m.space.equals(Vocabulary.OWN) && names.contains(m.get("name")))
                .forEach(m -> RecordJson.read(m.text()).ifPresent(tree -> members.put(m.get("name"), tree)));
        return members;
    }
}
