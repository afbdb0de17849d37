package id.talaksana.core.tables;

import java.util.Arrays;

/**
 * Keys that were seen, in eight bytes each, so that a million of them are a few megabytes. That two different ones look alike
 * happens once in some ten million tables of a million rows; then one row too many is told to stand twice.
 */
public final class SeenKeys {
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private long[] table = new long[1 << 10];
    private int size;

    /** Whether it was not seen before. */
    public boolean add(String key) {
        if (size * 2 >= table.length) {
            long[] before = table;
            table = new long[before.length * 2];
            Arrays.stream(before).filter(each -> each != 0).forEach(this::put);
        }
        boolean fresh = put(hash(key));
        size += fresh ? 1 : 0;
        return fresh;
    }

    private boolean put(long hash) {
        int at = (int) hash & table.length - 1;
        while (table[at] != 0) {
            if (table[at] == hash) {
                return false;
            }
            at = at + 1 & table.length - 1;
        }
        table[at] = hash;
        return true;
    }

    /** Never zero. */
    static long hash(String key) {
        long hash = OFFSET;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * PRIME;
        }
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        hash ^= hash >>> 33;
        return hash == 0 ? 1 : hash;
    }
}
