package id.talaksana.language.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.language.bpmn.Drawing.Box;
import id.talaksana.language.bpmn.Drawing.Point;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Lane;
import id.talaksana.language.bpmn.Graph.Node;
import id.talaksana.language.bpmn.Graph.Partner;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;

/** One procedure as a file of BPMN 2.0, in the order that its schema asks for. */
public final class BpmnFile {
    private static final String PROCESS = "prosedur";
    private static final String POOL = "instansi";

    /** Members of a step that the drawing says itself. */
    private static final List<String> DRAWN = List.of("id", "number", "next");

    private final AgencyDefinition definition;
    private final PublicService service;
    private final Graph graph;
    private final Drawing drawing;
    private final StepDocumentation wording;
    private final Xml xml;

    private BpmnFile(AgencyDefinition definition, PublicService service) throws XMLStreamException {
        this.definition = definition;
        this.service = service;
        this.graph = Graph.of(service);
        this.drawing = Drawing.of(graph);
        this.wording = new StepDocumentation(service);
        this.xml = new Xml();
    }

    public static byte[] of(AgencyDefinition definition, PublicService service) {
        try {
            return new BpmnFile(definition, service).write();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] write() throws XMLStreamException {
        String title = service.title().or(Vocabulary.UNREADABLE);
        xml.open(
                "definitions",
                "xmlns",
                Vocabulary.MODEL,
                "xmlns:bpmndi",
                Vocabulary.BPMNDI,
                "xmlns:dc",
                Vocabulary.DC,
                "xmlns:di",
                Vocabulary.DI,
                "xmlns:xsi",
                Vocabulary.XSI,
                "xmlns:talaksana",
                Vocabulary.OWN,
                "id",
                "definisi",
                "name",
                title,
                "targetNamespace",
                Vocabulary.OWN,
                "exporter",
                "Talaksana",
                "exporterVersion",
                "1");
        collaboration();
        process(title);
        diagram();
        xml.close();
        return xml.bytes();
    }

    private void collaboration() throws XMLStreamException {
        xml.open("collaboration", "id", "kolaborasi");
        String name = Stream.of(definition.agency().name(), definition.agency().unit())
                .filter(n -> n != null && n.known())
                .map(n -> n.value())
                .collect(Collectors.joining(" / "));
        xml.leaf("participant", "id", POOL, "name", name, "processRef", PROCESS);
        for (Partner partner : graph.partners()) {
            xml.leaf("participant", "id", partner.id(), "name", partner.name());
        }
        for (Partner partner : graph.partners()) {
            xml.leaf(
                    "messageFlow",
                    "id",
                    "permintaan-" + partner.step().id(),
                    "name",
                    partner.step().request().subject(),
                    "sourceRef",
                    GraphOfService.TASK + partner.step().id(),
                    "targetRef",
                    partner.id());
        }
        xml.close();
    }

    private void process(String title) throws XMLStreamException {
        xml.open(
                "process",
                "id",
                PROCESS,
                "name",
                title,
                "isExecutable",
                "false",
                "talaksana:agency",
                definition.agency().id(),
                "talaksana:service",
                service.id(),
                "talaksana:version",
                definition.version(),
                "talaksana:digest",
                definition.digest());
        xml.text("documentation", "Versi " + definition.version() + ", SHA-256 " + definition.digest());
        members(head());
        xml.open("laneSet", "id", "pelaksana");
        for (int i = 0; i < graph.lanes().size(); i++) {
            lane(i);
        }
        xml.close();
        for (Node node : graph.nodes()) {
            node(node);
        }
        for (Edge edge : graph.edges()) {
            flow(edge);
        }
        xml.close();
    }

    /** What the service says beside its steps, as far as a model keeps it. */
    private ObjectNode head() {
        ObjectNode tree = RecordJson.tree(service);
        ObjectNode kept = tree.objectNode();
        for (String name : List.of("title", "subject", "document", "actors", "tracks", "exclusiveTracks", "products")) {
            JsonNode value = tree.get(name);
            boolean said = value != null && !value.equals(BooleanNode.FALSE);
            if (said && !(name.equals("title") && value.isTextual())) {
                kept.set(name, value);
            }
        }
        return kept;
    }

    private void lane(int index) throws XMLStreamException {
        Lane lane = graph.lanes().get(index);
        xml.open("lane", "id", lane.id(), "name", lane.name(), "talaksana:actor", lane.actor());
        for (Node node : graph.nodes()) {
            if (node.lane() == index) {
                xml.text("flowNodeRef", node.id());
            }
        }
        xml.close();
    }

    private void node(Node node) throws XMLStreamException {
        switch (node.kind()) {
            case START -> nodeOf("startEvent", node);
            case END, REJECTED -> nodeOf("endEvent", node);
            case TASK -> nodeOf("userTask", node, "talaksana:step", node.step().id());
            case DECISION -> nodeOf("exclusiveGateway", node, "gatewayDirection", "Diverging");
            case TRACKS ->
                nodeOf(
                        "exclusiveGateway",
                        node,
                        "default",
                        graph.edges().stream()
                                .filter(e -> e.from().equals(node.id()) && e.isDefault())
                                .map(Edge::id)
                                .findFirst()
                                .orElse(null),
                        "talaksana:tracks",
                        String.join(" ", node.step().tracks().or(List.of())));
        }
    }

    private void nodeOf(String element, Node node, String... further) throws XMLStreamException {
        String[] attributes = new String[4 + further.length];
        attributes[0] = "id";
        attributes[1] = node.id();
        attributes[2] = "name";
        attributes[3] = node.name();
        System.arraycopy(further, 0, attributes, 4, further.length);
        xml.open(element, attributes);
        if (node.kind() == Kind.TASK) {
            xml.text("documentation", wording.of(node.step()));
            members(beyondTheDrawing(node.step()));
        }
        for (Edge edge : graph.edges()) {
            if (edge.to().equals(node.id())) {
                xml.text("incoming", edge.id());
            }
        }
        for (Edge edge : graph.edges()) {
            if (edge.from().equals(node.id())) {
                xml.text("outgoing", edge.id());
            }
        }
        xml.close();
    }

    private ObjectNode beyondTheDrawing(Step step) {
        ObjectNode tree = RecordJson.tree(step);
        tree.remove(DRAWN);
        if (step.number() != null) {
            tree.put("number", step.number());
        }
        if (RecordJson.plain(step.text())) {
            tree.remove("text");
        }
        if (RecordJson.plain(step.actors()) && step.actorIds().size() < 2) {
            tree.remove("actors");
        }
        if (!step.outcomes().isEmpty()) {
            tree.remove("decision");
        }
        return tree;
    }

    private void members(ObjectNode tree) throws XMLStreamException {
        if (tree.isEmpty()) {
            return;
        }
        xml.open("extensionElements");
        for (java.util.Map.Entry<String, JsonNode> member : tree.properties()) {
            xml.text("talaksana:" + Vocabulary.MEMBER, member.getValue().toString(), "name", member.getKey());
        }
        xml.close();
    }

    private void flow(Edge edge) throws XMLStreamException {
        xml.open(
                "sequenceFlow",
                "id",
                edge.id(),
                "name",
                edge.name(),
                "sourceRef",
                edge.from(),
                "targetRef",
                edge.to(),
                "talaksana:back",
                edge.back() ? "true" : null);
        if (edge.outcome() != null) {
            ObjectNode kept = RecordJson.tree(edge.outcome()).objectNode();
            kept.set("outcome", RecordJson.tree(edge.outcome()));
            members(kept);
        }
        if (edge.condition() != null) {
            xml.text("conditionExpression", edge.condition(), "xsi:type", "tFormalExpression");
        }
        xml.close();
    }

    private void diagram() throws XMLStreamException {
        xml.open("bpmndi:BPMNDiagram", "id", "gambar");
        xml.open("bpmndi:BPMNPlane", "id", "bidang", "bpmnElement", "kolaborasi");
        shape(POOL, drawing.pool(), "isHorizontal", "true");
        for (Partner partner : graph.partners()) {
            shape(partner.id(), drawing.shapes().get(partner.id()), "isHorizontal", "true");
        }
        for (int i = 0; i < graph.lanes().size(); i++) {
            shape(graph.lanes().get(i).id(), drawing.lanes().get(i), "isHorizontal", "true");
        }
        for (Node node : graph.nodes()) {
            boolean gateway = Set.of(Kind.DECISION, Kind.TRACKS).contains(node.kind());
            shape(node.id(), drawing.shapes().get(node.id()), "isMarkerVisible", gateway ? "true" : null);
        }
        for (Edge edge : graph.edges()) {
            edge(edge.id(), drawing.flows().get(edge.id()));
        }
        for (Partner partner : graph.partners()) {
            edge("permintaan-" + partner.step().id(), drawing.requests().get(partner.id()));
        }
        xml.close();
        xml.close();
    }

    private void shape(String element, Box box, String attribute, String value) throws XMLStreamException {
        xml.open("bpmndi:BPMNShape", "id", "gambar-" + element, "bpmnElement", element, attribute, value);
        bounds(box);
        label(element);
        xml.close();
    }

    private void edge(String element, List<Point> points) throws XMLStreamException {
        xml.open("bpmndi:BPMNEdge", "id", "gambar-" + element, "bpmnElement", element);
        for (Point point : points) {
            xml.leaf("di:waypoint", "x", String.valueOf(point.x()), "y", String.valueOf(point.y()));
        }
        label(element);
        xml.close();
    }

    private void label(String element) throws XMLStreamException {
        Box box = drawing.labels().get(element);
        if (box != null) {
            xml.open("bpmndi:BPMNLabel");
            bounds(box);
            xml.close();
        }
    }

    private void bounds(Box box) throws XMLStreamException {
        xml.leaf(
                "dc:Bounds",
                "x",
                String.valueOf(box.x()),
                "y",
                String.valueOf(box.y()),
                "width",
                String.valueOf(box.width()),
                "height",
                String.valueOf(box.height()));
    }
}
