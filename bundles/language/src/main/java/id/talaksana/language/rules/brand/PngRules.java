package id.talaksana.language.rules.brand;

import id.talaksana.language.words.LanguageWords;
import id.talaksana.language.yaml.Located;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A logo that is said to be PNG is one, and small enough to be drawn by every phone. Its size is read before its pixels. */
public final class PngRules {
    private static final int LARGEST_SIDE = 1024;
    private static final int SMALLEST_SIDE = 16;

    private PngRules() {}

    static boolean check(byte[] content, Located at) {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByFormatName("png");
        ImageReader reader = readers.next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            // Its texts and profiles may be packed a thousandfold, and nobody reads them.
            reader.setInput(in, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            if (Math.max(width, height) > LARGEST_SIDE || Math.min(width, height) < SMALLEST_SIDE) {
                wrongSize(at, width, height);
                return false;
            }
            reader.read(0);
            return true;
        } catch (IOException | RuntimeException e) {
            // The JDK's reader throws either, as its input is broken.
            broken(at);
            return false;
        } finally {
            reader.dispose();
        }
    }

    private static void wrongSize(Located at, int width, int height) {
        at.error(
                "/brand/logo",
                "logo-size",
                LanguageWords.text("this-logo-has-pixels", width, height),
                LanguageWords.text("use-16-to-1024-pixels"));
    }

    private static void broken(Located at) {
        at.error(
                "/brand/logo",
                "logo-type",
                LanguageWords.text("the-content-of-this-file"),
                LanguageWords.text("save-it-as-png-again"));
    }
}
