package id.talaksana.language.bpmn;

import java.util.List;
import java.util.Map;

/**
 * Where everything of a graph stands, in pixels as modellers take them.
 *
 * @param pool the agency's pool
 * @param lanes by the lanes' order
 * @param shapes by node or partner
 * @param flows waypoints by flow; at least two each
 * @param requests waypoints of the message flows, by partner
 * @param labels where a name stands beside its node or flow
 */
record Drawing(
        Box pool,
        List<Box> lanes,
        Map<String, Box> shapes,
        Map<String, List<Point>> flows,
        Map<String, List<Point>> requests,
        Map<String, Box> labels) {

    record Point(int x, int y) {}

    record Box(int x, int y, int width, int height) {
        int right() {
            return x + width;
        }

        int bottom() {
            return y + height;
        }

        int middleX() {
            return x + width / 2;
        }

        int middleY() {
            return y + height / 2;
        }
    }

    static Drawing of(Graph graph) {
        return new DiagramLayout(graph).drawing();
    }
}
