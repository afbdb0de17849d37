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
 * Body of the request that makes or changes an account. What is absent from one that changes stays as it is.
 *
 * @param name login name; said by the address when an account is changed
 * @param displayName how the person is shown
 * @param role absent from a new one: an officer
 * @param actors absent from a new one: none
 * @param active a new one always is
 */
public record AccountRequest(String name, String displayName, String role, List<String> actors, Boolean active) {

    /** The role; null: absent. */
    Role given() {
        return role == null
                ? null
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

    /** The actors; null: absent. */
    Set<String> held() {
        return actors == null ? null : Set.copyOf(actors);
    }

    /** A new account of an agency. */
    Account in(String agency) {
        Role role = given();
        return new Account(
                name == null ? "" : name, displayName, role == null ? Role.OFFICER : role, agency, held(), true);
    }
}
