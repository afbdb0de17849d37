package id.talaksana.http.kit.request;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a content (entity tag), and whether a client has that content already. */
public final class ContentTag {
    private static final int LENGTH = 32;

    private ContentTag() {}

    /** What content is named by when nothing else names it. */
    public static String of(byte[] content) {
        return digest(content).substring(0, LENGTH);
    }

    /** SHA-256 in hexadecimal. */
    public static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Weak comparison, as RFC 9110 prescribes; a malformed header matches nothing.
     *
     * @param tag without quotes
     * @param ifNoneMatch the header of that name; may be null
     */
    public static boolean matches(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) {
            return false;
        }
        for (String candidate : ifNoneMatch.split(",")) {
            String stripped = candidate.strip();
            if (stripped.equals("*") || stripped.equals("\"" + tag + "\"") || stripped.equals("W/\"" + tag + "\"")) {
                return true;
            }
        }
        return false;
    }
}
