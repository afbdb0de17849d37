package id.talaksana.api.rounds;

import java.util.List;

/**
 * Which applicants of a round. Null members do not restrict.
 *
 * @param step with {@link #outcome}; null: wherever they are
 * @param outcome id of an outcome of the step; {@link #UNDECIDED}: those on whom the step still has to decide
 * @param formation only those of this formation
 * @param track only those on this track
 * @param registrations only these; null: all
 */
public record ApplicantQuery(String step, String outcome, String formation, String track, List<String> registrations) {
    /** Instead of an outcome: nothing was decided yet. No outcome can be called so. */
    public static final String UNDECIDED = "-undecided";
    /** Longest page, and most {@link #registrations}. */
    public static final int MAX_LIMIT = 1_000;

    public ApplicantQuery {
        registrations = registrations == null ? null : List.copyOf(registrations);
    }

    /** All of the round. */
    public static ApplicantQuery all() {
        return new ApplicantQuery(null, null, null, null, null);
    }
}
