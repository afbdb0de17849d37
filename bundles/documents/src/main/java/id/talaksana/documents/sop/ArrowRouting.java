package id.talaksana.documents.sop;

import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Kind;
import id.talaksana.documents.paper.PageElement.Point;
import id.talaksana.documents.paper.PaperWording;
import id.talaksana.documents.sop.Flow.Edge;
import id.talaksana.documents.sop.Flow.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Symbols, arrows and connectors of the rows of one page. Arrows run along the foot and the head of rows and beside the
 * symbols of a column, where no symbol ever stands; so none can cross one.
 */
final class ArrowRouting {
    static final double TRACK = 4;
    static final double HEAD = 9;
    static final double FOOT = 11;
    static final double PENTAGON = 15;
    private static final double LABEL = 6;

    private final Flow flow;
    private final Grid grid;
    private final int first;
    private final double[] tops;
    private final double bandTop;
    private final double bandBottom;
    private final Map<Integer, Integer> tracks = new HashMap<>();
    private final Map<String, List<double[]>> channels = new HashMap<>();
    private final List<Double> slotsAbove = new ArrayList<>();
    private final List<Double> slotsBelow = new ArrayList<>();
    private final List<PageElement> marks = new ArrayList<>();
    private final Map<Edge, String> letters;
    private final Map<Edge, Place> places = new LinkedHashMap<>();

    /** Where the words of a way out stand: right of x or left of it. */
    private record Place(double x, double y, boolean right) {}

    /**
     * @param first the first row of this page
     * @param tops where the rows begin, and where the last one ends
     * @param above height left for connectors above the rows, below likewise
     * @param letters of the connectors of ways that go to another page
     */
    ArrowRouting(
            Flow flow, Grid grid, int first, double[] tops, double above, double below, Map<Edge, String> letters) {
        this.flow = flow;
        this.grid = grid;
        this.first = first;
        this.tops = tops;
        this.bandTop = tops[0] - above;
        this.bandBottom = tops[tops.length - 1] + below;
        this.letters = letters;
        for (int row = first; row < end(); row++) {
            symbols(row);
        }
        for (int row = first; row < end(); row++) {
            waysOut(row);
        }
        flow.edges().stream().filter(e -> here(e.to()) && !here(e.from())).forEach(this::comeIn);
        for (int row = first; row < end(); row++) {
            label(row);
        }
    }

    List<PageElement> marks() {
        return marks;
    }

    private int end() {
        return first + tops.length - 1;
    }

    private boolean here(int row) {
        return row >= first && row < end();
    }

    /** How much room a row needs above its symbol for the ways that arrive there. */
    static double head(Flow flow, int row) {
        long arriving = flow.edges().stream().filter(e -> e.to() == row).count();
        return HEAD + TRACK * arriving;
    }

    static double symbolHeight(Node node) {
        return node.shape() == Kind.DIAMOND ? 30 : 16;
    }

    /** The box of a row's symbol in this column. */
    Box symbol(int row, int column) {
        Node node = flow.nodes().get(row);
        double height = symbolHeight(node);
        double width = Math.min(grid.actorWidth() * 0.5, 36);
        double from = tops[row - first] + head(flow, row);
        double to = tops[row - first + 1] - FOOT;
        double y = from + (to - from - height) / 2;
        return new Box(grid.middle(column) - width / 2, y, width, height);
    }

    private void symbols(int row) {
        Node node = flow.nodes().get(row);
        Box before = null;
        for (int column : node.columns()) {
            Box box = symbol(row, column);
            marks.add(new PageElement.Shape(node.shape(), box, node.implied(), PageElement.Ink.WHITE, true));
            if (before != null) {
                line(false, true, new Point(before.right(), box.centre()), new Point(box.x(), box.centre()));
            }
            before = box;
            String words = node.step() == null
                    ? (node.text().startsWith("Selesai") ? "Selesai" : node.text())
                    : PaperWording.number(flow.service(), node.step());
            double size = Math.min(7, 7 * (box.width() - 5) / Math.max(1, Face.REGULAR.width(words, 7)));
            if (size >= 4.5) {
                words(box.middle() - Face.REGULAR.width(words, size) / 2, box.centre() + size * 0.35, words, size);
            }
        }
    }

    private void waysOut(int row) {
        List<Edge> out = flow.edges().stream().filter(e -> e.from() == row).toList();
        Box box = symbol(row, flow.nodes().get(row).column());
        List<Edge> right = new ArrayList<>();
        List<Edge> left = new ArrayList<>();
        boolean joined = flow.nodes().get(row).columns().size() > 1;
        for (Edge edge : out) {
            if (flow.atFoot(edge)) {
                foot(edge, box);
            } else if (joined || left.size() < right.size() || left.size() == right.size() && edge.turnsDown()) {
                left.add(edge);
            } else {
                right.add(edge);
            }
        }
        sides(right, box, true);
        sides(left, box, false);
    }

    private void foot(Edge edge, Box box) {
        Point start = new Point(box.middle(), box.bottom());
        if (edge.label() != null) {
            places.put(edge, new Place(box.middle() + 2.5, box.bottom() + LABEL + 1.5, true));
        }
        if (!here(edge.to())) {
            double x = slot(slotsBelow, box.middle());
            double y = tops[tops.length - 1] + TRACK * (slotsBelow.size());
            pentagon(edge, x, bandBottom - PENTAGON - 2);
            go(true, start, new Point(start.x(), y), new Point(x, y), new Point(x, bandBottom - PENTAGON - 2));
            return;
        }
        arrive(edge, List.of(start));
    }

    private void sides(List<Edge> edges, Box box, boolean right) {
        for (int i = 0; i < edges.size(); i++) {
            Edge edge = edges.get(i);
            double dy = (i - (edges.size() - 1) / 2.0) * Math.min(9, box.height() / (edges.size() + 1));
            double slant = flow.nodes().get(edge.from()).shape() == Kind.DIAMOND
                    ? box.width() / 2 * (1 - Math.abs(dy) / (box.height() / 2))
                    : box.width() / 2;
            Point start = new Point(box.middle() + (right ? slant : -slant), box.centre() + dy);
            if (edge.label() != null) {
                double base = start.y() - 1.8;
                double reach =
                        (flow.nodes().get(edge.from()).shape() == Kind.DIAMOND ? rim(box, base) : box.width() / 2)
                                + 0.8;
                places.put(edge, new Place(box.middle() + (right ? reach : -reach), base, right));
            }
            side(edge, start, right);
        }
    }

    /** Says beside the ways out of a row what they are taken for; by now all ways are there that must not run through it. */
    private void label(int row) {
        List<Edge> ways = flow.edges().stream()
                .filter(e -> e.from() == row && places.containsKey(e))
                .toList();
        Map<Edge, Double> rooms = new HashMap<>();
        ways.forEach(way ->
                rooms.put(way, room(places.get(way), flow.nodes().get(row).column())));
        Labels.fitting(flow, ways, rooms).forEach((way, text) -> {
            Place place = places.get(way);
            double width = Face.REGULAR.width(text, LABEL);
            words(place.right() ? place.x() : place.x() - width, place.y(), text, LABEL);
        });
    }

    /** How far a diamond reaches where words on this line stand beside it: its corners leave them room. */
    private static double rim(Box box, double base) {
        double nearest = Math.max(0, Math.max(base - LABEL - box.centre(), box.centre() - base));
        return box.width() / 2 * (1 - nearest / (box.height() / 2));
    }

    /** The room for words up to the next line that runs up or down, or to the column's edge. */
    private double room(Place place, int column) {
        double room = grid.actorWidth() / 2 - Math.abs(place.x() - grid.middle(column)) - 1;
        for (PageElement mark : marks) {
            if (mark instanceof PageElement.Path path) {
                for (int i = 1; i < path.points().size(); i++) {
                    room = Math.min(
                            room,
                            until(place, path.points().get(i - 1), path.points().get(i)));
                }
            }
        }
        return room;
    }

    private static double until(Place place, Point a, Point b) {
        boolean beside = Math.min(a.y(), b.y()) < place.y() + 1 && Math.max(a.y(), b.y()) > place.y() - LABEL;
        boolean upright = Math.abs(a.x() - b.x()) < 0.01;
        double away = (a.x() - place.x()) * (place.right() ? 1 : -1);
        return beside && upright && away > 0 ? away - 1 : Double.MAX_VALUE;
    }

    private double gutter() {
        return (grid.actorWidth() - Math.min(grid.actorWidth() * 0.5, 36)) / 2;
    }

    private void side(Edge edge, Point start, boolean right) {
        int column = flow.nodes().get(edge.from()).column();
        if (here(edge.to())) {
            double y = tops[edge.to() - first] + TRACK;
            double x = channel(column, right, start.y(), y);
            arrive(edge, List.of(start, new Point(x, start.y())));
            return;
        }
        boolean below = edge.to() > edge.from();
        List<Double> slots = below ? slotsBelow : slotsAbove;
        double edgeOfPage = below ? bandBottom : bandTop;
        double x = channel(column, right, start.y(), edgeOfPage);
        double to = slot(slots, x);
        double y = below ? tops[tops.length - 1] + TRACK * slots.size() : tops[0] - TRACK * slots.size();
        double tip = below ? bandBottom - PENTAGON - 2 : bandTop + PENTAGON + 2;
        pentagon(edge, to, below ? tip : tip - PENTAGON);
        go(true, start, new Point(x, start.y()), new Point(x, y), new Point(to, y), new Point(to, tip));
    }

    private void comeIn(Edge edge) {
        int column = flow.nodes().get(edge.to()).column();
        boolean above = edge.from() < edge.to();
        List<Double> slots = above ? slotsAbove : slotsBelow;
        boolean direct = above && edge.to() == first;
        double gap = tops[edge.to() - first] + TRACK;
        double x = direct ? grid.middle(column) : channel(column, false, gap, above ? bandTop : bandBottom);
        double from = slot(slots, x);
        double y = above ? tops[0] - TRACK * slots.size() : tops[tops.length - 1] + TRACK * slots.size();
        double tip = above ? bandTop + PENTAGON + 2 : bandBottom - PENTAGON - 2;
        pentagon(edge, from, above ? tip - PENTAGON : tip);
        List<Point> way = new ArrayList<>(List.of(new Point(from, tip), new Point(from, y), new Point(x, y)));
        if (direct) {
            way.add(new Point(x, symbol(edge.to(), column).y()));
            go(true, way.toArray(Point[]::new));
        } else {
            arrive(edge, way);
        }
    }

    /** The last part of every way within a page: along the head of the row to the middle of the column, and down. */
    private void arrive(Edge edge, List<Point> before) {
        int row = edge.to();
        Box target = symbol(row, flow.nodes().get(row).column());
        Point last = before.get(before.size() - 1);
        List<Point> way = new ArrayList<>(before);
        if (Math.abs(last.x() - target.middle()) > 0.01) {
            double y = tops[row - first] + TRACK * tracks.merge(row, 1, Integer::sum);
            way.add(new Point(last.x(), y));
            way.add(new Point(target.middle(), y));
        }
        way.add(new Point(target.middle(), target.y()));
        go(true, way.toArray(Point[]::new));
    }

    /** A place beside the symbols of a column that is free between these two heights. */
    private double channel(int column, boolean right, double y1, double y2) {
        double from = Math.min(y1, y2) - TRACK * 3;
        double to = Math.max(y1, y2) + TRACK * 3;
        List<double[]> taken = channels.computeIfAbsent(column + (right ? "r" : "l"), k -> new ArrayList<>());
        int number = 0;
        while (overlaps(taken, number, from, to)) {
            number++;
        }
        taken.add(new double[] {number, from, to});
        double step = Math.min(3.5, gutter() * 0.3 / 5);
        // As far from the column's border as there is room: a line along the border is taken for it.
        double x = grid.actorWidth() / 2 - Math.max(3, Math.min(8, gutter() * 0.3)) - step * (number % 5);
        return grid.middle(column) + (right ? x : -x);
    }

    private static boolean overlaps(List<double[]> taken, int number, double from, double to) {
        return taken.stream().anyMatch(t -> t[0] == number && t[1] < to && from < t[2]);
    }

    /** The nearest place for a connector that no other has. */
    private double slot(List<Double> slots, double wanted) {
        double left = grid.actorsLeft() + PENTAGON / 2 + 1;
        double right = grid.actorsRight() - PENTAGON / 2 - 1;
        double start = Math.max(left, Math.min(right, wanted));
        double found = start;
        for (int away = 0; away < 2000; away++) {
            double x = start + (away % 2 == 0 ? 1 : -1) * ((away + 1) / 2);
            if (x >= left && x <= right && slots.stream().allMatch(s -> Math.abs(s - x) >= PENTAGON + 2)) {
                found = x;
                break;
            }
        }
        slots.add(found);
        return found;
    }

    private void pentagon(Edge edge, double x, double y) {
        marks.add(new PageElement.Shape(
                Kind.PENTAGON, new Box(x - PENTAGON / 2, y, PENTAGON, PENTAGON), false, PageElement.Ink.WHITE, true));
        String letter = letters.get(edge);
        words(x - Face.REGULAR.width(letter, 7) / 2, y + 8, letter, 7);
    }

    private void words(double x, double y, String text, double size) {
        marks.add(new PageElement.Words(x, y, Face.REGULAR.printable(text), Face.REGULAR, size, PageElement.Ink.BLACK));
    }

    private void go(boolean arrow, Point... points) {
        line(arrow, false, points);
    }

    private void line(boolean arrow, boolean dashed, Point... points) {
        List<Point> distinct = new ArrayList<>();
        for (Point point : points) {
            Point last = distinct.isEmpty() ? null : distinct.get(distinct.size() - 1);
            if (last == null || Math.hypot(last.x() - point.x(), last.y() - point.y()) > 0.01) {
                distinct.add(point);
            }
        }
        if (distinct.size() > 1) {
            marks.add(new PageElement.Path(distinct, arrow, dashed, 0.8));
        }
    }
}
