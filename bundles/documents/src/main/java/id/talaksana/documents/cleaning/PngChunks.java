package id.talaksana.documents.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * A PNG (W3C, third edition) of those chunks alone that it is shown from, and without what stands behind its end, where
 * cropped screenshots were known to keep the rest. Of EXIF the orientation stays; a colour profile goes, since it may carry
 * words, too.
 */
final class PngChunks {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> SHOWN = Set.of(
            "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "sBIT", "cICP", "bKGD", "hIST", "pHYs",
            "acTL", "fcTL", "fdAT");
    private static final int HEADER = 13;

    private PngChunks() {}

    static byte[] cleaned(byte[] png) throws UncleanException {
        ByteBuffer in = ByteBuffer.wrap(png);
        ByteArrayOutputStream out = new ByteArrayOutputStream(png.length);
        if (!Arrays.equals(SIGNATURE, 0, SIGNATURE.length, png, 0, Math.min(png.length, SIGNATURE.length))) {
            throw damaged();
        }
        in.position(SIGNATURE.length);
        out.writeBytes(SIGNATURE);
        boolean first = true;
        boolean data = false;
        String type = "";
        while (!type.equals("IEND")) {
            byte[] body = next(in);
            type = new String(body, 0, 4, StandardCharsets.ISO_8859_1);
            if (first != (type.equals("IHDR") && body.length == HEADER + 4)) {
                throw damaged();
            }
            if (first) {
                ByteBuffer header = ByteBuffer.wrap(body);
                Pixels.check(header.getInt(4), header.getInt(8));
            }
            first = false;
            data |= type.equals("IDAT");
            if (SHOWN.contains(type)) {
                write(out, body);
            } else if (type.equals("eXIf")) {
                turned(out, body);
            } else if (Character.isUpperCase(type.charAt(0))) {
                // A critical chunk that nobody knows: without it the picture would be another.
                throw damaged();
            }
        }
        if (!data) {
            throw damaged();
        }
        return out.toByteArray();
    }

    /** Type and data of the next chunk. */
    private static byte[] next(ByteBuffer in) throws UncleanException {
        if (in.remaining() < 12) {
            throw damaged();
        }
        int length = in.getInt();
        if (length < 0 || length > in.remaining() - 8) {
            throw damaged();
        }
        byte[] body = new byte[length + 4];
        in.get(body);
        if (in.getInt() != sum(body)) {
            throw damaged();
        }
        return body;
    }

    private static void turned(ByteArrayOutputStream out, byte[] body) {
        byte[] orientation = Orientation.only(Arrays.copyOfRange(body, 4, body.length));
        if (orientation != null) {
            byte[] exif = Arrays.copyOf(body, 4 + orientation.length);
            System.arraycopy(orientation, 0, exif, 4, orientation.length);
            write(out, exif);
        }
    }

    private static void write(ByteArrayOutputStream out, byte[] body) {
        out.writeBytes(ByteBuffer.allocate(body.length + 8)
                .putInt(body.length - 4)
                .put(body)
                .putInt(sum(body))
                .array());
    }

    private static int sum(byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(body);
        return (int) sum.getValue();
    }

    private static UncleanException damaged() {
        return new UncleanException(UncleanException.DAMAGED);
    }
}
