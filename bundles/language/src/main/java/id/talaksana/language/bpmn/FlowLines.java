package id.talaksana.language.bpmn;

import id.talaksana.language.bpmn.Drawing.Box;
import id.talaksana.language.bpmn.Drawing.Point;
import id.talaksana.language.bpmn.Graph.Edge;
import id.talaksana.language.bpmn.Graph.Kind;
import java.util.List;
import java.util.Map;

/**
 * A flow to the next column goes straight through the gap between them; any other leaves its column, runs along the upper
 * edge of the lane (back for correction: the lower), where no node stands, and comes down in the gap before its target.
 */
record FlowLines(DiagramGrid grid, Map<String, Box> shapes, Map<String, List<Point>> flows, Map<String, Box> labels) {
    void draw(Edge edge) {
        Box from = shapes.get(edge.from());
        Box to = shapes.get(edge.to());
        if (grid.node(edge.to()).kind() == Kind.REJECTED) {
            rise(edge, from, to);
        } else if (grid.straight(edge)) {
            ahead(edge, from, to);
        } else if (grid.leftwards(edge)) {
            back(edge, from, to);
        } else {
            over(edge, from, to);
        }
    }

    private void ahead(Edge edge, Box from, Box to) {
        int x = to.x() - 24;
        label(edge, from.right() + 20, from.middleY() - 4 - DiagramGrid.LABEL_HEIGHT);
        Point begin = new Point(from.right(), from.middleY());
        Point end = new Point(to.x(), to.middleY());
        flows.put(
                edge.id(),
                from.middleY() == to.middleY()
                        ? List.of(begin, end)
                        : List.of(begin, new Point(x, from.middleY()), new Point(x, to.middleY()), end));
    }

    /** Below the shapes of its lane. */
    private void back(Edge edge, Box from, Box to) {
        int y = grid.laneOf(edge).bottom() - 10 - DiagramGrid.CHANNEL * grid.levelOf(edge);
        int x = to.x() - 36;
        int name = edge.name() == null ? 0 : Math.min(188, 6 * edge.name().length());
        label(edge, from.middleX() - 16 - name, y - DiagramGrid.LABEL_HEIGHT - 1);
        flows.put(
                edge.id(),
                List.of(
                        new Point(from.middleX(), from.bottom()),
                        new Point(from.middleX(), y),
                        new Point(x, y),
                        new Point(x, to.middleY()),
                        new Point(to.x(), to.middleY())));
    }

    /** Above the shapes of its lane. */
    private void over(Edge edge, Box from, Box to) {
        int y = grid.laneOf(edge).y() + 18 + DiagramGrid.CHANNEL * grid.levelOf(edge);
        int out = from.right() + 14;
        int x = to.x() - 24;
        label(edge, out + 4, y - DiagramGrid.LABEL_HEIGHT - 1);
        flows.put(
                edge.id(),
                List.of(
                        new Point(from.right(), from.middleY()),
                        new Point(out, from.middleY()),
                        new Point(out, y),
                        new Point(x, y),
                        new Point(x, to.middleY()),
                        new Point(to.x(), to.middleY())));
    }

    private void rise(Edge edge, Box from, Box to) {
        boolean above = to.middleX() == from.middleX();
        label(edge, to.middleX() + 4, from.y() - 8 - DiagramGrid.LABEL_HEIGHT);
        flows.put(
                edge.id(),
                above
                        ? List.of(new Point(from.middleX(), from.y()), new Point(to.middleX(), to.bottom()))
                        : List.of(
                                new Point(from.right(), from.middleY()),
                                new Point(to.middleX(), from.middleY()),
                                new Point(to.middleX(), to.bottom())));
    }

    private void label(Edge edge, int x, int y) {
        if (edge.name() != null) {
            labels.put(
                    edge.id(), new Box(x, y, Math.min(200, 12 + 6 * edge.name().length()), DiagramGrid.LABEL_HEIGHT));
        }
    }
}
