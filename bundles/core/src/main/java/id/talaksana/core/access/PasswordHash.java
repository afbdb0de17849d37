package id.talaksana.core.access;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2-HMAC-SHA256 with 600,000 rounds (OWASP), written {@code pbkdf2-sha256$rounds$salt$hash}. */
final class PasswordHash {
    private static final int ROUNDS = 600_000;
    private static final int BITS = 256;
    /** No letters that are easily misread. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    /** Twenty random characters in groups of five: 99 bits. */
    static char[] generate() {
        StringBuilder password = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            password.append(i > 0 && i % 5 == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return password.toString().toCharArray();
    }

    static String of(char[] password) {
        byte[] salt = random(16);
        return written(salt, derive(password, salt, ROUNDS));
    }

    /** A hash that no password has, made without hashing and compared as slowly as any other. */
    static String ofNothing() {
        return written(random(16), random(BITS / 8));
    }

    private static String written(byte[] salt, byte[] hash) {
        HexFormat hex = HexFormat.of();
        return "pbkdf2-sha256$" + ROUNDS + "$" + hex.formatHex(salt) + "$" + hex.formatHex(hash);
    }

    private static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static boolean matches(char[] password, String written) {
        String[] parts = written.split("\\$");
        HexFormat hex = HexFormat.of();
        byte[] expected = hex.parseHex(parts[3]);
        return MessageDigest.isEqual(expected, derive(password, hex.parseHex(parts[2]), Integer.parseInt(parts[1])));
    }

    private static byte[] derive(char[] password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password, salt, rounds, BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java 17 platform has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
