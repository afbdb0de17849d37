package id.talaksana.http.kit.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/** A login name and its password as HTTP Basic carries them (RFC 7617, UTF-8). */
record Credentials(String name, char[] password) {
    private static final String SCHEME = "Basic ";

    /** Reads the header {@code Authorization}; empty when it is absent, of another scheme or malformed. */
    static Optional<Credentials> parse(String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            return split(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded)));
        } catch (IllegalArgumentException | CharacterCodingException malformed) {
            // Answered like a wrong password: 401 says what is expected.
            return Optional.empty();
        }
    }

    private static Optional<Credentials> split(CharBuffer text) {
        char[] all = new char[text.remaining()];
        text.get(all);
        int colon = 0;
        while (colon < all.length && all[colon] != ':') {
            colon++;
        }
        if (colon == 0 || colon == all.length) {
            return Optional.empty();
        }
        return Optional.of(new Credentials(new String(all, 0, colon), Arrays.copyOfRange(all, colon + 1, all.length)));
    }

    /** Wipes the password. */
    void forget() {
        Arrays.fill(password, '\0');
    }
}
