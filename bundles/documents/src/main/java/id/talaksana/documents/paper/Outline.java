package id.talaksana.documents.paper;

import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Point;
import java.util.List;

/** The corners of figures, for both painters. */
final class Outline {
    private static final double LENGTH = 5;
    private static final double HALF = 1.9;

    private Outline() {}

    /** The corners of a figure with straight sides. */
    static List<Point> of(PageElement.Shape shape) {
        Box b = shape.box();
        return switch (shape.kind()) {
            case DIAMOND -> diamond(b);
            case PENTAGON -> pentagon(b);
            case CELL, BOX, CAPSULE ->
                List.of(
                        new Point(b.x(), b.y()),
                        new Point(b.right(), b.y()),
                        new Point(b.right(), b.bottom()),
                        new Point(b.x(), b.bottom()));
        };
    }

    private static List<Point> diamond(Box b) {
        return List.of(
                new Point(b.middle(), b.y()),
                new Point(b.right(), b.centre()),
                new Point(b.middle(), b.bottom()),
                new Point(b.x(), b.centre()));
    }

    private static List<Point> pentagon(Box b) {
        return List.of(
                new Point(b.x(), b.y()),
                new Point(b.right(), b.y()),
                new Point(b.right(), b.y() + b.height() * 0.6),
                new Point(b.middle(), b.bottom()),
                new Point(b.x(), b.y() + b.height() * 0.6));
    }

    /** The head of an arrow at the end of a line. */
    static List<Point> head(List<Point> line) {
        Point tip = line.get(line.size() - 1);
        Point from = line.get(line.size() - 2);
        double length = Math.hypot(tip.x() - from.x(), tip.y() - from.y());
        double dx = length == 0 ? 0 : (tip.x() - from.x()) / length;
        double dy = length == 0 ? 1 : (tip.y() - from.y()) / length;
        double bx = tip.x() - dx * LENGTH;
        double by = tip.y() - dy * LENGTH;
        return List.of(tip, new Point(bx - dy * HALF, by + dx * HALF), new Point(bx + dy * HALF, by - dx * HALF));
    }
}
