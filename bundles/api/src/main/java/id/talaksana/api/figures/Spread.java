package id.talaksana.api.figures;

import java.util.Map;
import java.util.TreeMap;

/**
 * How long some things took, in minutes of work. Both are values that occurred: the least that so many of them did not exceed.
 *
 * @param many how many things
 * @param median null where there are none
 * @param percentile90 null where there are none
 * @param sum of all of them
 */
public record Spread(long many, Integer median, Integer percentile90, long sum) {

    /**
     * The spread of values of which each occurred so often.
     *
     * @param counts how often, by minutes
     */
    public static Spread of(Map<Integer, Long> counts) {
        TreeMap<Integer, Long> sorted = new TreeMap<>(counts);
        long many = sorted.values().stream().mapToLong(Long::longValue).sum();
        long sum = sorted.entrySet().stream()
                .mapToLong(each -> each.getKey() * each.getValue())
                .sum();
        return many == 0
                ? new Spread(0, null, null, 0)
                : new Spread(many, value(sorted, (many + 1) / 2), value(sorted, (many * 9 + 9) / 10), sum);
    }

    /** The value at a place, counted from 1. */
    private static int value(TreeMap<Integer, Long> sorted, long place) {
        long passed = 0;
        for (Map.Entry<Integer, Long> each : sorted.entrySet()) {
            passed += each.getValue();
            if (passed >= place) {
                return each.getKey();
            }
        }
        return sorted.lastKey();
    }
}
