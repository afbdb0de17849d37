package id.talaksana.core.extension;

import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an agency's extensions apart from everything else: at most {@value #PLACES} at a time for each agency, none waits
 * for a place, each has so long and not longer.
 *
 * <p>Each call has a thread of its own that ends with it. A pool would be cheaper by microseconds, but its threads could
 * keep what an extension left in them, and with that its bundle's classes. A thread that does not heed its interruption
 * keeps its place until it ends, so the harm stays with its agency.
 */
final class Compartments {
    static final int PLACES = 4;
    private static final Logger LOG = LoggerFactory.getLogger(Compartments.class);
    private static final int FRAMES = 12;

    private final Duration limit;
    private final Map<String, Semaphore> places = new ConcurrentHashMap<>();

    Compartments(Duration limit) {
        this.limit = limit;
    }

    /**
     * Runs code of an extension.
     *
     * @throws ExtensionFailure whatever goes wrong, in words
     */
    <T> T run(String agency, String name, Callable<T> code) throws ExtensionFailure {
        Semaphore place = places.computeIfAbsent(agency, a -> new Semaphore(PLACES));
        if (!place.tryAcquire()) {
            throw new ExtensionFailure(CoreWords.text("is-in-use-times-at-once", PLACES));
        }
        FutureTask<T> task = new FutureTask<>(contained(name, code));
        Runnable inItsPlace = inItsPlace(place, task);
        start(agency, name, place, inItsPlace);
        return outcome(task);
    }

    private static <T> Runnable inItsPlace(Semaphore place, FutureTask<T> task) {
        return () -> {
            try {
                task.run();
            } finally {
                place.release();
            }
        };
    }

    private static void start(String agency, String name, Semaphore place, Runnable inItsPlace)
            throws ExtensionFailure {
        try {
            Thread thread = new Thread(null, inItsPlace, "talaksana-extension-" + agency + "-" + name, 0, false);
            thread.setDaemon(true);
            thread.setContextClassLoader(Compartments.class.getClassLoader());
            thread.start();
        } catch (OutOfMemoryError noThread) {
            place.release();
            throw new ExtensionFailure(CoreWords.text("got-no-thread-try-again-shortly"));
        }
    }

    private <T> T outcome(FutureTask<T> task) throws ExtensionFailure {
        try {
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new ExtensionFailure(CoreWords.text("did-not-answer-within-milliseconds-look", limit.toMillis()));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new ExtensionFailure(CoreWords.text("is-not-waited-for-any-more"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ExtensionFailure failure) {
                throw failure;
            }
            throw new IllegalStateException("everything else is contained", e);
        }
    }

    /** Whatever is thrown stays in its thread; only its name goes out, since messages may hold personal data. */
    private static <T> Callable<T> contained(String name, Callable<T> code) {
        return () -> {
            try {
                return code.call();
            } catch (ExtensionFailure e) {
                throw e;
            } catch (Throwable e) {
                String kind = e.getClass().getName();
                LOG.warn("Extension {} threw {}", name, trace(e));
                throw new ExtensionFailure(CoreWords.text("failed-with-its-trace", kind));
            }
        };
    }

    private static String trace(Throwable thrown) {
        StringBuilder trace = new StringBuilder(thrown.getClass().getName());
        StackTraceElement[] frames = thrown.getStackTrace();
        for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
            trace.append("\n  at ").append(frames[i]);
        }
        Throwable cause = thrown.getCause();
        return cause == null || cause == thrown
                ? trace.toString()
                : trace + "\n  caused by " + cause.getClass().getName();
    }
}
