package id.talaksana.core.applications;

import java.nio.ByteBuffer;

/** How many points a picture has by its header, without unpacking it: a small file may be a huge picture. No effects. */
final class PicturePoints {
    private static final long PNG = 0x89504e470d0a1a0aL;
    private static final int PNG_HEADER = 24;
    private static final int JPEG = 0xffd8;
    /** Of a frame's segment: marker, length, precision, height and width. */
    private static final int JPEG_FRAME = 9;

    private PicturePoints() {}

    /** 0: it is no PNG or JPEG, or its header does not say, so that nothing shows it either. */
    static long of(byte[] content) {
        ByteBuffer read = ByteBuffer.wrap(content);
        if (content.length >= PNG_HEADER && read.getLong(0) == PNG) {
            return side(read.getInt(16)) * side(read.getInt(20));
        }
        return content.length > 2 && unsigned(read, 0) == JPEG ? ofJpeg(read) : 0;
    }

    /** More than there may be counts as the most, so that the product is right. */
    private static long side(int written) {
        return Math.min(Integer.toUnsignedLong(written), Integer.MAX_VALUE);
    }

    private static long ofJpeg(ByteBuffer read) {
        int at = 2;
        while (at + JPEG_FRAME <= read.limit()) {
            int marker = unsigned(read, at);
            if (marker < 0xff01 || marker == 0xffff) {
                // Filled up, or what readers skip.
                at++;
            } else if (isFrame(marker)) {
                return (long) unsigned(read, at + 5) * unsigned(read, at + 7);
            } else {
                at += 2 + (isAlone(marker) ? 0 : unsigned(read, at + 2));
            }
        }
        return 0;
    }

    /** SOF0 to SOF15 without the tables among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xffc0 && marker <= 0xffcf && marker != 0xffc4 && marker != 0xffc8 && marker != 0xffcc;
    }

    /** Without a length: TEM, RST0 to RST7, SOI and EOI. */
    private static boolean isAlone(int marker) {
        return marker == 0xff01 || marker >= 0xffd0 && marker <= 0xffd9;
    }

    private static int unsigned(ByteBuffer read, int at) {
        return Short.toUnsignedInt(read.getShort(at));
    }
}
