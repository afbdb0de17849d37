package id.talaksana.store;

import java.util.HexFormat;

/** SHA-256 digests: 64 hexadecimal digits outside, 32 bytes in columns that every step writes twice. */
final class Digests {
    private static final HexFormat HEX = HexFormat.of();

    private Digests() {}

    static byte[] bytes(String digest) {
        if (digest == null) {
            return null;
        }
        byte[] bytes = HEX.parseHex(digest);
        if (bytes.length != 32 || !HEX.formatHex(bytes).equals(digest)) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal: " + digest);
        }
        return bytes;
    }

    static String text(byte[] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
