package id.talaksana.documents.emblem;

import id.talaksana.documents.paper.Face;
import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Figure;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An SVG of plain figures as outlines. What it cannot draw faithfully, such as gradients, clipping and styles, it does not draw
 * at all.
 *
 * @param box the drawing's own coordinates
 */
record SvgDrawing(Box box, List<Figure> figures) {
    private static final Set<String> BEYOND = Set.of(
            "style",
            "class",
            "clip-path",
            "opacity",
            "fill-opacity",
            "stroke-opacity",
            "stroke-dasharray",
            "preserveAspectRatio",
            "dx",
            "dy",
            "rotate",
            "textLength",
            "letter-spacing");

    static Optional<SvgDrawing> of(byte[] svg) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(svg));
            xml.nextTag();
            return Optional.of(new Reader(xml).drawing());
        } catch (XMLStreamException | UnsupportedOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Reads one drawing from its root on. */
    private static final class Reader {
        private final XMLStreamReader xml;
        private final List<Figure> figures = new ArrayList<>();
        private final Deque<SvgStyle> styles = new ArrayDeque<>(List.of(SvgStyle.INITIAL));

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        SvgDrawing drawing() throws XMLStreamException {
            Box box = box();
            styles.push(style());
            while (xml.hasNext()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> element(xml.getLocalName());
                    case XMLStreamConstants.END_ELEMENT -> styles.pop();
                    default -> {}
                }
            }
            return new SvgDrawing(box, List.copyOf(figures));
        }

        private Box box() {
            String view = xml.getAttributeValue(null, "viewBox");
            double[] numbers =
                    view == null ? new double[] {0, 0, number("width"), number("height")} : SvgPath.numbers(view);
            if (numbers.length != 4 || !(numbers[2] > 0) || !(numbers[3] > 0)) {
                throw new UnsupportedOperationException("viewBox");
            }
            return new Box(numbers[0], numbers[1], numbers[2], numbers[3]);
        }

        private SvgStyle style() {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (BEYOND.contains(xml.getAttributeLocalName(i))) {
                    throw new UnsupportedOperationException(xml.getAttributeLocalName(i));
                }
            }
            return styles.element().with(name -> xml.getAttributeValue(null, name));
        }

        private void element(String name) throws XMLStreamException {
            if (Set.of("title", "desc").contains(name)) {
                xml.getElementText();
                return;
            }
            SvgStyle style = style();
            switch (name) {
                case "g" -> styles.push(style);
                case "text" -> text(style);
                default -> {
                    figure(shape(name), style);
                    styles.push(style);
                }
            }
        }

        private Path2D shape(String name) {
            return switch (name) {
                case "path" -> SvgPath.of(xml.getAttributeValue(null, "d"));
                case "circle" -> ellipse(number("r"), number("r"));
                case "ellipse" -> ellipse(number("rx"), number("ry"));
                case "rect" -> rectangle();
                case "line" ->
                    new Path2D.Double(new Line2D.Double(number("x1"), number("y1"), number("x2"), number("y2")));
                case "polyline" -> SvgPath.corners(xml.getAttributeValue(null, "points"), false);
                case "polygon" -> SvgPath.corners(xml.getAttributeValue(null, "points"), true);
                default -> throw new UnsupportedOperationException(name);
            };
        }

        private Path2D ellipse(double across, double down) {
            return new Path2D.Double(
                    new Ellipse2D.Double(number("cx") - across, number("cy") - down, 2 * across, 2 * down));
        }

        private Path2D rectangle() {
            double rx = xml.getAttributeValue(null, "rx") == null ? number("ry") : number("rx");
            double ry = xml.getAttributeValue(null, "ry") == null ? rx : number("ry");
            return new Path2D.Double(new RoundRectangle2D.Double(
                    number("x"), number("y"), number("width"), number("height"), 2 * rx, 2 * ry));
        }

        private void text(SvgStyle style) throws XMLStreamException {
            double x = number("x");
            double y = number("y");
            String words = xml.getElementText().strip();
            Face face = style.bold() ? Face.BOLD : Face.REGULAR;
            double left = x - face.width(words, style.fontSize()) * style.before();
            Path2D outline = face.outline(words, style.fontSize());
            outline.transform(AffineTransform.getTranslateInstance(left, y));
            figure(outline, style);
        }

        private void figure(Path2D path, SvgStyle style) {
            path.setWindingRule(style.evenOdd() ? Path2D.WIND_EVEN_ODD : Path2D.WIND_NON_ZERO);
            path.transform(style.transform());
            double scale = Math.sqrt(Math.abs(style.transform().getDeterminant()));
            figures.add(new Figure(path, style.fill(), style.stroke(), style.strokeWidth() * scale));
        }

        private double number(String name) {
            String value = xml.getAttributeValue(null, name);
            return value == null ? 0 : Double.parseDouble(value.strip().replaceFirst("px$", ""));
        }
    }
}
