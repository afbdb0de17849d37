package id.talaksana.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;

/** An officer of another agency who completes step after step, a hundred a second, while others work. */
final class OfficerElsewhere implements AutoCloseable {
    private static final long PACE = TimeUnit.MILLISECONDS.toNanos(10);

    private final BenchCases cases;
    private final List<Long> taken = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Future<Void> work;
    private volatile boolean closed;

    OfficerElsewhere(String url) {
        cases = new BenchCases(url, UnaryOperator.identity(), false);
        work = thread.submit(this::work);
    }

    private Void work() throws Exception {
        BenchContestant.Running running = cases.begin();
        for (int step = 0; !closed; step++) {
            if (step == BenchContestant.STEPS) {
                running = cases.begin();
                step = 0;
            }
            long from = System.nanoTime();
            running.step();
            long time = System.nanoTime() - from;
            synchronized (taken) {
                taken.add(time);
            }
            LockSupport.parkNanos(PACE - time);
        }
        return null;
    }

    /** The 99th percentile since it was asked last, in milliseconds; not a number where nothing was done. */
    double p99() {
        synchronized (taken) {
            List<Long> sorted = taken.stream().sorted().toList();
            taken.clear();
            return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() * 99 / 100) / 1e6;
        }
    }

    @Override
    public void close() throws Exception {
        closed = true;
        work.get();
        thread.shutdown();
        cases.close();
    }
}
