package id.talaksana.core.record;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;

/**
 * SHA-256 over fields that are said one after the other. Each goes in with its length, absent ones as -1, so that no two
 * different records have the same bytes.
 */
public final class Digest {
    /** Nothing said yet; a copy costs a third of asking the platform anew. */
    private static final MessageDigest EMPTY = sha256();

    private final MessageDigest sha = empty();
    private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

    private Digest() {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static MessageDigest empty() {
        try {
            return (MessageDigest) EMPTY.clone();
        } catch (CloneNotSupportedException e) {
            return sha256();
        }
    }

    /** Of bytes as they are, in 64 hexadecimal digits. */
    public static String ofContent(byte[] content) {
        return HexFormat.of().formatHex(new Digest().sha.digest(content));
    }

    /** Begins with these fields; the first one says what they are, so that nothing passes for something else. */
    public static Digest of(Object... fields) {
        return new Digest().say(fields);
    }

    /** The fields by their text, each in its place; null says something else than nothing. */
    public Digest say(Object... fields) {
        for (Object field : fields) {
            byte[] bytes = field == null ? null : field.toString().getBytes(StandardCharsets.UTF_8);
            sha.update(length.clear().putInt(0, bytes == null ? -1 : bytes.length));
            if (bytes != null) {
                sha.update(bytes);
            }
        }
        return this;
    }

    /** How many there are, then each. */
    public Digest sayAll(Collection<String> fields) {
        return say(fields.size()).say(fields.toArray());
    }

    /** The digest in 64 hexadecimal digits; nothing can be said after it. */
    public String hex() {
        return HexFormat.of().formatHex(sha.digest());
    }
}
