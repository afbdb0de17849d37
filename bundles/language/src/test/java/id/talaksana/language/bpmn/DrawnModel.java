package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.operaton.bpm.model.bpmn.BpmnModelInstance;
import org.operaton.bpm.model.bpmn.instance.FlowNode;
import org.operaton.bpm.model.bpmn.instance.Lane;
import org.operaton.bpm.model.bpmn.instance.MessageFlow;
import org.operaton.bpm.model.bpmn.instance.SequenceFlow;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.operaton.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.operaton.bpm.model.bpmn.instance.dc.Bounds;
import org.operaton.bpm.model.bpmn.instance.di.Waypoint;

/** The picture of a model: all of it is drawn, no node lies on another and no flow on a node. */
final class DrawnModel {
    private DrawnModel() {}

    static void holds(BpmnModelInstance model) {
        Set<String> drawn = model.getModelElementsByType(BpmnShape.class).stream()
                .map(s -> s.getBpmnElement().getId())
                .collect(Collectors.toSet());
        assertThat(model.getModelElementsByType(FlowNode.class)).allMatch(n -> drawn.contains(n.getId()));
        assertThat(model.getModelElementsByType(Lane.class)).allMatch(l -> drawn.contains(l.getId()));
        List<Bounds> nodes = model.getModelElementsByType(BpmnShape.class).stream()
                .filter(s -> s.getBpmnElement() instanceof FlowNode)
                .map(BpmnShape::getBounds)
                .toList();
        List<BpmnEdge> edges = new ArrayList<>(model.getModelElementsByType(BpmnEdge.class));
        assertThat(edges)
                .hasSize(model.getModelElementsByType(SequenceFlow.class).size()
                        + model.getModelElementsByType(MessageFlow.class).size());
        for (BpmnEdge edge : edges) {
            List<Waypoint> points = new ArrayList<>(edge.getWaypoints());
            for (int i = 1; i < points.size(); i++) {
                for (Bounds node : nodes) {
                    assertThat(crosses(points.get(i - 1), points.get(i), node))
                            .as("%s crosses the node at %s", edge.getId(), node.getX())
                            .isFalse();
                }
            }
        }
        for (Bounds a : nodes) {
            assertThat(nodes).filteredOn(b -> b != a).noneMatch(b -> overlap(a, b));
        }
    }

    private static boolean crosses(Waypoint a, Waypoint b, Bounds box) {
        double left = Math.min(a.getX(), b.getX());
        double right = Math.max(a.getX(), b.getX());
        double top = Math.min(a.getY(), b.getY());
        double bottom = Math.max(a.getY(), b.getY());
        return left < box.getX() + box.getWidth()
                && right > box.getX()
                && top < box.getY() + box.getHeight()
                && bottom > box.getY();
    }

    private static boolean overlap(Bounds a, Bounds b) {
        return a.getX() < b.getX() + b.getWidth()
                && b.getX() < a.getX() + a.getWidth()
                && a.getY() < b.getY() + b.getHeight()
                && b.getY() < a.getY() + a.getHeight();
    }
}
