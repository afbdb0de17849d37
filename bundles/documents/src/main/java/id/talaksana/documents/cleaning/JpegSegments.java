package id.talaksana.documents.cleaning;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A JPEG (ITU-T T.81) without the segments that say something besides the picture, and without what stands behind its end.
 * Kept are the segments that it is decoded from, of JFIF and Adobe the fixed fields, of EXIF the orientation; a colour profile
 * goes, since it may carry words, too. An own reader, since Commons Imaging takes out EXIF, XMP and IPTC one by one and leaves
 * comments, thumbnails, makers' segments and what follows the end.
 */
final class JpegSegments {
    private static final int MARKER = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final byte[] JFIF = ascii("JFIF\0");
    private static final int JFIF_FIELDS = 12;
    private static final byte[] ADOBE = ascii("Adobe");
    private static final int ADOBE_FIELDS = 12;
    private static final byte[] EXIF = ascii("Exif\0\0");

    private final byte[] in;
    private final ByteArrayOutputStream out;
    private int at;
    private boolean framed;
    private boolean scanned;
    private boolean turned;

    private JpegSegments(byte[] in) {
        this.in = in;
        this.out = new ByteArrayOutputStream(in.length);
    }

    static byte[] cleaned(byte[] jpeg) throws UncleanException {
        return new JpegSegments(jpeg).copied();
    }

    private byte[] copied() throws UncleanException {
        if (marker() != START) {
            throw damaged();
        }
        mark(START);
        int kind = marker();
        while (kind != END) {
            segment(kind);
            kind = marker();
        }
        if (!framed || !scanned) {
            throw damaged();
        }
        mark(END);
        return out.toByteArray();
    }

    /** The kind of the marker that must stand here; bytes of ones may precede it. */
    private int marker() throws UncleanException {
        if (next() != MARKER) {
            throw damaged();
        }
        int kind = next();
        while (kind == MARKER) {
            kind = next();
        }
        return kind;
    }

    private void segment(int kind) throws UncleanException {
        byte[] body = body(kind);
        if (kind == SCAN) {
            write(kind, body);
            entropyCoded();
            scanned = true;
        } else if (kind <= 0xdf) {
            // Frames, tables and intervals: 0xc8 is reserved, 0xd0 to 0xd9 have no body and stand elsewhere.
            frameOrTable(kind, body);
        } else {
            application(kind, body);
        }
    }

    private byte[] body(int kind) throws UncleanException {
        int length = next() << 8 | next();
        if (kind < 0xc0 || length < 2 || length - 2 > in.length - at) {
            throw damaged();
        }
        byte[] body = Arrays.copyOfRange(in, at, at + length - 2);
        at += body.length;
        return body;
    }

    private void frameOrTable(int kind, byte[] body) throws UncleanException {
        if (kind == 0xc8 || kind >= 0xd0 && kind <= END) {
            throw damaged();
        }
        if (kind <= 0xcf && kind != 0xc4 && kind != 0xcc) {
            frame(body);
        }
        write(kind, body);
    }

    private void frame(byte[] body) throws UncleanException {
        if (body.length < 6) {
            throw damaged();
        }
        ByteBuffer frame = ByteBuffer.wrap(body);
        Pixels.check(frame.getShort(3) & 0xffff, frame.getShort(1) & 0xffff);
        framed = true;
    }

    private void application(int kind, byte[] body) {
        if (kind == 0xe0 && starts(body, JFIF, JFIF_FIELDS)) {
            jfif(kind, body);
        } else if (kind == 0xee && starts(body, ADOBE, ADOBE_FIELDS)) {
            write(kind, Arrays.copyOf(body, ADOBE_FIELDS));
        } else if (kind == 0xe1 && starts(body, EXIF, EXIF.length) && !turned) {
            orientation(kind, body);
        }
    }

    private void jfif(int kind, byte[] body) {
        byte[] fields = Arrays.copyOf(body, JFIF_FIELDS + 2);
        // No thumbnail.
        fields[JFIF_FIELDS] = 0;
        fields[JFIF_FIELDS + 1] = 0;
        write(kind, fields);
    }

    private void orientation(int kind, byte[] body) {
        byte[] orientation = Orientation.only(Arrays.copyOfRange(body, EXIF.length, body.length));
        if (orientation != null) {
            byte[] exif = Arrays.copyOf(EXIF, EXIF.length + orientation.length);
            System.arraycopy(orientation, 0, exif, EXIF.length, orientation.length);
            write(kind, exif);
            turned = true;
        }
    }

    /** Copies up to the next marker that is none of the scan's own: a stuffed zero, a restart, or fill. */
    private void entropyCoded() throws UncleanException {
        int from = at;
        while (true) {
            if (at + 1 >= in.length) {
                throw damaged();
            }
            int kind = in[at + 1] & 0xff;
            if ((in[at] & 0xff) == MARKER && kind != 0 && kind != MARKER && (kind < 0xd0 || kind > 0xd7)) {
                out.write(in, from, at - from);
                return;
            }
            at++;
        }
    }

    private static boolean starts(byte[] body, byte[] name, int length) {
        return body.length >= length && Arrays.equals(body, 0, name.length, name, 0, name.length);
    }

    private void write(int kind, byte[] body) {
        mark(kind);
        out.write(body.length + 2 >> 8);
        out.write(body.length + 2);
        out.writeBytes(body);
    }

    private void mark(int kind) {
        out.write(MARKER);
        out.write(kind);
    }

    private int next() throws UncleanException {
        if (at >= in.length) {
            throw damaged();
        }
        return in[at++] & 0xff;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static UncleanException damaged() {
        return new UncleanException(UncleanException.DAMAGED);
    }
}
