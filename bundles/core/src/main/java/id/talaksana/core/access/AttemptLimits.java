package id.talaksana.core.access;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * How much is too much.
 *
 * @param ofThing at one thing from one place
 * @param ofPlace at whatever from one place
 * @param ofGroup at one group of things from everywhere
 * @param overall at whatever from everywhere
 * @param unknown at one thing from all who come from nobody knows where
 */
public record AttemptLimits(Limit ofThing, Limit ofPlace, Limit ofGroup, Limit overall, Limit unknown) {
    /**
     * So many at once, and so many in that time for ever.
     *
     * @param most at least 1
     */
    public record Limit(int most, Duration within) {
        long interval() {
            return within.toNanos() / most;
        }

        Limit tenth() {
            return new Limit(Math.max(1, most / 10), within);
        }
    }

    private static final Duration WINDOW = Duration.ofMinutes(5);

    /** For secrets that are guessed. Unknown places are many people's: there it goes on every three seconds. */
    public static final AttemptLimits OF_GUESSES = new AttemptLimits(
            new Limit(10, WINDOW),
            new Limit(50, WINDOW),
            new Limit(500, WINDOW),
            new Limit(2_000, WINDOW),
            new Limit(10, Duration.ofSeconds(30)));

    /**
     * For what anybody may do, but not without end.
     *
     * @param most from one place; many people may have one
     */
    public static AttemptLimits ofDeeds(int most) {
        Limit each = new Limit(most, WINDOW);
        return new AttemptLimits(each, each, new Limit(4 * most, WINDOW), new Limit(10 * most, WINDOW), each);
    }

    Duration longest() {
        return Stream.of(ofThing, ofPlace, ofGroup, overall, unknown)
                .map(Limit::within)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
