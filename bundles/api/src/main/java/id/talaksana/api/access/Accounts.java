package id.talaksana.api.access;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** The application's own accounts; Karaf's users are not used. */
@ProviderType
public interface Accounts {
    /** Shortest password of one's own choice, in characters. */
    int SHORTEST_PASSWORD = 12;
    /** Longest password, in characters. */
    int LONGEST_PASSWORD = 200;

    /**
     * Checks a password. One that was right lately is right at once, whatever others try meanwhile.
     *
     * @param address where the attempt comes from, for throttling; null when that is not known
     * @return the account, or empty when name or password is wrong or the account is closed
     * @throws TooManyAttempts when this name, or too many of them, failed from this address lately
     * @throws id.talaksana.api.text.Refusal {@code UNAVAILABLE} when too many log in at this moment
     */
    Optional<Account> authenticate(String name, char[] password, String address);

    /** The account with this name. */
    Optional<Account> find(String name);

    /** The accounts in scope, by name. */
    List<Account> list(Scope scope);

    /**
     * Adds an account.
     *
     * @return its generated password, which is kept nowhere in the clear
     * @throws IllegalArgumentException when the name is taken or unfit, with a sentence for the administrator
     */
    char[] add(Account account);

    /** Gives an account a new generated password; the old one is void at once. */
    char[] resetPassword(String name);

    /**
     * Gives an account the password that its owner wants; the old one, and whatever was logged in with it, is void at once.
     *
     * @param before the password until now
     * @param address as at {@link #authenticate}
     * @throws TooManyAttempts as there
     * @throws id.talaksana.api.text.Refusal {@code INVALID} when the old password is wrong or the new one too weak
     */
    void changePassword(String name, char[] before, char[] after, String address);

    /** Closes an account or opens it again, at once. */
    void setActive(String name, boolean active);

    /** Too many failed attempts. */
    final class TooManyAttempts extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final long retryAfterSeconds;

        public TooManyAttempts(long retryAfterSeconds) {
            super("retry after " + retryAfterSeconds + " s", null, false, false);
            this.retryAfterSeconds = retryAfterSeconds;
        }

        /** Seconds to wait. */
        public long retryAfterSeconds() {
            return retryAfterSeconds;
        }
    }
}
