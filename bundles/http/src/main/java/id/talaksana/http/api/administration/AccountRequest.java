package id.talaksana.http.api.administration;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Body of the request that makes or changes an account.
 *
 * @param name login name; said by the address when an account is changed
 * @param displayName how the person is shown
 * @param role absent: an officer
 * @param actors absent: none
 * @param active absent: yes; a new one always is
 */
public record AccountRequest(String name, String displayName, String role, List<String> actors, Boolean active) {

    /** The role, an officer's unless another is given. */
    Role given() {
        return role == null
                ? Role.OFFICER
                : Stream.of(Role.OFFICER, Role.AGENCY_ADMINISTRATOR)
                        .filter(each -> each.toString().equals(role))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(
                                        ProblemType.INVALID,
                                        HttpWords.text(
                                                "must-be-one-of", Role.OFFICER + ", " + Role.AGENCY_ADMINISTRATOR))
                                .at("role")
                                .exception());
    }

    Set<String> held() {
        return actors == null ? Set.of() : Set.copyOf(actors);
    }

    /** An account of an agency. */
    Account in(String agency) {
        return new Account(name == null ? "" : name, displayName, given(), agency, held(), true);
    }
}
