package id.talaksana.core.rehearsal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Stands until it is moved. */
final class FastClock extends Clock {
    private volatile Instant now;

    FastClock(Instant now) {
        set(now);
    }

    /** A new play may begin before the last one ended. */
    void set(Instant moment) {
        now = moment.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Moves on; to what is over it does not. */
    void advance(Instant moment) {
        if (moment.isAfter(now)) {
            set(moment);
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
