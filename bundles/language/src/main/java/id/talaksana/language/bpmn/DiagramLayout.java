package id.talaksana.language.bpmn;

import id.talaksana.language.bpmn.Drawing.Box;
import id.talaksana.language.bpmn.Drawing.Point;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import id.talaksana.language.bpmn.Graph.Node;
import id.talaksana.language.bpmn.Graph.Partner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Puts every node into its cell of the grid and leads the flows around them: no flow crosses a node. */
final class DiagramLayout {
    private final Graph graph;
    private final DiagramGrid grid;
    private final Map<String, Box> shapes = new LinkedHashMap<>();
    private final Map<String, List<Point>> flows = new LinkedHashMap<>();
    private final Map<String, List<Point>> requests = new LinkedHashMap<>();
    private final Map<String, Box> labels = new LinkedHashMap<>();

    DiagramLayout(Graph graph) {
        this.graph = graph;
        this.grid = new DiagramGrid(graph);
    }

    Drawing drawing() {
        graph.nodes().forEach(this::place);
        graph.edges().forEach(new FlowLines(grid, shapes, flows, labels)::draw);
        graph.partners().forEach(this::request);
        return new Drawing(grid.pool(), grid.lanes(), shapes, flows, requests, labels);
    }

    private void place(Node node) {
        int y = grid.middle(node.lane());
        if (node.kind() == Kind.REJECTED) {
            placeRejection(node, y);
            return;
        }
        int height = DiagramGrid.heightOf(node);
        Box box = new Box(grid.leftOf(node.id()), y - height / 2, DiagramGrid.widthOf(node.kind()), height);
        shapes.put(node.id(), box);
        if (node.kind() == Kind.TRACKS) {
            labels.put(node.id(), new Box(box.middleX() - 50, box.bottom() + 4, 100, DiagramGrid.LABEL_HEIGHT));
        } else if (node.kind() == Kind.START || node.kind() == Kind.END) {
            labels.put(node.id(), new Box(box.middleX() - 25, box.bottom() + 4, 50, DiagramGrid.LABEL_HEIGHT));
        }
    }

    private void placeRejection(Node node, int y) {
        Edge edge = graph.edges().stream()
                .filter(e -> e.to().equals(node.id()))
                .findFirst()
                .orElseThrow();
        Node from = grid.node(edge.from());
        int place = grid.rejections(from).indexOf(edge);
        int x = grid.leftOf(edge.from())
                + DiagramGrid.widthOf(from.kind()) / 2
                + (place == 0 ? 0 : 25 + 70 * place)
                - DiagramGrid.EVENT / 2;
        Box box = boxAbove(y, from, x);
        shapes.put(node.id(), box);
        labels.put(node.id(), new Box(box.right() + 4, box.y() + 4, 120, 2 * DiagramGrid.LABEL_HEIGHT));
    }

    private static Box boxAbove(int y, Node from, int x) {
        return new Box(
                x,
                y - DiagramGrid.heightOf(from) / 2 - DiagramGrid.ABOVE - DiagramGrid.EVENT,
                DiagramGrid.EVENT,
                DiagramGrid.EVENT);
    }

    /** A partner stands above its step; nothing else stands in that column. */
    private void request(Partner partner) {
        Box task = shapes.get(GraphOfService.TASK + partner.step().id());
        Box box = new Box(task.x() - 20, DiagramGrid.TOP, DiagramGrid.TASK_WIDTH + 40, DiagramGrid.PARTNER_HEIGHT);
        shapes.put(partner.id(), box);
        requests.put(
                partner.id(), List.of(new Point(task.middleX(), task.y()), new Point(task.middleX(), box.bottom())));
    }
}
