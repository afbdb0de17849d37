package id.talaksana.language.yaml;

/**
 * How many values one definition may have, over all of its files and with what aliases stand for. The largest definition
 * known has some two thousand; reading and checking takes time and memory in proportion.
 */
public final class Allowance {
    public static final int MOST = 500_000;

    private int left = MOST;

    /** Takes for so many values; false when there is not enough left. */
    public boolean take(int values) {
        left = Math.max(-1, left - values);
        return left >= 0;
    }
}
