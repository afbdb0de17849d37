package id.talaksana.documents.paper;

import id.talaksana.documents.paper.PageElement.Box;
import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** A logo's figures and pictures in a page's content. */
final class PdfFigure {
    private PdfFigure() {}

    static void draw(PDPageContentStream out, PageElement.Figure figure, double height) throws IOException {
        if (figure.fill() != null) {
            out.setNonStrokingColor(new Color(figure.fill()));
            outline(out, figure.path(), height);
            if (figure.path().getWindingRule() == Path2D.WIND_EVEN_ODD) {
                out.fillEvenOdd();
            } else {
                out.fill();
            }
        }
        if (figure.stroke() != null) {
            out.setStrokingColor(new Color(figure.stroke()));
            out.setLineWidth((float) figure.width());
            out.setLineDashPattern(new float[] {}, 0);
            outline(out, figure.path(), height);
            out.stroke();
        }
    }

    private static void outline(PDPageContentStream out, Path2D path, double height) throws IOException {
        float[] p = new float[6];
        float x = 0;
        float y = 0;
        // A page of PDF grows upwards.
        PathIterator pieces = path.getPathIterator(new AffineTransform(1, 0, 0, -1, 0, height));
        for (; !pieces.isDone(); pieces.next()) {
            int end = 0;
            switch (pieces.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> out.moveTo(p[0], p[1]);
                case PathIterator.SEG_LINETO -> out.lineTo(p[0], p[1]);
                case PathIterator.SEG_QUADTO -> {
                    quadratic(out, x, y, p);
                    end = 2;
                }
                case PathIterator.SEG_CUBICTO -> {
                    out.curveTo(p[0], p[1], p[2], p[3], p[4], p[5]);
                    end = 4;
                }
                default -> out.closePath();
            }
            x = p[end];
            y = p[end + 1];
        }
    }

    /** As a cubic curve, the only kind that PDF has. */
    private static void quadratic(PDPageContentStream out, float x, float y, float[] p) throws IOException {
        out.curveTo(
                x + 2 * (p[0] - x) / 3,
                y + 2 * (p[1] - y) / 3,
                p[2] + 2 * (p[0] - p[2]) / 3,
                p[3] + 2 * (p[1] - p[3]) / 3,
                p[2],
                p[3]);
    }

    static void draw(PDPageContentStream out, PDDocument document, PageElement.Image image, double height)
            throws IOException {
        PDImageXObject picture = PDImageXObject.createFromByteArray(document, image.png(), null);
        Box box = image.box();
        double scale = Math.min(box.width() / picture.getWidth(), box.height() / picture.getHeight());
        double wide = picture.getWidth() * scale;
        double high = picture.getHeight() * scale;
        out.drawImage(
                picture,
                (float) (box.middle() - wide / 2),
                (float) (height - box.centre() - high / 2),
                (float) wide,
                (float) high);
    }
}
