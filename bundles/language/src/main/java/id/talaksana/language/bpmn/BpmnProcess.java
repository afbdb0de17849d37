package id.talaksana.language.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Precedence;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Lane;
import id.talaksana.language.bpmn.Graph.Node;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The part of a BPMN file that says what is done by whom in which order, with all that a drawing does not say. */
record BpmnProcess(AgencyDefinition definition, PublicService service, Graph graph, Xml xml) {
    /** Members of a step that the drawing says itself. */
    private static final List<String> DRAWN = List.of("id", "number", "next");

    void write(String title) throws XMLStreamException {
        xml.open(
                "process",
                "id",
                BpmnFile.PROCESS,
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

    /** What the service says beside its steps. */
    private ObjectNode head() {
        ObjectNode kept = RecordJson.members(service);
        kept.remove("steps");
        kept.removeIf(BooleanNode.FALSE::equals);
        if (kept.path("title").isTextual()) {
            kept.remove("title");
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
            case PARALLEL ->
                nodeOf("parallelGateway", node, "gatewayDirection", node.step() == null ? "Diverging" : "Converging");
            case DECISION -> nodeOf("exclusiveGateway", node, "gatewayDirection", "Diverging");
            case CHOICE ->
                nodeOf("exclusiveGateway", node, "gatewayDirection", "Diverging", "default", otherwise(node));
            case TRACKS ->
                nodeOf(
                        "exclusiveGateway",
                        node,
                        "default",
                        otherwise(node),
                        "talaksana:tracks",
                        String.join(" ", node.step().tracks().or(List.of())));
        }
    }

    private String otherwise(Node gateway) {
        return graph.edges().stream()
                .filter(e -> e.from().equals(gateway.id()) && e.isDefault())
                .map(Edge::id)
                .findFirst()
                .orElse(null);
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
            xml.text("documentation", new StepDocumentation(service).of(node.step()));
            members(beyondTheDrawing(node.step()));
        }
        flows(node);
        xml.close();
    }

    private void flows(Node node) throws XMLStreamException {
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
    }

    private ObjectNode beyondTheDrawing(Step step) {
        ObjectNode tree = RecordJson.tree(step);
        tree.remove(DRAWN);
        if (step.next() != null && Precedence.of(service).parts()) {
            tree.set("next", RecordJson.value(step.next()));
        }
        if (step.number() != null) {
            tree.put("number", step.number());
        }
        removeDrawn(step, tree);
        return tree;
    }

    private static void removeDrawn(Step step, ObjectNode tree) {
        if (RecordJson.plain(step.text())) {
            tree.remove("text");
        }
        boolean drawn = step.actors().or(List.of()).stream().allMatch(performer -> performer.when() == null);
        if (RecordJson.plain(step.actors()) && step.actorIds().size() < 2 && drawn && !step.isAutomatic()) {
            tree.remove("actors");
        }
        if (!step.outcomes().isEmpty()) {
            tree.remove("decision");
        }
    }

    private void members(ObjectNode tree) throws XMLStreamException {
        if (tree.isEmpty()) {
            return;
        }
        xml.open("extensionElements");
        for (Map.Entry<String, JsonNode> member : tree.properties()) {
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
                edge.back() ? "true" : null,
                "talaksana:words",
                edge.condition() != null && edge.outcome() == null ? edge.name() : null);
        if (edge.outcome() != null) {
            ObjectNode kept = RecordJson.tree(edge.outcome()).objectNode();
            kept.set("outcome", RecordJson.tree(edge.outcome()));
            members(kept);
        }
        if (edge.way() != null) {
            ObjectNode kept = RecordJson.tree(edge.way()).objectNode();
            kept.set("way", RecordJson.tree(edge.way()));
            members(kept);
        }
        if (edge.condition() != null) {
            xml.text("conditionExpression", edge.condition(), "xsi:type", "tFormalExpression");
        }
        xml.close();
    }
}
