package id.talaksana.api.access;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Who has logged in at the pages. It stands in the database, so that any node of an installation knows it, under the digest of
 * what the browser shows: who reads the database cannot log in with it. A login is over when it was not used for a while, at its
 * end, and as soon as its account is closed, moved or given another password.
 */
@ProviderType
public interface Logins {
    /** So long it may rest. */
    Duration IDLE = Duration.ofHours(1);
    /** So long it lasts, however much it is used. */
    Duration LONGEST = Duration.ofHours(12);

    /**
     * Begins one for an account that has shown who it is.
     *
     * @return what the browser shows from now on, 32 random bytes behind the agency; kept nowhere
     */
    String begin(Account who, Login.Way way);

    /** The login of a token; empty when there is none, or it is over. */
    Optional<Login> find(String token);

    /** Ends one. */
    void end(String token);

    /** Ends all of an account, wherever they were begun. */
    void endAll(Account who);
}
