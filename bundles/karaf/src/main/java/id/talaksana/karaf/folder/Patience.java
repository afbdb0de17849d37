package id.talaksana.karaf.folder;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Waits for what a file system does as long as one can wait. A pipe that nobody writes to and a mount whose server is gone
 * answer never, and nothing can end the thread that asks them: it is left to itself, and not asked again before it is back.
 * For one thread.
 */
final class Patience {
    private final long millis;
    private final Map<String, Future<?>> asked = new HashMap<>();
    private final ExecutorService askers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "talaksana-folder-reading");
        thread.setDaemon(true);
        return thread;
    });

    Patience(long millis) {
        this.millis = millis;
    }

    /**
     * What the work gives; nothing when it has not ended in time, or has not ended since it was asked for before.
     *
     * @param name what is asked, once at a time
     */
    <T> Optional<T> await(String name, Callable<T> work) throws IOException {
        Future<?> before = asked.get(name);
        if (before != null && !before.isDone()) {
            return Optional.empty();
        }
        asked.remove(name);
        Future<T> answer = askers.submit(work);
        try {
            return Optional.of(answer.get(millis, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            asked.put(name, answer);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IOException(e.getCause());
        }
    }

    void stop() {
        askers.shutdownNow();
    }
}
