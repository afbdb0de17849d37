package id.talaksana.api.definition;

import id.talaksana.api.text.Sourced;
import id.talaksana.api.text.Term;
import java.util.List;

/**
 * Waktu penyelesaian, component 3 of PermenPAN-RB 15/2014.
 *
 * @param printed what stands in the document's number field, such as "0"; null when it has none. A printed 0 is an
 *     unfilled field, never a deadline of zero.
 * @param statement the document's sentence; may be null
 * @param times the promises it makes; empty means unspecified
 */
public record ProcessingTime(String printed, Sourced<String> statement, List<ServiceTime> times) {
    public ProcessingTime {
        times = Lists.copy(times);
    }

    /** Whether the document leaves the time open. */
    public boolean unspecified() {
        return times.isEmpty();
    }

    /**
     * One promise of time.
     *
     * @param text the document's words
     * @param limit whether it is at least or at most this long
     * @param duration without value where the number cannot be read or was left out
     * @param condition from when or for whom it counts; may be null
     */
    public record ServiceTime(
            String number, Sourced<String> text, Limit limit, Sourced<Duration> duration, Sourced<String> condition) {}

    /** Which way a time is limited. */
    public enum Limit {
        MINIMUM,
        MAXIMUM,
        EXACT;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
