package id.talaksana.core.extender;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does work on one worker, and what fails again after a while, until it is done: the database may be away for a moment. Of
 * each key at most one piece of work waits; a newer one takes its place.
 */
final class Retries {
    private static final long FIRST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 10_000;
    private static final Logger LOG = LoggerFactory.getLogger(Retries.class);

    private final ScheduledExecutorService worker;
    private final Map<Object, Future<?>> waiting = new HashMap<>();

    Retries(ScheduledExecutorService worker) {
        this.worker = worker;
    }

    /** Does it as soon as the worker comes to it, in the order of the calls. */
    void now(Object key, Runnable work) {
        worker.execute(() -> {
            forget(key);
            attempt(key, work, FIRST_MILLIS, null);
        });
    }

    /** Does it after a while. */
    void after(long millis, Object key, Runnable work) {
        wait(millis, key, () -> attempt(key, work, FIRST_MILLIS, null));
    }

    private void attempt(Object key, Runnable work, long millis, String trouble) {
        try {
            work.run();
        } catch (RuntimeException e) {
            String now = String.valueOf(e);
            if (!now.equals(trouble)) {
                LOG.warn("{} could not be dealt with; it is tried again", key, e);
            }
            wait(millis, key, () -> attempt(key, work, Math.min(2 * millis, LONGEST_MILLIS), now));
        }
    }

    private synchronized void wait(long millis, Object key, Runnable work) {
        forget(key);
        try {
            waiting.put(key, worker.schedule(() -> begin(key, work), millis, TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            LOG.debug("{} is dropped: the worker ends", key, e);
        }
    }

    private void begin(Object key, Runnable work) {
        synchronized (this) {
            waiting.remove(key);
        }
        work.run();
    }

    private synchronized void forget(Object key) {
        Future<?> before = waiting.remove(key);
        if (before != null) {
            before.cancel(false);
        }
    }
}
