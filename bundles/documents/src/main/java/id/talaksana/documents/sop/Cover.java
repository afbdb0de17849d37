package id.talaksana.documents.sop;

import id.talaksana.documents.emblem.Emblem;
import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.Flowing;
import id.talaksana.documents.paper.Flowing.Cell;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Ink;
import id.talaksana.documents.paper.Tag;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The cover as PermenPAN-RB 35/2012 lays it out: who issues the SOP at the left, what it is and the place for who ratifies it at
 * the right, and below them the boxes in pairs. It is painted, and stands in the structure, in the order in which it is read:
 * each label before its value, the left box before the right.
 */
final class Cover {
    /** Sizes of type: the largest at which it fits on one page, else the first over several. */
    private static final double[] SIZES = {9, 8.5, 8, 7.5, 7};

    private static final double PAD = 3.5;
    private static final double NAME = 12;
    private static final double EMBLEM = 62;
    /** Room for a signature. */
    private static final double SIGNATURE = 48;
    /** Of the right half: what the labels take. */
    private static final double LABELS = 0.3;

    private static final double[] SHARES = {22, 78};

    private final Flowing page;
    private final Tag table;
    private final Identity identity;
    private final Optional<Emblem> emblem;
    private final double size;
    private final double leading;
    private final double half;
    private final double label;
    private final List<String> names = new ArrayList<>();

    private Cover(Flowing page, Tag table, Identity identity, Optional<Emblem> emblem, double size) {
        this.page = page;
        this.table = table;
        this.identity = identity;
        this.emblem = emblem;
        this.size = size;
        this.leading = size * 1.28;
        this.half = page.room() / 2;
        this.label = half * LABELS;
        identity.agency().forEach(name -> names.addAll(Face.BOLD.wrap(name, NAME, half - 4 * PAD)));
    }

    /** Draws it where the page stands. */
    static void draw(Flowing page, Identity identity, Optional<Emblem> emblem) {
        Tag issuer = page.structure().child("P");
        Tag table = page.structure().child("Table");
        double room = page.height() - (page.y() - Flowing.MARGIN);
        Cover cover = Arrays.stream(SIZES)
                .mapToObj(size -> new Cover(page, table, identity, emblem, size))
                .filter(each -> each.height() <= room)
                .findFirst()
                .orElseGet(() -> new Cover(page, table, identity, emblem, SIZES[0]));
        cover.block(issuer);
        cover.pairs().forEach(cover::pair);
    }

    private double height() {
        return Math.max(left(), right())
                + pairs().stream().mapToDouble(this::high).sum();
    }

    private List<List<Identity.Box>> pairs() {
        List<Identity.Box> boxes = identity.boxes();
        return IntStream.range(0, (boxes.size() + 1) / 2)
                .mapToObj(i -> boxes.subList(2 * i, Math.min(2 * i + 2, boxes.size())))
                .toList();
    }

    /** What the agency's logo and names need. */
    private double left() {
        return emblemHeight() + names.size() * NAME * 1.3 + 6 * PAD;
    }

    private double emblemHeight() {
        return emblem.isPresent() ? EMBLEM + 10 : 0;
    }

    private double right() {
        return identity.fields().stream().mapToDouble(this::height).sum();
    }

    private void block(Tag issuer) {
        double whole = Math.max(left(), right());
        page.need(whole);
        issuer(issuer, new Box(Flowing.MARGIN, page.y(), half, whole));
        double y = page.y();
        double bottom = y + whole;
        for (Identity.Field field : identity.fields()) {
            boolean last = field == identity.fields().get(identity.fields().size() - 1);
            double high = last ? bottom - y : height(field);
            field(field, y, high);
            y += high;
        }
        page.skip(whole);
    }

    private double height(Identity.Field field) {
        int lines = Math.max(
                Math.max(1, wrapped(field.value(), half - label).size()),
                Face.BOLD.wrap(field.label(), size, label - 2 * PAD).size());
        double place = field.place() == null ? 0 : SIGNATURE + signed(field).size() * leading;
        return lines * leading + 2 * PAD + place;
    }

    private List<String> signed(Identity.Field field) {
        return wrapped(String.join("\n", field.place().printed()), half - label);
    }

    private void issuer(Tag tag, Box box) {
        cell(box, false);
        double top = box.centre() - (left() - 6 * PAD) / 2;
        emblem.ifPresent(logo -> logo.on(page.page(), box.middle() - EMBLEM / 2, top, EMBLEM));
        double y = top + emblemHeight();
        for (String line : names) {
            y += NAME * 1.3;
            double x = box.middle() - Face.BOLD.width(line, NAME) / 2;
            page.page().put(Flowing.words(x, y - NAME * 0.3, line, Face.BOLD, NAME), tag);
        }
    }

    private void field(Identity.Field field, double y, double height) {
        Tag row = table.child("TR");
        double x = Flowing.MARGIN + half;
        cell(new Box(x, y, label, height), true);
        text(row.header(true, 1), Face.BOLD.wrap(field.label(), size, label - 2 * PAD), Face.BOLD, x, y);
        cell(new Box(x + label, y, half - label, height), false);
        Tag value = row.child("TD");
        text(value, wrapped(field.value(), half - label), Face.REGULAR, x + label, y);
        if (field.place() != null) {
            List<String> signed = signed(field);
            text(value, signed, Face.REGULAR, x + label, y + height - 2 * PAD - signed.size() * leading);
        }
    }

    /** Two boxes side by side; what is too high for a page stands over its whole width, and goes on on the next. */
    private void pair(List<Identity.Box> boxes) {
        double high = high(boxes);
        if (boxes.size() < 2 || high > page.height()) {
            boxes.forEach(box ->
                    page.row(table, SHARES, size, List.of(new Cell(box.label(), true), new Cell(box.text(), false))));
            return;
        }
        page.need(high);
        double head = leading + 2 * PAD;
        for (int i = 0; i < boxes.size(); i++) {
            Tag row = table.child("TR");
            double x = Flowing.MARGIN + i * half;
            cell(new Box(x, page.y(), half, head), true);
            text(row.header(true, 1), List.of(boxes.get(i).label()), Face.BOLD, x, page.y());
            cell(new Box(x, page.y() + head, half, high - head), false);
            entries(row.child("TD"), boxes.get(i), x, page.y() + head);
        }
        page.skip(high);
    }

    private double high(List<Identity.Box> boxes) {
        return boxes.stream().mapToDouble(this::height).max().orElse(0);
    }

    private double height(Identity.Box box) {
        int lines = box.entries().stream()
                .mapToInt(entry -> wrapped(entry, half - indent(box)).size())
                .sum();
        return (1 + Math.max(1, lines)) * leading + 4 * PAD;
    }

    /** How far entries stand to the right of their numbers. */
    private double indent(Identity.Box box) {
        return box.isNumbered() ? Face.REGULAR.width(box.entries().size() + ". ", size) : 0;
    }

    private void entries(Tag tag, Identity.Box box, double x, double top) {
        double y = top;
        for (int i = 0; i < box.entries().size(); i++) {
            List<String> lines = wrapped(box.entries().get(i), half - indent(box));
            if (box.isNumbered()) {
                text(tag, List.of(i + 1 + "."), Face.REGULAR, x, y);
            }
            text(tag, lines, Face.REGULAR, x + indent(box), y);
            y += lines.size() * leading;
        }
    }

    private void cell(Box box, boolean header) {
        PageElement cell = new PageElement.Shape(PageElement.Kind.CELL, box, false, header ? Ink.SHADE : null, true);
        page.page().put(cell, null);
    }

    private void text(Tag tag, List<String> lines, Face face, double x, double y) {
        double base = y + PAD + size;
        for (String line : lines) {
            page.page().put(Flowing.words(x + PAD, base, line, face, size), tag);
            base += leading;
        }
    }

    private List<String> wrapped(String text, double wide) {
        return Face.REGULAR.wrap(text, size, wide - 2 * PAD);
    }
}
