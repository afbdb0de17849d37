package id.talaksana.language.draft.bpmn;

import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Refused;
import id.talaksana.language.draft.sketch.Sketch;
import id.talaksana.language.draft.sketch.Soundness;
import id.talaksana.language.draft.sketch.Words;
import id.talaksana.language.words.LanguageWords;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a BPMN file says, in the words of the definition language; own files are read back with all that they carry. */
public final class BpmnSource {
    static final String OWN = "{" + Vocabulary.OWN + "}";

    private final Element root;
    private final Element process;
    private final FlowGraph graph;
    private final boolean own;
    private final Sketch sketch = new Sketch();
    private final Map<String, Element> lanes = new HashMap<>();
    private final Map<Element, String> ids = new HashMap<>();

    private final boolean beside;

    private BpmnSource(Element root, Element process, boolean beside) throws Refused {
        this.beside = beside;
        this.root = root;
        this.process = process;
        this.own = process.attributes.containsKey(OWN + "service");
        this.graph = new FlowGraph(process);
        process.all("laneSet").forEach(this::lanes);
    }

    /** @param beside whether what runs side by side in others' drawings is to be said so, as far as it can be */
    public static Sketch read(byte[] content, boolean beside) throws Refused {
        Element root = XmlSource.read(content);
        requireBpmn(root);
        Element process = root.all("process")
                .max(Comparator.comparingLong(BpmnSource::activities))
                .filter(p -> activities(p) > 0)
                .orElseThrow(() -> new Refused(
                        root.line,
                        root.column,
                        "no-activity",
                        LanguageWords.text("no-process"),
                        LanguageWords.text("draw-at-least-one-task")));
        return new BpmnSource(root, process, beside).sketch();
    }

    private static void requireBpmn(Element root) throws Refused {
        if (!root.name.equals("definitions") || !root.space.equals(Vocabulary.MODEL)) {
            throw new Refused(
                    root.line,
                    root.column,
                    "no-bpmn",
                    LanguageWords.text("this-is-xml-with-the-element", Words.line(root.name)),
                    LanguageWords.text("export-as-bpmn-2-0-xml"));
        }
    }

    static long activities(Element process) {
        return process.children.stream().filter(FlowNodes::isActivity).count();
    }

    private void lanes(Element set) {
        set.all("lane").forEach(lane -> {
            lane.all("flowNodeRef").forEach(ref -> lanes.put(ref.text(), lane));
            lane.all("childLaneSet").forEach(this::lanes);
        });
    }

    private Sketch sketch() throws Refused {
        List<Element> order = graph.order();
        Sketch.counted(order.size(), process.line, process.column);
        BpmnAccount account = new BpmnAccount(sketch);
        new BpmnHead(root, process, graph, own, sketch, account).read();
        new LaneActors(process, own, sketch).read();
        nameSteps(order);
        BpmnSteps steps = new BpmnSteps(lanes, ids, own, sketch);
        SideBySide branches = new SideBySide(graph, order, beside && !own);
        Map<Element, Part> made = drawn(order, steps, branches);
        finish(order, account, branches, made);
        return sketch;
    }

    private void nameSteps(List<Element> order) {
        for (Element node : order) {
            String id = node.get(OWN + "step");
            ids.put(
                    node,
                    Words.id(id.isEmpty() ? BpmnSteps.withoutNumber(node.get("name")) : id, "langkah", sketch.stepIds));
        }
    }

    private Map<Element, Part> drawn(List<Element> order, BpmnSteps steps, SideBySide branches) {
        BpmnWays ways = new BpmnWays(graph, order, ids, own, own && BpmnWays.part(order), branches);
        Map<Element, Part> made = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            Part step = steps.step(order.get(i));
            List<Element> after = branches.after(order.get(i));
            step.set(
                    "after",
                    after == null
                            ? null
                            : Sketch.ids(after.stream().map(ids::get).toList()));
            ways.lead(step, i);
            sketch.steps.add(step);
            made.put(order.get(i), step);
        }
        return made;
    }

    private void finish(List<Element> order, BpmnAccount account, SideBySide branches, Map<Element, Part> made)
            throws Refused {
        if (own) {
            new DrawnConditions(graph, order).ofSteps(made);
        }
        sketch.measure();
        Soundness.mend(sketch);
        inSequence(branches);
        new StepReferences(sketch).check();
        new ElementFates(process, graph, ids, branches, sketch, account).tell();
        account.rest(root);
    }

    static String named(Element element) {
        String name = Words.line(element.get("name"));
        return name.isEmpty() ? "tanpa nama, baris " + element.line : name;
    }

    /** Steps that are led one after the other say beside whom the source has them. */
    private void inSequence(SideBySide branches) {
        Map<String, Part> steps = new HashMap<>();
        sketch.steps.forEach(step -> steps.put(step.text("id"), step));
        for (ParallelBranches.Fork fork : graph.nodes().forks()) {
            if (branches.says(fork)) {
                continue;
            }
            inSequence(steps, fork);
        }
    }

    private void inSequence(Map<String, Part> steps, ParallelBranches.Fork fork) {
        Optional<Element> first = graph.firstStep(fork.heads().get(0));
        for (Element head : fork.heads().subList(1, fork.heads().size())) {
            Part step = graph.firstStep(head).map(ids::get).map(steps::get).orElse(null);
            if (step != null && first.isPresent()) {
                step.doubt(
                        "text",
                        "gerbang sejajar: menurut sumber berjalan bersama \"" + named(first.get())
                                + "\"; di sini sesudahnya");
            }
        }
    }
}
