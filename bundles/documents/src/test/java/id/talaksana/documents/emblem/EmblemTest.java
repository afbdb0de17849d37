package id.talaksana.documents.emblem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.talaksana.api.catalogue.Catalogue.Picture;
import id.talaksana.api.definition.Brand;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement.Figure;
import id.talaksana.documents.paper.Paper;
import id.talaksana.documents.paper.PdfPainter;
import id.talaksana.documents.paper.Tag;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.Test;

/** A logo on paper: drawn whole as it is, or not at all. */
public class EmblemTest {
    private static final Brand BRAND =
            new Brand(new Brand.Logo("logo.svg", Brand.Logo.SVG, "0".repeat(64)), "#14532d", "#ffffff", null);

    private static Optional<SvgDrawing> drawn(String inside) {
        return SvgDrawing.of(svg(inside));
    }

    private static byte[] svg(String inside) {
        return ("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><title>Lambang</title>" + inside
                        + "</svg>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Rectangle2D bounds(String figure) {
        return drawn(figure).orElseThrow().figures().get(0).path().getBounds2D();
    }

    @Test
    public void figuresStandWhereTheirElementsSay() {
        assertThat(bounds("<circle cx=\"10\" cy=\"8\" r=\"4\"/>")).isEqualTo(new Rectangle2D.Double(6, 4, 8, 8));
        assertThat(bounds("<path d=\"m2 3h4v5l-4-5z\"/>")).isEqualTo(new Rectangle2D.Double(2, 3, 4, 5));
        assertThat(bounds("<path d=\"M0 0C1 1 2 1 3 0S5-1 6 0V4H0Z\"/>").getMaxY())
                .isEqualTo(4);
        assertThat(bounds("<g transform=\"translate(10 5) scale(2)\"><rect width=\"3\" height=\"1\"/></g>"))
                .isEqualTo(new Rectangle2D.Double(10, 5, 6, 2));
        assertThat(bounds("<polygon points=\"1,1 5,1 3,6\"/>")).isEqualTo(new Rectangle2D.Double(1, 1, 4, 5));
    }

    @Test
    public void coloursAreThoseOfTheElementOrOfThoseAroundIt() {
        List<Figure> figures = drawn(
                        "<g fill=\"#f00\" stroke=\"#00ff00\" stroke-width=\"2\"><rect width=\"1\" height=\"1\"/>"
                                + "<rect width=\"1\" height=\"1\" fill=\"none\" transform=\"scale(3)\"/></g>"
                                + "<rect width=\"1\" height=\"1\"/>")
                .orElseThrow()
                .figures();
        assertThat(figures).extracting(Figure::fill).containsExactly(0xff0000, null, 0);
        assertThat(figures).extracting(Figure::stroke).containsExactly(0x00ff00, 0x00ff00, null);
        assertThat(figures.get(1).width()).isEqualTo(6);
    }

    @Test
    public void aTextStandsBeforeAroundOrBehindItsPlace() {
        String words = "<text x=\"20\" y=\"15\" font-size=\"10\" font-weight=\"700\" text-anchor=\"middle\">HH</text>";
        assertThat(bounds(words).getCenterX()).isCloseTo(20, within(0.2));
        assertThat(bounds(words).getMaxY()).isCloseTo(15, within(0.2));
        assertThat(bounds(words.replace("middle", "end")).getMaxX()).isLessThan(20);
    }

    @Test
    public void whatPaperCannotShowFaithfullyIsNotDrawn() {
        for (String beyond : List.of(
                "<defs><linearGradient id=\"a\"/></defs><rect width=\"1\" height=\"1\" fill=\"url(#a)\"/>",
                "<rect width=\"1\" height=\"1\" fill=\"url(#a)\"/>",
                "<rect width=\"1\" height=\"1\" opacity=\"0.5\"/>",
                "<rect width=\"1\" height=\"1\" style=\"fill:red\"/>",
                "<path d=\"M0 0A5 5 0 0 1 10 10\"/>",
                "<text x=\"1\" y=\"1\">A<tspan>B</tspan></text>",
                "<rect width=\"5cm\" height=\"1\"/>",
                "<rect width=\"1\"")) {
            assertThat(drawn(beyond)).as(beyond).isEmpty();
        }
    }

    @Test
    public void itIsAsLargeAsItsSquareAllowsOnTheColourOfThePages() {
        Page page = new Page(200, 200);
        Emblem.of(BRAND, new Picture(Brand.Logo.SVG, svg("<rect width=\"40\" height=\"20\" fill=\"#fff\"/>")))
                .orElseThrow()
                .on(page, 50, 60, 100);
        List<Figure> figures = page.placed().stream()
                .map(Page.Placed::mark)
                .map(Figure.class::cast)
                .toList();
        assertThat(figures.get(0).fill()).isEqualTo(0x14532d);
        assertThat(figures.get(0).path().getBounds2D()).isEqualTo(new Rectangle2D.Double(50, 60, 100, 100));
        Rectangle2D drawn = figures.get(1).path().getBounds2D();
        assertThat(drawn.getWidth()).isCloseTo(88, within(0.01));
        assertThat(drawn.getHeight()).isCloseTo(44, within(0.01));
        assertThat(drawn.getCenterY()).isCloseTo(110, within(0.01));
    }

    @Test
    public void aPngIsPutThereAsItIs() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_ARGB), "png", png);
        Page page = new Page(200, 200);
        Emblem.of(BRAND, new Picture(Brand.Logo.PNG, png.toByteArray()))
                .orElseThrow()
                .on(page, 0, 0, 50);
        Paper paper = new Paper("Lambang", "kaki", "0".repeat(64), List.of(page), Tag.document());
        try (PDDocument document = Loader.loadPDF(PdfPainter.paint(paper))) {
            var resources = document.getPage(0).getResources();
            assertThat(resources.getXObjectNames()).hasSize(1).allMatch(resources::isImageXObject);
        }
    }
}
