package id.talaksana.documents.cleaning;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** How a camera was held, the one thing in EXIF without which a picture is shown wrongly (CIPA DC-008, tag 0x0112). */
final class Orientation {
    private static final short TAG = 0x0112;
    private static final short SHORT = 3;
    private static final int ENTRY = 12;

    private Orientation() {}

    /** A TIFF block that says this orientation and nothing else; null: there is none in it, or it is the usual one. */
    static byte[] only(byte[] tiff) {
        int orientation = in(tiff);
        if (orientation < 2 || orientation > 8) {
            return null;
        }
        return ByteBuffer.allocate(26)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(new byte[] {'I', 'I', 42, 0})
                .putInt(8)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort(SHORT)
                .putInt(1)
                .putInt(orientation)
                .putInt(0)
                .array();
    }

    /** 0 where there is none that can be read: such a block is dropped like any other. */
    private static int in(byte[] tiff) {
        if (tiff.length < 8) {
            return 0;
        }
        ByteBuffer in = ByteBuffer.wrap(tiff).order(tiff[0] == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = in.getInt(4);
        if (directory < 8 || directory > tiff.length - 2) {
            return 0;
        }
        int last = Math.min(in.getShort(directory) & 0xffff, (tiff.length - directory - 2) / ENTRY);
        for (int i = 0; i < last; i++) {
            int entry = directory + 2 + i * ENTRY;
            if (in.getShort(entry) == TAG && in.getShort(entry + 2) == SHORT) {
                return in.getShort(entry + 8);
            }
        }
        return 0;
    }
}
