package id.talaksana.api.bodies;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** How fast a body has to come: whoever sends a byte now and then would hold a thread for hours. */
final class Pace {
    /** Bytes a second, on the average: a poor mobile connection is four times as fast. */
    private static final long SLOWEST = 1_024;
    /** Before anything is demanded, since what is done between two readings takes its time, too. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final LongSupplier nanos;
    private final long begun;
    private long arrived;

    /** From now on. */
    Pace(LongSupplier nanos) {
        this.nanos = nanos;
        this.begun = nanos.getAsLong();
    }

    /**
     * So many bytes more have come.
     *
     * @throws IOException when all of them together have come too slowly
     */
    void arrived(long bytes) throws IOException {
        arrived += bytes;
        long counted = nanos.getAsLong() - begun - GRACE_NANOS;
        if (bytes > 0 && counted > 0 && arrived < TimeUnit.NANOSECONDS.toMillis(counted) * SLOWEST / 1_000) {
            throw new IOException("the body comes too slowly");
        }
    }
}
