package id.talaksana.http.kit.search;

/** Whether two words differ by one slip of the fingers. */
final class Spelling {
    /** In shorter words one other letter makes another word. */
    private static final int SHORTEST = 5;
    /** A letter twice, or two in the wrong order, make no word at all, unless there are hardly any. */
    private static final int SHORTEST_STUMBLE = 4;

    private Spelling() {}

    /** Whether one letter was left out, added, changed or changed places with its neighbour. */
    static boolean near(String one, String other) {
        int most = Math.min(one.length(), other.length());
        if (most < SHORTEST_STUMBLE || Math.abs(one.length() - other.length()) > 1) {
            return false;
        }
        int head = 0;
        while (head < most && one.charAt(head) == other.charAt(head)) {
            head++;
        }
        int tail = 0;
        while (tail < most - head && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
            tail++;
        }
        int left = one.length() - head - tail;
        int right = other.length() - head - tail;
        return most >= SHORTEST && Math.max(left, right) <= 1
                || left + right == 1 && isTwice(left == 1 ? one : other, head)
                || left == 2
                        && right == 2
                        && one.charAt(head) == other.charAt(head + 1)
                        && one.charAt(head + 1) == other.charAt(head);
    }

    private static boolean isTwice(String word, int at) {
        return at > 0 && word.charAt(at) == word.charAt(at - 1);
    }
}
