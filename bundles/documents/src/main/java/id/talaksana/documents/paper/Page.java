package id.talaksana.documents.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A page, or a drawing of any height. */
public final class Page {
    private final double width;
    private final double height;
    private final List<Placed> placed = new ArrayList<>();

    /** An empty page of this size. */
    public Page(double width, double height) {
        this.width = width;
        this.height = height;
    }

    /** In points. */
    public double width() {
        return width;
    }

    /** In points. */
    public double height() {
        return height;
    }

    /** Puts a mark that belongs to an element of the structure; null: to none, it only adorns. */
    public void put(PageElement mark, Tag tag) {
        placed.add(new Placed(mark, tag));
    }

    /** All marks in the order in which they are painted and read. */
    public List<Placed> placed() {
        return Collections.unmodifiableList(placed);
    }

    /** A mark and the element that it belongs to, or null. */
    public record Placed(PageElement mark, Tag tag) {}
}
