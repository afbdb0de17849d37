package id.talaksana.api.access;

import java.util.Set;

/**
 * An authenticated person.
 *
 * @param name unique login name
 * @param displayName how the person is shown
 * @param agency the agency it belongs to; null for central accounts
 * @param actors ids of the actors that an officer holds; empty for other roles
 * @param active whether it may log in
 * @param operator who acts in its name, from the console or as a substitute; null: the person herself
 */
public record Account(
        String name,
        String displayName,
        Role role,
        String agency,
        Set<String> actors,
        boolean active,
        String operator) {
    public Account {
        operator = name.equals(operator) ? null : operator;
        actors = actors == null ? Set.of() : Set.copyOf(actors);
        if (role.ofOneAgency() != (agency != null)) {
            throw new IllegalArgumentException("role " + role + (agency == null ? " needs" : " has no") + " agency");
        }
    }

    /** Acts itself. */
    public Account(String name, String displayName, Role role, String agency, Set<String> actors, boolean active) {
        this(name, displayName, role, agency, actors, active, null);
    }

    /** This account with its rights, as whoever logged in under another name acts in its name. */
    public Account runBy(String login) {
        return new Account(name, displayName, role, agency, actors, active, login);
    }

    /** Who stands on a record for what is done as this account. */
    public Doer doer() {
        return new Doer(name, operator);
    }

    /** Whether this account decides which definitions of an agency are in use, whether or not the agency exists yet. */
    public boolean administers(String anAgency) {
        return active
                && (role == Role.CENTRAL_ADMINISTRATOR || role == Role.AGENCY_ADMINISTRATOR && agency.equals(anAgency));
    }

    /** What this account may see. */
    public Scope scope() {
        return role.ofOneAgency() ? Scope.of(agency) : Scope.EVERYTHING;
    }
}
