package id.talaksana.http.api.administration;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import java.util.List;
import java.util.Set;

/**
 * Body of the request that makes or changes an account.
 *
 * @param name login name; said by the address when an account is changed
 * @param displayName how the person is shown
 * @param role absent: an officer
 * @param actors absent: none
 * @param active absent: yes; a new one always is
 */
public record AccountRequest(String name, String displayName, Role role, List<String> actors, Boolean active) {

    /** The role, an officer's unless another is given. */
    Role given() {
        return role == null ? Role.OFFICER : role;
    }

    Set<String> held() {
        return actors == null ? Set.of() : Set.copyOf(actors);
    }

    /** An account of an agency, when its role is one that agencies have. */
    Account in(String agency) {
        return new Account(
                name == null ? "" : name, displayName, given(), given().ofOneAgency() ? agency : null, held(), true);
    }
}
