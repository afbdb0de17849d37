package id.talaksana.store.columns;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/** Times in columns: milliseconds since 1970 in UTC. */
public final class TimeColumns {
    /** Stands for "no time was set" where a column must sort last. */
    public static final long NEVER = Long.MAX_VALUE;

    private static final Instant LATEST = Instant.ofEpochMilli(NEVER - 1);

    private TimeColumns() {}

    /**
     * @throws IllegalArgumentException when the time is finer than a millisecond: a digest over it could never be
     *     recomputed from what is kept
     */
    public static long millis(Instant time) {
        if (time.getNano() % 1_000_000 != 0) {
            throw new IllegalArgumentException("times are kept to the millisecond, not " + time);
        }
        return time.toEpochMilli();
    }

    public static Long millisOrNull(Instant time) {
        return time == null ? null : millis(time);
    }

    public static long millisOrNever(Instant time) {
        return time == null ? NEVER : millis(time);
    }

    /** The first whole millisecond that is not before this moment; {@link #NEVER} when it is too far away. */
    public static long notBefore(Instant moment) {
        if (moment.isAfter(LATEST)) {
            return NEVER;
        }
        return moment.getNano() % 1_000_000 == 0 ? moment.toEpochMilli() : moment.toEpochMilli() + 1;
    }

    /** What a column holds that may be null. */
    public static Long read(ResultSet row, int at) throws SQLException {
        long millis = row.getLong(at);
        return row.wasNull() ? null : millis;
    }

    public static Instant instant(Long millis) {
        return millis == null || millis == NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
