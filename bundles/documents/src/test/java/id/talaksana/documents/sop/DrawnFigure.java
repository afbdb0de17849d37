package id.talaksana.documents.sop;

import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Point;
import id.talaksana.documents.paper.PageElement.Shape;
import id.talaksana.documents.paper.SvgPainter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;

/** A symbol as the painter left it on the drawing, whatever anybody meant it to be. Its corners go round to the right. */
record DrawnFigure(List<Point> corners) {
    private static final Pattern POLYGON = Pattern.compile("<polygon points=\"([^\"]+)\"");
    private static final Pattern RECTANGLE =
            Pattern.compile("<rect x=\"([^\"]+)\" y=\"([^\"]+)\" width=\"([^\"]+)\" height=\"([^\"]+)\"");

    /** Paints a symbol and reads its corners from the drawing. */
    static DrawnFigure of(Shape shape) {
        Page page = new Page(1_000, 1_000);
        page.put(shape, null);
        String drawing = SvgPainter.paint(page, "", "");
        Matcher polygon = POLYGON.matcher(drawing);
        if (polygon.find()) {
            List<Point> corners = new ArrayList<>();
            for (String corner : polygon.group(1).split(" ")) {
                String[] at = corner.split(",");
                corners.add(new Point(Double.parseDouble(at[0]), Double.parseDouble(at[1])));
            }
            return new DrawnFigure(corners);
        }
        Matcher rectangle = RECTANGLE.matcher(drawing);
        if (!rectangle.find()) {
            throw new AssertionError("nothing is drawn of " + shape);
        }
        return around(new Box(
                Double.parseDouble(rectangle.group(1)),
                Double.parseDouble(rectangle.group(2)),
                Double.parseDouble(rectangle.group(3)),
                Double.parseDouble(rectangle.group(4))));
    }

    static DrawnFigure around(Box box) {
        return new DrawnFigure(List.of(
                new Point(box.x(), box.y()),
                new Point(box.right(), box.y()),
                new Point(box.right(), box.bottom()),
                new Point(box.x(), box.bottom())));
    }

    Box box() {
        double left = xs().min().orElseThrow();
        double top = ys().min().orElseThrow();
        return new Box(left, top, xs().max().orElseThrow() - left, ys().max().orElseThrow() - top);
    }

    private DoubleStream xs() {
        return corners.stream().mapToDouble(Point::x);
    }

    private DoubleStream ys() {
        return corners.stream().mapToDouble(Point::y);
    }

    double area() {
        double twice = 0;
        for (int i = 0; i < corners.size(); i++) {
            twice += corners.get(i).x() * next(i).y()
                    - next(i).x() * corners.get(i).y();
        }
        return twice / 2;
    }

    /** Whether it goes round to the right at every corner. */
    boolean isConvex() {
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = next(i);
            Point c = next(i + 1);
            if ((b.x() - a.x()) * (c.y() - b.y()) - (b.y() - a.y()) * (c.x() - b.x()) <= 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether its left half is its right half in a mirror. */
    boolean isMirrored() {
        double middle = box().middle();
        return corners.stream().allMatch(corner -> corners.stream()
                .anyMatch(other -> Math.abs(2 * middle - corner.x() - other.x()) < 0.01
                        && Math.abs(corner.y() - other.y()) < 0.01));
    }

    /** How far a point is from the line that is drawn around it. */
    double distance(Point p) {
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i < corners.size(); i++) {
            Point a = corners.get(i);
            Point b = next(i);
            double dx = b.x() - a.x();
            double dy = b.y() - a.y();
            double along = ((p.x() - a.x()) * dx + (p.y() - a.y()) * dy) / (dx * dx + dy * dy);
            double on = Math.max(0, Math.min(1, along));
            nearest = Math.min(nearest, Math.hypot(a.x() + on * dx - p.x(), a.y() + on * dy - p.y()));
        }
        return nearest;
    }

    private Point next(int corner) {
        return corners.get((corner + 1) % corners.size());
    }
}
