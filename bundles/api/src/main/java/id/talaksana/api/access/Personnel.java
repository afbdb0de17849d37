package id.talaksana.api.access;

import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people of one agency, as its administrator looks after them: nobody of another one, and no central account, is seen or
 * touched here. Who applies is never an officer: an account that holds an applicant's actor holds no other. All calls throw
 * {@link Refusal}.
 */
@ProviderType
public interface Personnel {

    /** The accounts of an agency, by name. */
    List<Account> list(Account who, String agency);

    /**
     * Adds one.
     *
     * @param added of this agency
     * @return its first password, which is kept nowhere in the clear
     */
    char[] add(Account who, String agency, Account added);

    /**
     * Gives one another name to be shown by, another role or other actors. Whoever had logged in with it logs in again.
     *
     * @param actors ids of actors of the agency's services; none for an administrator
     */
    Account change(Account who, String agency, String name, String displayName, Role role, Set<String> actors);

    /** Closes one, or opens it again, at once. Nobody closes the own one. */
    Account setActive(Account who, String agency, String name, boolean active);

    /** Gives one a new password; the old one, and whatever was logged in with it, is void at once. */
    char[] resetPassword(Account who, String agency, String name);
}
