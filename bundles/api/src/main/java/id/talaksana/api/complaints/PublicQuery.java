package id.talaksana.api.complaints;

import java.time.Instant;

/**
 * Which of an agency's tickets everybody may list. Null members do not restrict.
 *
 * @param service only those about this service; {@link #GENERAL}: only those about none
 * @param over true: only those that nothing can happen to any more; false: only the others
 * @param from only those filed at this moment or later
 * @param until only those filed before this moment
 * @param limit 1 to {@link #MAX_LIMIT}
 */
public record PublicQuery(String service, Boolean over, Instant from, Instant until, int limit) {
    /** Longest list. */
    public static final int MAX_LIMIT = 1000;

    /** Stands for no service. */
    public static final String GENERAL = "";
}
