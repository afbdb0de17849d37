package id.talaksana.core.definition;

/**
 * How many values one definition may have, over all of its files and with what aliases stand for. The largest definition
 * known has some two thousand; reading and checking takes time and memory in proportion.
 */
final class Allowance {
    static final int MOST = 500_000;

    private int left = MOST;

    /** Takes for so many values; false when there is not enough left. */
    boolean take(int values) {
        left = Math.max(-1, left - values);
        return left >= 0;
    }
}
