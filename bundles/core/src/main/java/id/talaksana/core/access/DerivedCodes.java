package id.talaksana.core.access;

import id.talaksana.api.store.SecretStore;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that are stored nowhere: the first 80 bits of HMAC-SHA256 over a text, under a secret of this installation, in
 * Crockford's base 32. Whoever has one code learns nothing about another.
 */
public final class DerivedCodes {
    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecretStore secrets;
    private final String secret;
    private volatile SecretKeySpec key;

    /** @param secret name of the secret; codes under one say nothing of codes under another */
    public DerivedCodes(SecretStore secrets, String secret) {
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

    /** A code as somebody typed it, in the letters that it was made of and without its groups. */
    public static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
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
            byte[] offered = new byte[32];
            new SecureRandom().nextBytes(offered);
            known = new SecretKeySpec(secrets.secret(secret, offered), "HmacSHA256");
            key = known;
        }
        return known;
    }
}
