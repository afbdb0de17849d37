package id.talaksana.http.entrance;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords hashed as the core hashes them, but quickly. */
public final class FewRounds {
    private static final int ROUNDS = 10;

    private FewRounds() {}

    public static String hash(String password) {
        byte[] salt = new byte[16];
        try {
            byte[] hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, ROUNDS, 256))
                    .getEncoded();
            HexFormat hex = HexFormat.of();
            return "pbkdf2-sha256$" + ROUNDS + "$" + hex.formatHex(salt) + "$" + hex.formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
