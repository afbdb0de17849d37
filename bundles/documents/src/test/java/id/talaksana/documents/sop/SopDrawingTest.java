package id.talaksana.documents.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Kind;
import id.talaksana.documents.paper.PageElement.Path;
import id.talaksana.documents.paper.PageElement.Point;
import id.talaksana.documents.paper.PageElement.Shape;
import id.talaksana.documents.sop.DrawnWays.Way;
import id.talaksana.documents.sop.Flow.Edge;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.Test;

/** The drawing rules of PermenPAN-RB 35/2012, on the table as it is printed. */
public class SopDrawingTest {
    /** Half a line's width, and the rounding of sums. */
    private static final double TOUCH = 0.05;
    /** What an arrow's head takes. */
    private static final double HEAD = 5;

    @Test
    public void everyWayIsDrawnOnceAndNoOther() throws IOException {
        Comparator<int[]> order = Comparator.<int[]>comparingInt(w -> w[0]).thenComparingInt(w -> w[1]);
        for (Drawn drawn : Drawn.all()) {
            List<Way> ways = DrawnWays.of(drawn.table());
            assertThat(ways.stream().map(w -> new int[] {w.from(), w.to()}).sorted(order))
                    .as(drawn.toString())
                    .containsExactlyElementsOf(drawn.flow().edges().stream()
                            .map(e -> new int[] {e.from(), e.to()})
                            .sorted(order)
                            .toList());
            for (Way way : ways) {
                boolean samePage = drawn.table().parts().stream()
                        .anyMatch(part -> way.from() >= part.first()
                                && way.from() < part.end()
                                && way.to() >= part.first()
                                && way.to() < part.end());
                assertThat(way.letter() == null).as("%s: %s", drawn, way).isEqualTo(samePage);
            }
        }
    }

    @Test
    public void aReturnGoesBackUp() throws IOException {
        int onAPage = 0;
        int overPages = 0;
        for (Drawn drawn : Drawn.all()) {
            long returns = drawn.service().steps().stream()
                    .filter(step -> step.decision() != null)
                    .flatMap(step -> step.decision().outcomes().stream())
                    .filter(outcome -> outcome.returns())
                    .count();
            List<Way> back = DrawnWays.of(drawn.table()).stream()
                    .filter(way -> way.to() <= way.from())
                    .toList();
            assertThat(back).as(drawn.toString()).hasSizeGreaterThanOrEqualTo((int) returns);
            assertThat(back).as(drawn.toString()).allMatch(Way::upwards);
            onAPage += back.stream().filter(way -> way.letter() == null).count();
            overPages += back.stream().filter(way -> way.letter() != null).count();
        }
        assertThat(onAPage).isPositive();
        assertThat(overPages).isPositive();
    }

    @Test
    public void theGeneratedProcedureIsAsLongAsItSays() throws IOException {
        Drawn drawn = Drawn.all().get(6);
        assertThat(drawn.service().steps()).hasSize(60);
        assertThat(drawn.flow().heads()).hasSize(12);
        assertThat(DrawnWays.of(drawn.table()).stream().filter(way -> way.to() <= way.from()))
                .hasSize(8);
        assertThat(drawn.table().parts()).hasSizeGreaterThan(3);
    }

    @Test
    public void arrowsRunStraightAndHaveRoomForTheirHeads() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            for (ActivityTable.Part part : drawn.table().parts()) {
                for (Path path : Drawn.marks(part, Path.class)) {
                    List<Point> points = path.points();
                    for (int i = 1; i < points.size(); i++) {
                        Point a = points.get(i - 1);
                        Point b = points.get(i);
                        assertThat(Math.min(Math.abs(a.x() - b.x()), Math.abs(a.y() - b.y())))
                                .as("%s: %s", drawn, path)
                                .isLessThan(TOUCH);
                    }
                    if (path.arrow()) {
                        Point last = points.get(points.size() - 1);
                        Point before = points.get(points.size() - 2);
                        assertThat(Math.hypot(last.x() - before.x(), last.y() - before.y()))
                                .as("%s: %s", drawn, path)
                                .isGreaterThanOrEqualTo(HEAD);
                    }
                }
            }
        }
    }

    /** In one drawing no way is broken, so there is one head for each. */
    @Test
    public void everyWayEndsInAHead() throws IOException {
        Pattern arrow = Pattern.compile("<polyline points=\"[^\"]* ([^ \"]+)\"[^>]*/>\n<polygon points=\"([^ \"]+) ");
        for (Drawn drawn : Drawn.all()) {
            Matcher heads = arrow.matcher(SopSvg.of(drawn.service()));
            int found = 0;
            while (heads.find()) {
                if (heads.group(1).equals(heads.group(2))) {
                    found++;
                }
            }
            assertThat(found)
                    .as(drawn.toString())
                    .isEqualTo(drawn.flow().edges().size());
        }
    }

    @Test
    public void theFlowBeginsAndEndsInCapsulesAndNowhereElseIsOne() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            Flow flow = drawn.flow();
            assertThat(flow.nodes().get(0).shape()).as(drawn.toString()).isEqualTo(Kind.CAPSULE);
            for (int row = 0; row < flow.nodes().size(); row++) {
                int here = row;
                boolean ends = flow.edges().stream().noneMatch(e -> e.from() == here);
                assertThat(flow.nodes().get(row).shape() == Kind.CAPSULE)
                        .as("%s, row %d", drawn, row)
                        .isEqualTo(row == 0 || ends);
            }
            assertThat(flow.nodes().get(flow.nodes().size() - 1).shape())
                    .as(drawn.toString())
                    .isEqualTo(Kind.CAPSULE);
        }
    }

    @Test
    public void noArrowCrossesASymbol() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            for (ActivityTable.Part part : drawn.table().parts()) {
                for (Shape shape : Drawn.marks(part, Shape.class)) {
                    List<Point> within = within(DrawnFigure.of(shape));
                    for (Path path : Drawn.marks(part, Path.class)) {
                        assertThat(crosses(path, within))
                                .as("%s: %s over %s", drawn, path, shape)
                                .isFalse();
                    }
                }
            }
        }
    }

    @Test
    public void everyArrowTouchesTheSymbolToWhichItLeads() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            for (ActivityTable.Part part : drawn.table().parts()) {
                List<DrawnFigure> figures = Drawn.marks(part, Shape.class).stream()
                        .map(DrawnFigure::of)
                        .toList();
                for (Path path : Drawn.marks(part, Path.class)) {
                    if (path.arrow()) {
                        Point tip = path.points().get(path.points().size() - 1);
                        assertThat(figures.stream().mapToDouble(figure -> figure.distance(tip)))
                                .as("%s: %s", drawn, path)
                                .anyMatch(distance -> distance < TOUCH);
                    }
                }
            }
        }
    }

    /** A decision is a rhombus, a way to another page an arrow downwards; each fills the place that was kept for it. */
    @Test
    public void symbolsHaveTheFormThatTheRegulationGivesThem() {
        Box box = new Box(10, 10, 40, 30);
        for (Kind kind : Kind.values()) {
            DrawnFigure figure = DrawnFigure.of(shape(kind, box));
            assertThat(figure.box()).as("%s", kind).isEqualTo(box);
            assertThat(figure.isConvex()).as("%s", kind).isTrue();
            assertThat(figure.isMirrored()).as("%s", kind).isTrue();
        }
        DrawnFigure diamond = DrawnFigure.of(shape(Kind.DIAMOND, box));
        assertThat(diamond.corners()).hasSize(4);
        assertThat(diamond.area()).as("a rhombus").isEqualTo(box.width() * box.height() / 2);
        DrawnFigure pentagon = DrawnFigure.of(shape(Kind.PENTAGON, box));
        assertThat(pentagon.corners()).hasSize(5);
        assertThat(pentagon.corners().stream().filter(corner -> corner.y() == box.bottom()))
                .as("the point of it")
                .hasSize(1);
        assertThat(pentagon.corners().stream().filter(corner -> corner.y() == box.y()))
                .as("its upper side")
                .hasSize(2);
        assertThat(pentagon.area()).isGreaterThan(box.width() * box.height() / 2);
        assertThat(DrawnFigure.of(shape(Kind.BOX, box)).area()).isEqualTo(box.width() * box.height());
    }

    private static Shape shape(Kind kind, Box box) {
        return new Shape(kind, box, false, PageElement.Ink.WHITE, true);
    }

    @Test
    public void aLineThroughASymbolWouldBeFound() {
        List<Point> diamond = within(DrawnFigure.of(shape(Kind.DIAMOND, new Box(10, 10, 40, 30))));
        assertThat(crosses(path(new Point(10, 25), new Point(60, 25)), diamond)).isTrue();
        assertThat(crosses(path(new Point(0, 0), new Point(60, 50)), diamond))
                .as("slanting")
                .isTrue();
        assertThat(crosses(path(new Point(50, 25), new Point(60, 25)), diamond)).isFalse();
        assertThat(crosses(path(new Point(30, 0), new Point(30, 10)), diamond)).isFalse();
        assertThat(crosses(path(new Point(12, 12), new Point(16, 12)), diamond))
                .as("an empty corner")
                .isFalse();
    }

    private static Path path(Point... points) {
        return new Path(List.of(points), true, false, 0.8);
    }

    /** The outline, a hair's breadth within it: what touches it from outside does not cross it. */
    private static List<Point> within(DrawnFigure figure) {
        Box b = figure.box();
        double shrunk = 0.98;
        return figure.corners().stream()
                .map(c -> new Point(
                        b.middle() + (c.x() - b.middle()) * shrunk, b.centre() + (c.y() - b.centre()) * shrunk))
                .toList();
    }

    /** Whether a piece of the line, in whatever direction, lies within a figure whose corners go round to the right. */
    private static boolean crosses(Path path, List<Point> corners) {
        for (int i = 1; i < path.points().size(); i++) {
            Point a = path.points().get(i - 1);
            Point b = path.points().get(i);
            double from = 0;
            double to = 1;
            for (int side = 0; side < corners.size(); side++) {
                Point c = corners.get(side);
                Point d = corners.get((side + 1) % corners.size());
                double atA = inside(c, d, a);
                double atB = inside(c, d, b);
                if (atA <= 0 && atB <= 0) {
                    to = from;
                } else if (atA < 0) {
                    from = Math.max(from, atA / (atA - atB));
                } else if (atB < 0) {
                    to = Math.min(to, atA / (atA - atB));
                }
            }
            if ((to - from) * Math.hypot(b.x() - a.x(), b.y() - a.y()) > TOUCH) {
                return true;
            }
        }
        return false;
    }

    private static double inside(Point c, Point d, Point p) {
        return (d.x() - c.x()) * (p.y() - c.y()) - (d.y() - c.y()) * (p.x() - c.x());
    }

    @Test
    public void wordsStandNeitherInAnArrowsWayNorInASymbolThatTheyAreNotOf() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            for (ActivityTable.Part part : drawn.table().parts()) {
                for (PageElement.Words words : Drawn.marks(part, PageElement.Words.class)) {
                    Box box = new Box(
                            words.x(),
                            words.y() - words.size() * 0.7,
                            Face.REGULAR.width(words.text(), words.size()),
                            words.size() * 0.7);
                    List<Point> frame = within(DrawnFigure.around(box));
                    for (Path path : Drawn.marks(part, Path.class)) {
                        assertThat(crosses(path, frame))
                                .as("%s: %s over %s", drawn, path, words)
                                .isFalse();
                    }
                    Path underline = path(new Point(box.x(), words.y()), new Point(box.right(), words.y()));
                    for (Shape symbol : Drawn.marks(part, Shape.class)) {
                        if (!within(box, symbol.box())) {
                            assertThat(crosses(underline, within(DrawnFigure.of(symbol))))
                                    .as("%s: %s in %s", drawn, words, symbol)
                                    .isFalse();
                        }
                    }
                }
            }
        }
    }

    private static boolean within(Box words, Box symbol) {
        return words.x() >= symbol.x()
                && words.right() <= symbol.right()
                && words.y() >= symbol.y()
                && words.bottom() <= symbol.bottom();
    }

    @Test
    public void everyStepHasItsSymbolInTheColumnsOfItsActors() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            Flow flow = drawn.flow();
            for (ActivityTable.Part part : drawn.table().parts()) {
                List<Box> boxes =
                        Drawn.marks(part, Shape.class).stream().map(Shape::box).toList();
                for (int row = part.first(); row < part.end(); row++) {
                    for (int column : flow.nodes().get(row).columns()) {
                        Box symbol = part.route().symbol(row, column);
                        assertThat(boxes).contains(symbol);
                        assertThat(symbol.middle())
                                .isEqualTo(drawn.table().grid().middle(column));
                        assertThat(symbol.y()).isGreaterThan(part.tops()[row - part.first()]);
                        assertThat(symbol.bottom()).isLessThan(part.tops()[row - part.first() + 1]);
                    }
                }
            }
            assertThat(flow.nodes().stream().filter(n -> n.step() != null).map(Flow.Node::step))
                    .containsExactlyElementsOf(drawn.service().steps());
        }
    }

    @Test
    public void everyDecisionHasTwoLabelledWaysOut() throws IOException {
        for (Drawn drawn : Drawn.all()) {
            Flow flow = drawn.flow();
            for (int row = 0; row < flow.nodes().size(); row++) {
                int from = row;
                if (flow.nodes().get(row).shape() == Kind.DIAMOND) {
                    List<Edge> out =
                            flow.edges().stream().filter(e -> e.from() == from).toList();
                    assertThat(out).hasSizeGreaterThanOrEqualTo(2).allMatch(e -> !e.label()
                            .isBlank());
                }
            }
        }
    }
}
