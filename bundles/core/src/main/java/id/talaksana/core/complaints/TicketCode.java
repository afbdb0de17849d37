package id.talaksana.core.complaints;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;

/** The reporter's secret: sixteen random letters of Crockford's base 32, 80 bits; only its digest is kept. */
final class TicketCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LETTERS = 16;
    private static final int GROUP = 4;
    private static final int LONGEST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TicketCode() {}

    static String generate() {
        StringBuilder code = new StringBuilder();
        for (int i = 0; i < LETTERS; i++) {
            code.append(i > 0 && i % GROUP == 0 ? "-" : "").append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** The digest under a ticket's number, so that equal codes have different digests. */
    static String hash(String number, String code) {
        String plain = code == null || code.length() > LONGEST
                ? ""
                : code.toUpperCase(Locale.ROOT)
                        .replaceAll("[\\s-]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest((number + ":" + plain).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Takes as long for a wrong code as for the right one, also when there is no such ticket. */
    static boolean isRight(String number, String code, String kept) {
        return MessageDigest.isEqual(
                hash(number, code).getBytes(StandardCharsets.US_ASCII),
                (kept == null ? "-".repeat(LETTERS * GROUP) : kept).getBytes(StandardCharsets.US_ASCII));
    }
}
