package id.talaksana.api.access;

/**
 * The wall between agencies: every query of the store takes one, and there is no other way to ask.
 *
 * @param agency the only agency that may be seen; null: all of them
 */
public record Scope(String agency) {
    /** Central staff see every agency. */
    public static final Scope EVERYTHING = new Scope(null);

    /** One agency and nothing else. */
    public static Scope of(String agency) {
        if (agency == null) {
            throw new IllegalArgumentException("an agency is needed");
        }
        return new Scope(agency);
    }

    /** Whether something of this agency may be seen. */
    public boolean covers(String otherAgency) {
        return agency == null || agency.equals(otherAgency);
    }
}
