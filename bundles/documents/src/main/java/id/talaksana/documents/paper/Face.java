package id.talaksana.documents.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The three cuts of Liberation Sans in which papers are set. Its widths are those of Arial, so a drawing measured here fits
 * wherever one of the two is. Fonts are read when they are first needed, not when the container starts.
 */
public enum Face {
    REGULAR("LiberationSans-Regular.ttf"),
    BOLD("LiberationSans-Bold.ttf"),
    ITALIC("LiberationSans-Italic.ttf");

    private static final int UNKNOWN = '\u25A1';

    private final String file;
    private volatile Metrics metrics;

    Face(String file) {
        this.file = file;
    }

    /** The font's file. */
    public InputStream open() {
        InputStream font = Face.class.getResourceAsStream("/fonts/" + file);
        if (font == null) {
            throw new IllegalStateException("The font " + file + " is not in the bundle.");
        }
        return font;
    }

    /** The width of a text in points. */
    public double width(String text, double size) {
        Metrics m = metrics();
        return text.codePoints().mapToDouble(m::advance).sum() * size;
    }

    /** The outlines of a text's signs, beginning at the origin; y grows downwards. */
    public Path2D outline(String text, double size) {
        Path2D outline = new Path2D.Double();
        try (InputStream in = open();
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            double scale = size / font.getUnitsPerEm();
            double x = 0;
            for (int sign : printable(text).codePoints().toArray()) {
                GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(sign));
                if (glyph != null) {
                    outline.append(
                            glyph.getPath().getPathIterator(new AffineTransform(scale, 0, 0, -scale, x, 0)), false);
                }
                x += width(Character.toString(sign), size);
            }
            return outline;
        } catch (IOException e) {
            throw new UncheckedIOException("The font " + file + " cannot be read.", e);
        }
    }

    /** The text with a box for each sign that the font does not have, and without control characters. */
    public String printable(String text) {
        Metrics m = metrics();
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || c == 0xA0 ? ' ' : c)
                .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
                .forEach(c -> printable.appendCodePoint(m.has(c) ? c : UNKNOWN));
        return printable.toString();
    }

    /** The text in lines no wider than this; a word that is wider is broken. A line feed begins a new line. */
    public List<String> wrap(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n")) {
            StringBuilder line = new StringBuilder();
            for (String word : printable(paragraph).strip().split(" +")) {
                if (line.length() > 0 && width(line + " " + word, size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.length() == 0 ? "" : " ").append(word);
                while (line.length() > 1 && width(line.toString(), size) > width) {
                    int fits = fits(line, size, width);
                    lines.add(line.substring(0, fits));
                    line.delete(0, fits);
                }
            }
            if (line.length() > 0) {
                lines.add(line.toString());
            }
        }
        return lines;
    }

    private int fits(CharSequence word, double size, double width) {
        int end = word.length() - 1;
        while (end > 1 && width(word.subSequence(0, end).toString(), size) > width) {
            end--;
        }
        // After a slash or hyphen near the end the break reads better than in the middle of a name.
        for (int at = end; at > end / 2; at--) {
            if (word.charAt(at - 1) == '/' || word.charAt(at - 1) == '-') {
                return at;
            }
        }
        return end;
    }

    private Metrics metrics() {
        Metrics known = metrics;
        if (known == null) {
            try (InputStream in = open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                known = Metrics.of(font);
                metrics = known;
            } catch (IOException e) {
                throw new UncheckedIOException("The font " + file + " cannot be read.", e);
            }
        }
        return known;
    }

    /** Advance widths of the basic plane, in ems; negative for a sign that the font does not have. */
    private record Metrics(float[] advances) {
        static Metrics of(TrueTypeFont font) throws IOException {
            CmapLookup glyphs = font.getUnicodeCmapLookup();
            float[] advances = new float[0x2700];
            for (int c = 0; c < advances.length; c++) {
                int glyph = glyphs.getGlyphId(c);
                advances[c] = glyph == 0 ? -1 : font.getAdvanceWidth(glyph) / (float) font.getUnitsPerEm();
            }
            return new Metrics(advances);
        }

        boolean has(int c) {
            return c < advances.length && advances[c] >= 0;
        }

        double advance(int c) {
            return has(c) ? advances[c] : advances[UNKNOWN];
        }
    }
}
