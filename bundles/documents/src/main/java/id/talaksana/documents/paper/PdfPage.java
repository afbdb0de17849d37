package id.talaksana.documents.paper;

import id.talaksana.documents.paper.PageElement.Box;
import id.talaksana.documents.paper.PageElement.Ink;
import id.talaksana.documents.paper.PageElement.Point;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One page of a PDF under way. */
final class PdfPage implements AutoCloseable {
    /** How far the control points of a quarter of a circle lie, in radii. */
    private static final double ROUND = 0.5523;

    private final PDDocument document;
    private final PDPage leaf;
    private final Page page;
    private final Map<Face, PDType0Font> fonts;
    private final PdfStructure structure;
    private final PdfFields fields;
    private final PDPageContentStream out;

    PdfPage(
            PDDocument document,
            PDPage leaf,
            Page page,
            Map<Face, PDType0Font> fonts,
            PdfStructure structure,
            PdfFields fields)
            throws IOException {
        this.document = document;
        this.leaf = leaf;
        this.page = page;
        this.fonts = fonts;
        this.structure = structure;
        this.fields = fields;
        this.out = new PDPageContentStream(document, leaf);
    }

    void paint() throws IOException {
        Tag open = null;
        boolean any = false;
        for (Page.Placed placed : page.placed()) {
            if (placed.mark() instanceof PageElement.Blank blank) {
                fields.add(leaf, blank, y(blank.box().bottom()), placed.tag(), structure);
                continue;
            }
            if (!any || placed.tag() != open) {
                if (any) {
                    out.endMarkedContent();
                }
                open = placed.tag();
                any = true;
                begin(open);
            }
            mark(placed.mark());
        }
        if (any) {
            out.endMarkedContent();
        }
    }

    private void begin(Tag tag) throws IOException {
        if (tag == null) {
            out.beginMarkedContent(COSName.getPDFName("Artifact"));
        } else {
            out.beginMarkedContent(COSName.getPDFName(tag.role()), structure.piece(leaf, tag));
        }
    }

    void footer(String text, double at) throws IOException {
        out.beginMarkedContent(COSName.getPDFName("Artifact"), PdfPainter.artifact("Pagination"));
        words(new PageElement.Words(36, at, Face.REGULAR.printable(text), Face.REGULAR, 7, Ink.GREY));
        out.endMarkedContent();
    }

    private void mark(PageElement mark) throws IOException {
        if (mark instanceof PageElement.Words words) {
            words(words);
        } else if (mark instanceof PageElement.Path path) {
            path(path);
        } else if (mark instanceof PageElement.Shape shape) {
            shape(shape);
        } else if (mark instanceof PageElement.Figure figure) {
            PdfFigure.draw(out, figure, page.height());
        } else if (mark instanceof PageElement.Image image) {
            PdfFigure.draw(out, document, image, page.height());
        }
    }

    private void words(PageElement.Words words) throws IOException {
        out.beginText();
        out.setNonStrokingColor(new Color(words.ink().rgb()));
        out.setFont(fonts.get(words.face()), (float) words.size());
        out.newLineAtOffset((float) words.x(), y(words.y()));
        out.showText(words.text());
        out.endText();
    }

    private void path(PageElement.Path path) throws IOException {
        out.setStrokingColor(new Color(Ink.BLACK.rgb()));
        out.setLineWidth((float) path.width());
        dash(path.dashed());
        corners(path.points());
        out.stroke();
        if (path.arrow()) {
            out.setNonStrokingColor(new Color(Ink.BLACK.rgb()));
            corners(Outline.head(path.points()));
            out.closePath();
            out.fill();
        }
    }

    private void shape(PageElement.Shape shape) throws IOException {
        out.setStrokingColor(new Color(Ink.BLACK.rgb()));
        out.setLineWidth(shape.kind() == PageElement.Kind.CELL ? 0.5f : 1);
        dash(shape.dashed());
        if (shape.kind() == PageElement.Kind.CAPSULE) {
            capsule(shape.box());
        } else {
            corners(Outline.of(shape));
            out.closePath();
        }
        if (shape.fill() != null) {
            out.setNonStrokingColor(new Color(shape.fill().rgb()));
        }
        if (shape.fill() != null && shape.outlined()) {
            out.fillAndStroke();
        } else if (shape.fill() != null) {
            out.fill();
        } else {
            out.stroke();
        }
    }

    private void capsule(Box b) throws IOException {
        double r = Math.min(b.width(), b.height()) / 2;
        double k = r * (1 - ROUND);
        out.moveTo((float) (b.x() + r), y(b.y()));
        out.lineTo((float) (b.right() - r), y(b.y()));
        curve(b.right() - k, b.y(), b.right(), b.y() + k, b.right(), b.y() + r);
        curve(b.right(), b.bottom() - k, b.right() - k, b.bottom(), b.right() - r, b.bottom());
        out.lineTo((float) (b.x() + r), y(b.bottom()));
        curve(b.x() + k, b.bottom(), b.x(), b.bottom() - k, b.x(), b.bottom() - r);
        curve(b.x(), b.y() + k, b.x() + k, b.y(), b.x() + r, b.y());
        out.closePath();
    }

    private void curve(double x1, double y1, double x2, double y2, double x3, double y3) throws IOException {
        out.curveTo((float) x1, y(y1), (float) x2, y(y2), (float) x3, y(y3));
    }

    private void corners(List<Point> points) throws IOException {
        out.moveTo((float) points.get(0).x(), y(points.get(0).y()));
        for (Point point : points.subList(1, points.size())) {
            out.lineTo((float) point.x(), y(point.y()));
        }
    }

    private void dash(boolean dashed) throws IOException {
        out.setLineDashPattern(dashed ? new float[] {2.5f, 1.5f} : new float[] {}, 0);
    }

    private float y(double down) {
        return (float) (page.height() - down);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
