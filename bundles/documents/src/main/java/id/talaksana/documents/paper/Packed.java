package id.talaksana.documents.paper;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * Content in little room.
 *
 * @param bytes as they are kept
 * @param length how many they are when unpacked; negative: they are not packed
 */
public record Packed(byte[] bytes, int length) {

    /** @param worthIt whether packing makes it smaller, as it does with text */
    public static Packed of(byte[] content, boolean worthIt) {
        if (!worthIt) {
            return new Packed(content, -1);
        }
        Deflater deflater = new Deflater();
        try {
            deflater.setInput(content);
            deflater.finish();
            // Text never grows by as much as this.
            byte[] packed = new byte[content.length + 64];
            int size = deflater.deflate(packed);
            return deflater.finished()
                    ? new Packed(Arrays.copyOf(packed, size), content.length)
                    : new Packed(content, -1);
        } finally {
            deflater.end();
        }
    }

    /** The content; whoever gets it does not change it. */
    public byte[] content() {
        if (length < 0) {
            return bytes;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes);
            byte[] content = new byte[length];
            if (inflater.inflate(content) != length) {
                throw new IllegalStateException("what was packed here is not whole");
            }
            return content;
        } catch (DataFormatException e) {
            throw new IllegalStateException("what was packed here cannot be unpacked", e);
        } finally {
            inflater.end();
        }
    }

    public int size() {
        return bytes.length;
    }
}
