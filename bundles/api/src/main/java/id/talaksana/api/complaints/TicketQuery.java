package id.talaksana.api.complaints;

import java.time.Instant;

/**
 * Which tickets to list. Null members do not restrict.
 *
 * @param agency only this agency, within what may be seen
 * @param dueBefore only those that wait for the agency with a deadline before this moment
 * @param after {@link TicketPage#next()} of the page before; null: the first page
 * @param limit 1 to {@link #MAX_LIMIT}
 */
public record TicketQuery(
        String agency,
        TicketState state,
        String complaintClass,
        String service,
        Instant dueBefore,
        String after,
        int limit) {
    /** Longest page. */
    public static final int MAX_LIMIT = 200;
}
