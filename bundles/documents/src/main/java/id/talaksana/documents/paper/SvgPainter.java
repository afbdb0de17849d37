package id.talaksana.documents.paper;

import id.talaksana.api.text.XmlText;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Ink;
import id.talaksana.documents.paper.PageElement.Point;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Paints a page as SVG that needs no other file: no style sheet, no script, no font. */
public final class SvgPainter {
    private static final String FONTS = "Liberation Sans, Arial, Helvetica, sans-serif";

    private SvgPainter() {}

    /** The page as an element {@code svg}; title and description are what is read aloud. */
    public static String paint(Page page, String title, String description) {
        StringBuilder out = new StringBuilder();
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"gambar-judul"
                        + " gambar-uraian\"")
                .append(format(
                        " viewBox=\"0 0 %s %s\" width=\"%s\" height=\"%s\"",
                        page.width(), page.height(), page.width(), page.height()))
                .append(" font-family=\"" + FONTS + "\">\n")
                .append("<title id=\"gambar-judul\">" + XmlText.escaped(title) + "</title>\n")
                .append("<desc id=\"gambar-uraian\">" + XmlText.escaped(description) + "</desc>\n")
                .append("<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        page.placed().forEach(placed -> mark(out, placed.mark()));
        return out.append("</svg>\n").toString();
    }

    private static void mark(StringBuilder out, PageElement mark) {
        if (mark instanceof PageElement.Words words) {
            words(out, words);
        } else if (mark instanceof PageElement.Path path) {
            path(out, path);
        } else if (mark instanceof PageElement.Shape shape) {
            shape(out, shape);
        }
    }

    private static void words(StringBuilder out, PageElement.Words words) {
        out.append(format("<text x=\"%s\" y=\"%s\" font-size=\"%s\"", words.x(), words.y(), words.size()))
                .append(words.face() == Face.BOLD ? " font-weight=\"bold\"" : "")
                .append(words.face() == Face.ITALIC ? " font-style=\"italic\"" : "")
                .append(length(words))
                .append(" fill=\"" + colour(words.ink()) + "\">")
                .append(XmlText.escaped(words.text()))
                .append("</text>\n");
    }

    private static void path(StringBuilder out, PageElement.Path path) {
        out.append("<polyline points=\"" + points(path.points()) + "\" fill=\"none\" stroke=\"#1a1a1a\"")
                .append(format(" stroke-width=\"%s\"", path.width()))
                .append(path.dashed() ? " stroke-dasharray=\"2.5 1.5\"/>\n" : "/>\n");
        if (path.arrow()) {
            out.append("<polygon points=\"" + points(Outline.head(path.points())) + "\" fill=\"#1a1a1a\"/>\n");
        }
    }

    private static void shape(StringBuilder out, PageElement.Shape shape) {
        String look = (shape.fill() == null ? " fill=\"none\"" : " fill=\"" + colour(shape.fill()) + "\"")
                + (shape.outlined() ? " stroke=\"#1a1a1a\"" : "")
                + (shape.outlined()
                        ? " stroke-width=\"" + (shape.kind() == PageElement.Kind.CELL ? 0.5 : 1) + "\""
                        : "")
                + (shape.dashed() ? " stroke-dasharray=\"2.5 1.5\"" : "");
        Box box = shape.box();
        if (shape.kind() == PageElement.Kind.DIAMOND || shape.kind() == PageElement.Kind.PENTAGON) {
            out.append("<polygon points=\"" + points(Outline.of(shape)) + "\"" + look + "/>\n");
        } else {
            out.append(format(
                            "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\"",
                            box.x(), box.y(), box.width(), box.height()))
                    .append(
                            shape.kind() == PageElement.Kind.CAPSULE
                                    ? format(" rx=\"%s\"", Math.min(box.width(), box.height()) / 2)
                                    : "")
                    .append(look + "/>\n");
        }
    }

    /** Holds the words to their cell where the reader has another font; a word or two cannot leave theirs. */
    private static String length(PageElement.Words words) {
        double length = words.face().width(words.text(), words.size());
        return words.text().length() < 3
                ? ""
                : format(" textLength=\"%s\"", length) + " lengthAdjust=\"spacingAndGlyphs\"";
    }

    private static String points(List<Point> points) {
        return points.stream().map(p -> format("%s,%s", p.x(), p.y())).collect(Collectors.joining(" "));
    }

    private static String colour(Ink ink) {
        return String.format(Locale.ROOT, "#%06x", ink.rgb());
    }

    private static String format(String pattern, double... numbers) {
        Object[] rounded = new Object[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            rounded[i] = Double.toString(Math.round(numbers[i] * 100) / 100.0);
        }
        return String.format(Locale.ROOT, pattern, rounded);
    }
}
