package id.talaksana.documents.paper;

import java.awt.geom.Path2D;
import java.util.List;

/** Something on a page. Lengths are points; y grows downwards. */
public sealed interface PageElement {
    /** One line of text; {@code y} is its baseline. */
    record Words(double x, double y, String text, Face face, double size, Ink ink) implements PageElement {}

    /** A line of straight pieces, with an arrow's head at its end or without. */
    record Path(List<Point> points, boolean arrow, boolean dashed, double width) implements PageElement {
        public Path {
            points = List.copyOf(points);
        }
    }

    /** A closed figure. */
    record Shape(Kind kind, Box box, boolean dashed, Ink fill, boolean outlined) implements PageElement {}

    /** A field to fill in; painted by PDF alone. */
    record Blank(Box box, String name, String label, Filling filling, List<String> choices) implements PageElement {
        public Blank {
            choices = List.copyOf(choices);
        }
    }

    /**
     * A figure of a logo; painted by PDF alone.
     *
     * @param fill 24 bits of colour; null: none
     * @param stroke 24 bits of colour; null: none
     */
    record Figure(Path2D path, Integer fill, Integer stroke, double width) implements PageElement {}

    /** A picture as PNG, as large as its box allows; painted by PDF alone. */
    record Image(Box box, byte[] png) implements PageElement {}

    /** What may be filled into a blank. */
    enum Filling {
        LINE,
        LINES,
        CHOICE
    }

    /** The figures of PermenPAN-RB 35/2012, and a cell of a table. */
    enum Kind {
        CELL,
        BOX,
        CAPSULE,
        DIAMOND,
        PENTAGON
    }

    /** Colours; each text colour has at least 7:1 on white and on the shade. */
    enum Ink {
        BLACK(0x1a1a1a),
        GREY(0x4a4a4a),
        WHITE(0xffffff),
        SHADE(0xe8eef4);

        private final int rgb;

        Ink(int rgb) {
            this.rgb = rgb;
        }

        /** 24 bits: red, green, blue. */
        public int rgb() {
            return rgb;
        }
    }

    /** A place on the page. */
    record Point(double x, double y) {}

    /** A rectangle on the page. */
    record Box(double x, double y, double width, double height) {
        /** Its right edge. */
        public double right() {
            return x + width;
        }

        /** Its lower edge. */
        public double bottom() {
            return y + height;
        }

        /** The middle between left and right. */
        public double middle() {
            return x + width / 2;
        }

        /** The middle between top and bottom. */
        public double centre() {
            return y + height / 2;
        }
    }
}
