package id.talaksana.core.tables;

/** Numbers by keys, in twelve bytes each, as exact as {@link SeenKeys}. */
public final class KeyedNumbers {
    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    /** @param number more than zero; the first of a key stays */
    public void put(String key, int number) {
        if (size * 2 >= keys.length) {
            grow();
        }
        put(SeenKeys.hash(key), number);
    }

    private void grow() {
        long[] before = keys;
        int[] theirs = numbers;
        keys = new long[before.length * 2];
        numbers = new int[before.length * 2];
        size = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                put(before[i], theirs[i]);
            }
        }
    }

    private void put(long hash, int number) {
        int at = at(hash);
        if (keys[at] == 0) {
            keys[at] = hash;
            numbers[at] = number;
            size++;
        }
    }

    /** Zero where there is none. */
    public int get(String key) {
        return numbers[at(SeenKeys.hash(key))];
    }

    private int at(long hash) {
        int at = (int) hash & keys.length - 1;
        while (keys[at] != 0 && keys[at] != hash) {
            at = at + 1 & keys.length - 1;
        }
        return at;
    }
}
