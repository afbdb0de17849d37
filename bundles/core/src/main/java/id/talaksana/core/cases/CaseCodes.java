package id.talaksana.core.cases;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.SecretStore;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The codes of cases: the first 80 bits of HMAC-SHA256 over the case's number, under a secret of this installation, in
 * Crockford's base 32. Nothing is stored for a case, and whoever has one code learns nothing about another.
 */
final class CaseCodes {
    private static final String SECRET = "case-code";
    private static final int BYTES = 10;
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private final SecretStore secrets;
    private volatile SecretKeySpec key;

    CaseCodes(SecretStore secrets) {
        this.secrets = secrets;
    }

    /** Four groups of four. */
    String of(CaseId id) {
        String letters = letters(id);
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(letters.charAt(i));
        }
        return code.toString();
    }

    /** Takes as long for a wrong code as for the right one, whether or not there is such a case. */
    boolean isRight(CaseId id, String code) {
        return MessageDigest.isEqual(bytes(letters(id)), bytes(plain(code)));
    }

    private static String plain(String code) {
        return code.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    private String letters(CaseId id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key());
            byte[] digest = mac.doFinal(bytes(id.toString()));
            String digits = new BigInteger(1, Arrays.copyOf(digest, BYTES)).toString(ALPHABET.length());
            StringBuilder letters = new StringBuilder("0".repeat(LETTERS - digits.length()));
            digits.chars().forEach(digit -> letters.append(ALPHABET.charAt(Character.digit(digit, ALPHABET.length()))));
            return letters.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] offered = new byte[32];
            new SecureRandom().nextBytes(offered);
            known = new SecretKeySpec(secrets.secret(SECRET, offered), "HmacSHA256");
            key = known;
        }
        return known;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
