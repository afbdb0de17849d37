package id.talaksana.documents.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** An element of a paper's logical structure, by the standard types of PDF (ISO 32000-1, 14.8.4). */
public final class Tag {
    private final String role;
    private final String alternative;
    private final String scope;
    private final int span;
    private final int rows;
    private final List<Tag> children = new ArrayList<>();

    private Tag(String role, String alternative, String scope, int span, int rows) {
        this.role = role;
        this.alternative = alternative;
        this.scope = scope;
        this.span = span;
        this.rows = rows;
    }

    /** The root of a paper. */
    public static Tag document() {
        return new Tag("Document", null, null, 1, 1);
    }

    /** A child of this type, read after all those made before. */
    public Tag child(String type) {
        return add(new Tag(type, null, null, 1, 1));
    }

    /** A drawing with the words that stand for it. */
    public Tag figure(String words) {
        return add(new Tag("Figure", words, null, 1, 1));
    }

    /** A header cell for its column or row. */
    public Tag header(boolean ofRow, int columns) {
        return add(new Tag("TH", null, ofRow ? "Row" : "Column", columns, 1));
    }

    /** A header cell that stands above its column in several rows of heads. */
    public Tag high(int rows) {
        return add(new Tag("TH", null, "Column", 1, rows));
    }

    private Tag add(Tag child) {
        children.add(child);
        return child;
    }

    /** Its type. */
    public String role() {
        return role;
    }

    /** Words that stand for a drawing; null for all else. */
    public String alternative() {
        return alternative;
    }

    /** What a header cell is the header of; null for all else. */
    public String scope() {
        return scope;
    }

    /** How many columns a cell takes. */
    public int span() {
        return span;
    }

    /** How many rows a cell takes. */
    public int rows() {
        return rows;
    }

    /** Its children in reading order. */
    public List<Tag> children() {
        return Collections.unmodifiableList(children);
    }
}
