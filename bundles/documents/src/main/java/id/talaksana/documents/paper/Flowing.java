package id.talaksana.documents.paper;

import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Ink;
import java.util.ArrayList;
import java.util.List;

/** Text that flows from page to page: headings, paragraphs, lists and tables, each in its place in the structure. */
public final class Flowing {
    public static final double MARGIN = 36;
    private static final double FOOT = 40;
    private static final double PAD = 3.5;

    private final double width;
    private final double height;
    private final List<Page> pages = new ArrayList<>();
    private final Tag structure;
    private Page page;
    private double y;

    /** Pages of this size; what is written is put under this element. */
    public Flowing(double width, double height, Tag structure) {
        this.width = width;
        this.height = height;
        this.structure = structure;
        next();
    }

    /** A cell of a table. */
    public record Cell(String text, boolean header) {}

    private void next() {
        page = new Page(width, height);
        pages.add(page);
        y = MARGIN;
    }

    /** The pages so far. */
    public List<Page> pages() {
        return pages;
    }

    /** The page that is written on. */
    public Page page() {
        return page;
    }

    /** Where the next line begins. */
    public double y() {
        return y;
    }

    /** The element that everything is put under. */
    public Tag structure() {
        return structure;
    }

    /** Room between the margins. */
    public double room() {
        return width - 2 * MARGIN;
    }

    /** Room between the upper margin and the foot. */
    public double height() {
        return height - MARGIN - FOOT;
    }

    /** Moves down. */
    public void skip(double points) {
        y += points;
    }

    /** Begins a new page unless this much is left on this one. */
    public void need(double points) {
        if (y + points > height - FOOT && y > MARGIN) {
            next();
        }
    }

    /** A heading of this level, from 1. */
    public void heading(String text, int level) {
        double size = level == 1 ? 14 : level == 2 ? 11 : 9.5;
        need(size * 1.3 + 70);
        y += level == 1 ? 0 : 8;
        lines(structure.child("H" + level), text, Face.BOLD, size, MARGIN, room(), level == 1);
        y += 3;
    }

    /** A paragraph. */
    public void paragraph(String text, Face face, double size) {
        lines(structure.child("P"), text, face, size, MARGIN, room(), false);
        y += 3;
    }

    /** A paragraph in the middle of the page. */
    public void centred(String text, Face face, double size) {
        lines(structure.child("P"), text, face, size, MARGIN, room(), true);
        y += 3;
    }

    /** An item of a list with its number or sign. */
    public void item(String sign, String text, double size, Tag list) {
        Tag item = list.child("LI");
        Tag label = item.child("Lbl");
        need(size * 1.3);
        double indent = Math.max(16, Face.REGULAR.width(sign, size) + 5);
        page.put(words(MARGIN + 4, y + size, sign, Face.REGULAR, size), label);
        lines(item.child("LBody"), text, Face.REGULAR, size, MARGIN + 4 + indent, room() - 4 - indent, false);
        y += 2;
    }

    /** A text set in lines under an element. */
    public void lines(Tag tag, String text, Face face, double size, double x, double wide, boolean centred) {
        for (String line : face.wrap(text, size, wide)) {
            need(size * 1.3);
            double at = centred ? x + (wide - face.width(line, size)) / 2 : x;
            page.put(words(at, y + size, line, face, size), tag);
            y += size * 1.3;
        }
    }

    /** A row of a table; what is too high for the page goes on on the next. */
    public void row(Tag table, double[] shares, double size, List<Cell> cells) {
        Tag row = table.child("TR");
        List<List<String>> texts = new ArrayList<>();
        List<Tag> tags = new ArrayList<>();
        double[] widths = widths(shares);
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            tags.add(cell.header() ? row.header(cells.size() > i + 1 && !allHeaders(cells), 1) : row.child("TD"));
            Face face = cell.header() ? Face.BOLD : Face.REGULAR;
            texts.add(new ArrayList<>(face.wrap(cell.text(), size, widths[i] - 2 * PAD)));
        }
        double leading = size * 1.28;
        int most = texts.stream().mapToInt(List::size).max().orElse(1);
        int done = 0;
        do {
            need(Math.min(most - done, 3) * leading + 2 * PAD);
            int fit = (int) Math.max(1, (height - FOOT - y - 2 * PAD) / leading);
            int count = Math.max(1, Math.min(fit, most - done));
            part(cells, texts, tags, widths, size, done, count);
            done += count;
        } while (done < most);
    }

    private void part(
            List<Cell> cells, List<List<String>> texts, List<Tag> tags, double[] widths, double size, int from, int n) {
        double high = n * size * 1.28 + 2 * PAD;
        double x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            boolean header = cells.get(i).header();
            Box box = new Box(x, y, widths[i], high);
            page.put(new PageElement.Shape(PageElement.Kind.CELL, box, false, header ? Ink.SHADE : null, true), null);
            List<String> lines = texts.get(i);
            for (int line = from; line < Math.min(from + n, lines.size()); line++) {
                double base = y + PAD + size + (line - from) * size * 1.28;
                page.put(words(x + PAD, base, lines.get(line), header ? Face.BOLD : Face.REGULAR, size), tags.get(i));
            }
            x += widths[i];
        }
        y += high;
    }

    private static boolean allHeaders(List<Cell> cells) {
        return cells.stream().allMatch(Cell::header);
    }

    /** Shares of the room as widths. */
    public double[] widths(double... shares) {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        double[] widths = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            widths[i] = room() * shares[i] / sum;
        }
        return widths;
    }

    /** Words in black. */
    public static PageElement.Words words(double x, double baseline, String text, Face face, double size) {
        return new PageElement.Words(x, baseline, face.printable(text), face, size, Ink.BLACK);
    }
}
