package id.talaksana.api.access;

import id.talaksana.api.text.Refusal;
import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The people of one agency, as its administrator looks after them: nobody of another one, and no central account, is seen or
 * touched here. Who applies is never an officer: an account that holds an applicant's actor holds no other. While an agency
 * asks for a second person, its administrators are made, opened again and given new passwords by central ones alone. All calls
 * throw {@link Refusal}.
 */
@ProviderType
public interface Personnel {

    /** The accounts of an agency, by name. */
    List<Account> list(Account who, String agency);

    /**
     * Adds one.
     *
     * @param added of this agency; its name begins with the agency's id and a full stop, unless a central administrator adds it
     * @return its first password, which is kept nowhere in the clear
     */
    char[] add(Account who, String agency, Account added);

    /**
     * Changes one: all of it, or, where anything is refused, nothing. What is null stays as it is. Whoever had logged in with
     * it logs in again.
     *
     * @param displayName another name to be shown by
     * @param role another role; nobody changes the own one
     * @param actors ids of actors of the agency's services; none for an administrator, also when this is null
     * @param active false: closed; nobody closes the own one
     */
    Account change(
            Account who, String agency, String name, String displayName, Role role, Set<String> actors, Boolean active);

    /** Closes one, or opens it again, at once. Nobody closes the own one. */
    Account setActive(Account who, String agency, String name, boolean active);

    /** Gives one a new password; the old one, and whatever was logged in with it, is void at once. */
    char[] resetPassword(Account who, String agency, String name);
}
