package id.talaksana.api.store;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps accounts with their hashed passwords. */
@ProviderType
public interface AccountStore {
    /** Stands for the agency of central accounts; no agency's id can be this. */
    String CENTRAL = "-";

    /** What an account's agency is written as. */
    static String agency(Account account) {
        return account.agency() == null ? CENTRAL : account.agency();
    }

    /** The account with this name. */
    Optional<StoredAccount> find(String name);

    /** The accounts in scope by name. */
    List<Account> list(Scope scope);

    /** Whether there is no account at all. */
    boolean isEmpty();

    /** Adds an account; false when the name is taken. */
    boolean add(StoredAccount account);

    /** Replaces an account of the same name; false when there is none. */
    boolean replace(StoredAccount account);

    /**
     * An account with its password hash.
     *
     * @param passwordHash in the form {@code algorithm$parameters$salt$hash}
     * @param revision changes with every replacement, so that remembered logins are void at once
     */
    record StoredAccount(Account account, String passwordHash, long revision) {}
}
