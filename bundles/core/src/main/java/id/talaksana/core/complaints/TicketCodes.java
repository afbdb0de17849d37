package id.talaksana.core.complaints;

import id.talaksana.api.store.SecretStore;
import id.talaksana.core.access.DerivedCodes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The reporters' secrets: sixteen letters of Crockford's base 32, 80 bits, of which only digests are kept. Where a request may
 * be repeated they are derived from number and key, so that a reporter whose first answer was lost has the same one again.
 */
final class TicketCodes {
    private static final int LONGEST = 40;
    private static final int LETTERS = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DerivedCodes codes;

    TicketCodes(SecretStore secrets) {
        this.codes = new DerivedCodes(secrets, "ticket-code");
    }

    /** @param requestKey as it belongs to whoever chose it; null when the request cannot be repeated, then each code is another */
    String of(String number, String requestKey) {
        return codes.of(number + "\n" + (requestKey == null ? new BigInteger(256, RANDOM).toString(16) : requestKey));
    }

    /** The digest under a ticket's number, so that equal codes have different digests. */
    static String hash(String number, String code) {
        String plain = code == null || code.length() > LONGEST ? "" : DerivedCodes.plain(code);
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
                (kept == null ? "-".repeat(LETTERS) : kept).getBytes(StandardCharsets.US_ASCII));
    }
}
