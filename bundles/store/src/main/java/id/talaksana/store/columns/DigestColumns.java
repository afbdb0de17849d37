package id.talaksana.store.columns;

import java.util.HexFormat;

/** SHA-256 digests: 64 hexadecimal digits outside, 32 bytes in columns that every step writes twice. */
public final class DigestColumns {
    private static final HexFormat HEX = HexFormat.of();

    private DigestColumns() {}

    public static byte[] bytes(String digest) {
        if (digest == null) {
            return null;
        }
        byte[] bytes = HEX.parseHex(digest);
        if (bytes.length != 32 || hasUpperCase(digest)) {
            throw new IllegalArgumentException("not a SHA-256 digest in lower-case hexadecimal: " + digest);
        }
        return bytes;
    }

    private static boolean hasUpperCase(String digest) {
        for (int i = 0; i < digest.length(); i++) {
            if (digest.charAt(i) >= 'A' && digest.charAt(i) <= 'F') {
                return true;
            }
        }
        return false;
    }

    public static String text(byte[] bytes) {
        return bytes == null ? null : HEX.formatHex(bytes);
    }
}
