package id.talaksana.core.record;

import id.talaksana.api.store.SecretStore;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes by which people without an account follow a record: the first 80 bits of HMAC-SHA256 over a text, under a secret of
 * this installation, in Crockford's base 32. Whoever has one code learns nothing about another, and none is stored: a code is
 * derived anew from its record's number, or its digest alone is kept.
 *
 * <p>Comparing takes as long for a wrong code as for the right one, whether or not there is such a record.
 */
public final class FollowerCodes {
    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** In characters, as somebody typed it: more is no code. */
    private static final int LONGEST = 60;

    private static final String KEPT_OF_NOTHING = "-".repeat(64);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretStore secrets;
    private final String secret;
    private volatile SecretKeySpec key;

    /** @param secret name of the secret; codes under one say nothing of codes under another */
    public FollowerCodes(SecretStore secrets, String secret) {
        this.secrets = secrets;
        this.secret = secret;
    }

    /** The code of a text, in four groups of four. */
    public String of(String text) {
        String digits = new BigInteger(1, Arrays.copyOf(digest(text), BYTES)).toString(ALPHABET.length());
        String padded = "0".repeat(LETTERS - digits.length()) + digits;
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "")
                    .append(ALPHABET.charAt(Character.digit(padded.charAt(i), ALPHABET.length())));
        }
        return code.toString();
    }

    /**
     * The code of a request's record: the same again for who repeats the request, and for nobody else.
     *
     * @param requestKey as it belongs to whoever chose it; null: the request cannot be repeated, each code is another
     */
    public String of(String number, String requestKey) {
        return of(number + "\n" + (requestKey == null ? new BigInteger(256, RANDOM).toString(16) : requestKey));
    }

    /** Whether this is the code of a text; null is none. */
    public boolean isRight(String text, String code) {
        return same(plain(of(text)), plain(code));
    }

    /** What may be kept of a code: its digest under the record's number, so that equal codes have different digests. */
    public static String kept(String number, String code) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((number + ":" + plain(code)).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Whether this is the code of which a digest is kept.
     *
     * @param kept null: there is no such record
     */
    public static boolean isKept(String number, String code, String kept) {
        return same(kept(number, code), kept == null ? KEPT_OF_NOTHING : kept);
    }

    /** A code as somebody typed it, in the letters that it was made of and without its groups. */
    private static String plain(String code) {
        return code == null || code.length() > LONGEST
                ? ""
                : code.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] digest(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(secrets.secret(secret), "HmacSHA256");
            key = known;
        }
        return known;
    }
}
