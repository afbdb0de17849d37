package id.talaksana.distribution.swap;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;

/** Measured times, sorted, in nanoseconds. */
record Times(long[] nanos) {

    static Times ofNanos(Collection<Long> measured) {
        long[] sorted = measured.stream().mapToLong(Long::longValue).toArray();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    int count() {
        return nanos.length;
    }

    double median() {
        return percentile(50);
    }

    double p99() {
        return percentile(99);
    }

    double max() {
        return percentile(100);
    }

    /** In milliseconds; 0 when nothing was measured. */
    private double percentile(int percent) {
        if (nanos.length == 0) {
            return 0;
        }
        int place = (int) Math.ceil(nanos.length * percent / 100.0) - 1;
        return nanos[Math.max(0, place)] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "median %.1f ms, p99 %.1f ms, longest %.1f ms, of %d", median(), p99(), max(), count());
    }
}
