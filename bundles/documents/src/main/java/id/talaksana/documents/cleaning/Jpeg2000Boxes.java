package id.talaksana.documents.cleaning;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/**
 * A JPEG 2000 (ITU-T T.800), as it stands in PDFs, in which all that is not the picture is blank: boxes with XML, UUIDs and
 * rights, and the comments of the code stream. Nothing moves, so all lengths stay true.
 */
final class Jpeg2000Boxes {
    private static final Set<String> SHOWN =
            Set.of("jP  ", "ftyp", "jp2h", "jp2c", "rreq", "jpch", "jplh", "colr", "cdef", "pclr", "cmap", "opct");
    private static final int CODE_STREAM = 0xff4f;
    private static final int TILE = 0xff90;
    private static final int TILE_DATA = 0xff93;
    private static final int END = 0xffd9;
    private static final int COMMENT = 0xff64;

    private final ByteBuffer in;

    private Jpeg2000Boxes(byte[] copy) {
        this.in = ByteBuffer.wrap(copy);
    }

    static byte[] cleaned(byte[] jpeg2000) throws UncleanException {
        byte[] copy = jpeg2000.clone();
        Jpeg2000Boxes boxes = new Jpeg2000Boxes(copy);
        try {
            if (boxes.marker(0) == CODE_STREAM) {
                boxes.codeStream(0, copy.length);
            } else {
                boxes.file();
            }
        } catch (IndexOutOfBoundsException e) {
            throw new UncleanException(UncleanException.DAMAGED, e);
        }
        return copy;
    }

    private void file() throws UncleanException {
        int end = in.limit();
        for (int at = 0; at < end; ) {
            long length = in.getInt(at) & 0xffffffffL;
            int header = length == 1 ? 16 : 8;
            length = length == 1 ? in.getLong(at + 8) : length == 0 ? end - at : length;
            if (length < header || length > end - at) {
                throw new UncleanException(UncleanException.DAMAGED);
            }
            String type = new String(in.array(), at + 4, 4, StandardCharsets.ISO_8859_1);
            int next = at + (int) length;
            if (type.equals("jp2c")) {
                codeStream(at + header, next);
            } else if (!SHOWN.contains(type)) {
                in.put(at + 4, "free".getBytes(StandardCharsets.US_ASCII));
                Arrays.fill(in.array(), at + header, next, (byte) 0);
            }
            at = next;
        }
    }

    private void codeStream(int from, int end) {
        long tileEnd = end;
        for (int at = from; at + 1 < end && marker(at) != END; ) {
            int marker = marker(at);
            if (marker == TILE_DATA) {
                if (tileEnd <= at) {
                    throw new IndexOutOfBoundsException(at);
                }
                at = (int) Math.min(end, tileEnd);
                continue;
            }
            if (marker == TILE) {
                long length = in.getInt(at + 6) & 0xffffffffL;
                tileEnd = length == 0 ? end : at + length;
            }
            boolean hasBody = marker != CODE_STREAM && (marker < 0xff30 || marker > 0xff3f);
            int length = hasBody ? marker(at + 2) : 0;
            if (marker == COMMENT && length > 4) {
                Arrays.fill(in.array(), at + 6, at + 2 + length, (byte) ' ');
            }
            at += 2 + length;
        }
    }

    private int marker(int at) {
        return in.getShort(at) & 0xffff;
    }
}
