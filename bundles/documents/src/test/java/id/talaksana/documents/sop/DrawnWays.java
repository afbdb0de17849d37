package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Kind;
import id.talaksana.documents.paper.PageElement.Path;
import id.talaksana.documents.paper.PageElement.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The ways of a table as somebody finds them who follows the arrows, knowing nothing of the flow that they were drawn from. */
final class DrawnWays {
    private static final double NEAR = 0.06;

    /** A way between two rows; {@code letter} of the pentagons that it goes through, null on one page. */
    record Way(int from, int to, String letter, boolean upwards) {}

    private record End(int row, String letter) {}

    private final List<Way> ways = new ArrayList<>();
    private final Map<String, Integer> leaving = new TreeMap<>();
    private final Map<String, Integer> arriving = new TreeMap<>();
    private final Map<String, Boolean> leavingUpwards = new TreeMap<>();

    private DrawnWays() {}

    static List<Way> of(ActivityTable table) {
        DrawnWays found = new DrawnWays();
        table.parts().forEach(part -> found.follow(table.flow(), part));
        assertThat(found.leaving.keySet()).as("pentagons out and in").isEqualTo(found.arriving.keySet());
        found.leaving.forEach((letter, from) ->
                found.ways.add(new Way(from, found.arriving.get(letter), letter, found.leavingUpwards.get(letter))));
        return found.ways;
    }

    private void follow(Flow flow, ActivityTable.Part part) {
        for (Path path : Drawn.marks(part, Path.class)) {
            if (!path.arrow()) {
                continue;
            }
            Point first = path.points().get(0);
            Point last = path.points().get(path.points().size() - 1);
            End from = at(flow, part, first, false);
            End to = at(flow, part, last, true);
            boolean upwards = last.y() < first.y();
            if (from.letter() == null && to.letter() == null) {
                ways.add(new Way(from.row(), to.row(), null, upwards));
            } else if (from.letter() == null) {
                assertThat(leaving.put(to.letter(), from.row())).as(to.letter()).isNull();
                leavingUpwards.put(to.letter(), upwards);
            } else {
                assertThat(to.letter()).as("a pentagon leads to a symbol").isNull();
                assertThat(arriving.put(from.letter(), to.row()))
                        .as(from.letter())
                        .isNull();
            }
        }
    }

    /** What an end of an arrow touches: a symbol's edge, at its head if the arrow ends there, or a pentagon's. */
    private static End at(Flow flow, ActivityTable.Part part, Point point, boolean head) {
        List<PageElement> marks = part.route().marks();
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i) instanceof PageElement.Shape shape
                    && shape.kind() == Kind.PENTAGON
                    && near(point.x(), shape.box().middle())
                    && (near(point.y(), shape.box().y())
                            || near(point.y(), shape.box().bottom()))) {
                return new End(-1, ((PageElement.Words) marks.get(i + 1)).text());
            }
        }
        for (int row = part.first(); row < part.end(); row++) {
            Flow.Node node = flow.nodes().get(row);
            Box box = part.route().symbol(row, node.column());
            boolean touched = head
                    ? near(point.x(), box.middle()) && near(point.y(), box.y())
                    : onEdge(point, box, node.shape() == Kind.DIAMOND);
            if (touched) {
                return new End(row, null);
            }
        }
        throw new AssertionError("An arrow " + (head ? "ends" : "begins") + " in the void, at " + point);
    }

    private static boolean onEdge(Point point, Box box, boolean diamond) {
        double x = Math.abs(point.x() - box.middle()) / (box.width() / 2);
        double y = Math.abs(point.y() - box.centre()) / (box.height() / 2);
        return near(diamond ? x + y : Math.max(x, y), 1);
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) < NEAR;
    }
}
