package id.talaksana.documents.emblem;

import id.talaksana.api.catalogue.Catalogue.Picture;
import id.talaksana.api.definition.Brand;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.paper.PageElement.Box;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;

/** An agency's logo as it stands on paper: on the colour that it has on the agency's pages. */
public final class Emblem {
    /** Of the room on each side, as a share of the whole. */
    private static final double EDGE = 0.06;

    private final int background;
    private final byte[] png;
    private final SvgDrawing drawing;

    private Emblem(int background, byte[] png, SvgDrawing drawing) {
        this.background = background;
        this.png = png;
        this.drawing = drawing;
    }

    /** @return empty where the picture has what paper cannot show, such as a gradient */
    public static Optional<Emblem> of(Brand brand, Picture picture) {
        int background = Integer.parseInt(brand.background().substring(1), 16);
        return picture.mediaType().equals(Brand.Logo.PNG)
                ? Optional.of(new Emblem(background, picture.content(), null))
                : SvgDrawing.of(picture.content()).map(drawing -> new Emblem(background, null, drawing));
    }

    /** Draws it into a square of this size; it only adorns. */
    public void on(Page page, double x, double y, double size) {
        Path2D square = new Path2D.Double(new Rectangle2D.Double(x, y, size, size));
        page.put(new PageElement.Figure(square, background, null, 0), null);
        double edge = size * EDGE;
        Box box = new Box(x + edge, y + edge, size - 2 * edge, size - 2 * edge);
        if (png != null) {
            page.put(new PageElement.Image(box, png), null);
            return;
        }
        double scale = Math.min(
                box.width() / drawing.box().width(),
                box.height() / drawing.box().height());
        AffineTransform place = new AffineTransform();
        place.translate(
                box.middle() - drawing.box().middle() * scale,
                box.centre() - drawing.box().centre() * scale);
        place.scale(scale, scale);
        drawing.figures().forEach(figure -> page.put(moved(figure, place, scale), null));
    }

    private static PageElement moved(PageElement.Figure figure, AffineTransform place, double scale) {
        return new PageElement.Figure(
                new Path2D.Double(figure.path(), place), figure.fill(), figure.stroke(), figure.width() * scale);
    }
}
