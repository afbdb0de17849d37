package id.talaksana.documents.sop;

import static id.talaksana.documents.paper.Flowing.words;

import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Ink;
import id.talaksana.documents.paper.Tag;
import id.talaksana.documents.sop.Flow.Edge;
import id.talaksana.documents.sop.Flow.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The activity table: rows packed into pages, with the columns' heads and the flow on each. */
final class ActivityTable {
    private static final double MARGIN = 36;
    private static final double FOOT = 38;
    private static final double HEAD_SIZE = 6.8;

    private final Flow flow;
    private final Grid grid;
    private final double[] heights;
    private final List<List<List<String>>> lines = new ArrayList<>();
    /** All lines of the rows that are higher than a page. */
    private final Map<Integer, List<List<String>>> whole = new HashMap<>();

    private final List<List<String>> actorHeads;
    private final double headHeight;
    private final Map<Edge, String> letters = new HashMap<>();
    private final List<Part> parts = new ArrayList<>();

    /** Rows of one page, with the room that connectors take above and below. */
    record Part(int first, int end, double above, double below, double[] tops, Page page, ArrowRouting route) {}

    ActivityTable(Flow flow, double width) {
        this.flow = flow;
        boolean dated = flow.service().steps().stream().anyMatch(step -> step.window() != null);
        this.grid = new Grid(
                MARGIN,
                width - 2 * MARGIN,
                flow.heads().size(),
                flow.service().qualityColumns().size(),
                dated);
        this.heights = new double[flow.nodes().size()];
        for (int row = 0; row < heights.length; row++) {
            Node node = flow.nodes().get(row);
            lines.add(grid.lines(flow.texts(node)));
            heights[row] = Math.max(
                    Grid.height(lines.get(row)),
                    ArrowRouting.head(flow, row) + ArrowRouting.symbolHeight(node) + ArrowRouting.FOOT);
        }
        actorHeads = flow.heads().stream()
                .map(head -> Face.BOLD.wrap(head, HEAD_SIZE, grid.actorWidth() - 3))
                .toList();
        headHeight = 15 + actorHeads.stream().mapToInt(List::size).max().orElse(1) * 8.4 + 6;
    }

    Grid grid() {
        return grid;
    }

    Flow flow() {
        return flow;
    }

    List<Part> parts() {
        return parts;
    }

    /**
     * Lays the rows out on pages; a page is asked for when the one before is full. A row that is higher than a page goes on
     * on the next ones; its symbol and its ways stand where it begins.
     */
    void onPages(double height, Function<Double, Page> pages, double top, Tag structure) {
        Tag table = structure.child("Table");
        int row = 0;
        int told = 0;
        double from = top;
        while (row < heights.length || told > 0) {
            Page page = pages.apply(height);
            double room = height - FOOT - from;
            double lead = 0;
            if (told > 0) {
                int more = Math.min(longest(row - 1) - told, fitting(room - headHeight));
                lead = Grid.height(more + 1);
                rest(page, row - 1, told, more, from + headHeight, table);
                told = told + more < longest(row - 1) ? told + more : 0;
            }
            int first = row;
            if (told == 0) {
                while (row < heights.length && lead + needed(first, row + 1) <= room) {
                    row++;
                }
                if (row == first && lead == 0) {
                    told = cut(row, room);
                    row++;
                }
            }
            part(first, row, from, lead, page, table);
            from = MARGIN;
        }
    }

    /** Leaves of a row what fits on a page of its own; the number of its lines that do. */
    private int cut(int row, double room) {
        int fits = fitting(room - needed(row, row + 1) + heights[row]);
        for (List<String> text : lines.get(row)) {
            whole.computeIfAbsent(row, r -> new ArrayList<>()).add(List.copyOf(text));
        }
        lines.get(row).replaceAll(text -> text.subList(0, Math.min(fits, text.size())));
        heights[row] = Math.max(
                Grid.height(fits),
                ArrowRouting.head(flow, row)
                        + ArrowRouting.symbolHeight(flow.nodes().get(row))
                        + ArrowRouting.FOOT);
        return fits;
    }

    private static int fitting(double room) {
        return Math.max(1, (int) ((room - 2 * Grid.PAD - 1) / Grid.LEADING) - 1);
    }

    private int longest(int row) {
        return whole.get(row).stream().mapToInt(List::size).max().orElse(0);
    }

    /** What a row has to say after so many lines. */
    private void rest(Page page, int row, int told, int more, double top, Tag table) {
        List<List<String>> all = whole.get(row);
        List<List<String>> next = new ArrayList<>();
        for (int text = 0; text < all.size(); text++) {
            List<String> of = all.get(text);
            List<String> here = new ArrayList<>();
            here.add(text == 0 ? of.isEmpty() ? "" : of.get(0) : text == 1 ? "(lanjutan)" : "");
            here.addAll(of.subList(Math.min(told, of.size()), Math.min(told + more, of.size())));
            next.add(here);
        }
        Tag tag = table.child("TR");
        edge(page, top);
        for (int text = 0; text < next.size(); text++) {
            if (text == 2) {
                flow.heads().forEach(head -> tag.child("TD"));
            }
            cell(page, text, next.get(text), top, text == 0 ? tag.header(true, 1) : tag.child("TD"));
        }
    }

    private double needed(int first, int end) {
        double sum = headHeight + band(first, end, true) + band(first, end, false);
        for (int row = first; row < end; row++) {
            sum += heights[row];
        }
        return sum;
    }

    private double band(int first, int end, boolean above) {
        long connectors = flow.edges().stream()
                .filter(e -> inside(e.from(), first, end) != inside(e.to(), first, end))
                .filter(e -> (inside(e.from(), first, end) ? e.to() : e.from()) < first == above)
                .count();
        return connectors == 0 ? 0 : ArrowRouting.PENTAGON + 12 + ArrowRouting.TRACK * connectors;
    }

    private static boolean inside(int row, int first, int end) {
        return row >= first && row < end;
    }

    private void part(int first, int end, double from, double lead, Page page, Tag table) {
        double above = band(first, end, true);
        double below = band(first, end, false);
        double[] tops = new double[end - first + 1];
        tops[0] = from + headHeight + lead + above;
        for (int row = first; row < end; row++) {
            tops[row - first + 1] = tops[row - first] + heights[row];
        }
        for (Edge edge : flow.edges()) {
            if (inside(edge.from(), first, end) != inside(edge.to(), first, end)) {
                letters.computeIfAbsent(edge, e -> letter(letters.size()));
            }
        }
        heads(page, from, table);
        ArrowRouting route = new ArrowRouting(flow, grid, first, tops, above, below, letters);
        frame(page, from + headHeight, tops[tops.length - 1] + below);
        for (int row = first; row < end; row++) {
            cells(page, row, tops[row - first], tops[row - first + 1], table);
        }
        route.marks().forEach(mark -> page.put(mark, null));
        parts.add(new Part(first, end, above, below, tops, page, route));
    }

    private static String letter(int number) {
        return number < 26
                ? Character.toString('A' + number)
                : letter(number / 26 - 1) + Character.toString('A' + number % 26);
    }

    /** The two rows of heads. */
    private void heads(Page page, double top, Tag table) {
        int actors = flow.heads().size();
        Tag row = table.child("TR");
        double low = top + headHeight;
        head(page, row.high(2), List.of("No"), 0, 1, top, low);
        head(page, row.high(2), List.of("Uraian kegiatan"), 1, 2, top, low);
        head(page, row.header(false, actors), List.of("Pelaksana"), 2, 2 + actors, top, top + 15);
        int quality = 3 + flow.service().qualityColumns().size();
        int note = 2 + actors + quality;
        head(page, row.header(false, quality), List.of("Mutu baku"), 2 + actors, note, top, top + 15);
        head(page, row.high(2), List.of("Keterangan"), note, note + 1, top, low);
        Tag second = table.child("TR");
        for (int actor = 0; actor < actors; actor++) {
            head(page, second.header(false, 1), actorHeads.get(actor), 2 + actor, 3 + actor, top + 15, low);
        }
        List<String> columns = new ArrayList<>(
                List.of("Kelengkapan", SopPaper.announced(flow.service()) ? "Jadwal" : "Waktu", "Output"));
        columns.addAll(flow.service().qualityColumns());
        for (int i = 0; i < columns.size(); i++) {
            int column = 2 + actors + i;
            List<String> words = Face.BOLD.wrap(columns.get(i), HEAD_SIZE, grid.width(column) - 3);
            head(page, second.header(false, 1), words, column, column + 1, top + 15, low);
        }
    }

    private void head(Page page, Tag tag, List<String> text, int from, int to, double top, double low) {
        double left = grid.x(from);
        double right = grid.x(to);
        page.put(
                new PageElement.Shape(
                        PageElement.Kind.CELL, new Box(left, top, right - left, low - top), false, Ink.SHADE, true),
                null);
        double y = (top + low) / 2 - text.size() * 8.4 / 2 + 6.6;
        for (String line : text) {
            double size = Math.min(HEAD_SIZE, HEAD_SIZE * (right - left - 2) / Face.BOLD.width(line, HEAD_SIZE));
            double x = (left + right - Face.BOLD.width(line, size)) / 2;
            page.put(words(x, y, line, Face.BOLD, size), tag);
            y += 8.4;
        }
    }

    private void frame(Page page, double top, double low) {
        for (int column = 0; column < grid.columns(); column++) {
            Box box = new Box(grid.x(column), top, grid.width(column), low - top);
            page.put(new PageElement.Shape(PageElement.Kind.CELL, box, false, null, true), null);
        }
    }

    private void cells(Page page, int row, double top, double low, Tag table) {
        Node node = flow.nodes().get(row);
        Tag tag = table.child("TR");
        edge(page, top);
        edge(page, low);
        for (int text = 0; text < lines.get(row).size(); text++) {
            if (text == 2) {
                symbols(page, row, node, top, tag);
            }
            cell(page, text, lines.get(row).get(text), top, text == 0 ? tag.header(true, 1) : tag.child("TD"));
        }
    }

    private void edge(Page page, double y) {
        double right = grid.x(grid.columns());
        page.put(
                new PageElement.Path(
                        List.of(new PageElement.Point(grid.x(0), y), new PageElement.Point(right, y)),
                        false,
                        false,
                        0.3),
                null);
    }

    private void cell(Page page, int text, List<String> words, double top, Tag tag) {
        double y = top + Grid.PAD + Grid.TEXT;
        double x = grid.x(grid.column(text)) + Grid.PAD;
        for (String line : words) {
            page.put(words(x, y, line, Face.REGULAR, Grid.TEXT), tag);
            y += Grid.LEADING;
        }
    }

    /** The drawing itself is painted last; here stands its place in the table, with the words for it. */
    private void symbols(Page page, int row, Node node, double top, Tag tag) {
        for (int column = 0; column < flow.heads().size(); column++) {
            Tag cell = tag.child("TD");
            if (node.columns().contains(column)) {
                Tag figure = cell.figure(flow.heads().get(column) + ": " + flow.inWords(node));
                Box box = new Box(grid.middle(column) - 0.5, top + 1, 1, 1);
                page.put(new PageElement.Shape(PageElement.Kind.CELL, box, false, Ink.WHITE, false), figure);
            }
        }
    }
}
