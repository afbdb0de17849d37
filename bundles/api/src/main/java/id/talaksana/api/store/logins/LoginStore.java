package id.talaksana.api.store.logins;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Login;
import java.time.Instant;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps logins under the digests of their tokens. */
@ProviderType
public interface LoginStore {
    /**
     * Adds the login of an account as it is now, and forgets those of its agency that are over.
     *
     * @throws java.util.NoSuchElementException when there is no such account
     */
    void begin(String digest, Login login);

    /**
     * The login of a digest, unless its account was replaced since.
     *
     * @param agency as {@link id.talaksana.api.store.AccountStore#agency} writes it
     */
    Optional<StoredLogin> find(String agency, String digest);

    /** Notes when one was used. */
    void used(String agency, String digest, Instant at);

    /** Forgets one. */
    void end(String agency, String digest);

    /** Forgets all of an account. */
    void endAll(Account account);

    /** @param usedAt when it was noted last that it was used */
    record StoredLogin(Login login, Instant usedAt) {}
}
