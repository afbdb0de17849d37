package id.talaksana.distribution.nodes;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What went wrong though no kill explains it. */
final class Failures {
    /** More than anybody reads. */
    private static final int MOST = 50;

    private final Queue<String> all = new ConcurrentLinkedQueue<>();

    void add(String what) {
        if (all.size() < MOST) {
            all.add(what);
        }
    }

    List<String> all() {
        return List.copyOf(all);
    }

    /** So many that going on tells nothing more. */
    boolean enough() {
        return all.size() >= MOST;
    }
}
