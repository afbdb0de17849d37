package id.talaksana.language.bpmn;

import id.talaksana.language.bpmn.Drawing.Box;
import id.talaksana.language.bpmn.Drawing.Point;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Node;
import id.talaksana.language.bpmn.Graph.Partner;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/** The part of a BPMN file that says where everything stands. */
record BpmnDiagram(Graph graph, Drawing drawing, Xml xml) {
    void write() throws XMLStreamException {
        xml.open("bpmndi:BPMNDiagram", "id", "gambar");
        xml.open("bpmndi:BPMNPlane", "id", "bidang", "bpmnElement", "kolaborasi");
        shape(BpmnFile.POOL, drawing.pool(), "isHorizontal", "true");
        shapes();
        for (Edge edge : graph.edges()) {
            edge(edge.id(), drawing.flows().get(edge.id()));
        }
        for (Partner partner : graph.partners()) {
            edge(BpmnFile.MESSAGE + partner.step().id(), drawing.requests().get(partner.id()));
        }
        xml.close();
        xml.close();
    }

    private void shapes() throws XMLStreamException {
        for (Partner partner : graph.partners()) {
            shape(partner.id(), drawing.shapes().get(partner.id()), "isHorizontal", "true");
        }
        for (int i = 0; i < graph.lanes().size(); i++) {
            shape(graph.lanes().get(i).id(), drawing.lanes().get(i), "isHorizontal", "true");
        }
        for (Node node : graph.nodes()) {
            boolean gateway = Set.of(Kind.DECISION, Kind.CHOICE, Kind.TRACKS).contains(node.kind());
            shape(node.id(), drawing.shapes().get(node.id()), "isMarkerVisible", gateway ? "true" : null);
        }
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
            xml.empty("di:waypoint", "x", String.valueOf(point.x()), "y", String.valueOf(point.y()));
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
        xml.empty(
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
