package id.talaksana.distribution.swap;

import id.talaksana.distribution.RunningContainer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** Clients that go on asking at a steady pace over connections that stay open, and keep how long each answer took. */
final class Load implements AutoCloseable {
    /** So slow that the clients leave the machine to the container, so quick that no swap goes unseen; the full run has 5. */
    private static final int PACE_MILLIS = Integer.getInteger("talaksana.pace", 20);

    private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(4);
    private final Queue<Long> nanos = new ConcurrentLinkedQueue<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();

    /** One request of a client; gives null when it succeeded, else what went wrong. */
    interface Request {
        String send();
    }

    /** Begins to send these, each again and again. */
    Load(Collection<Request> requests) {
        requests.forEach(
                request -> threads.scheduleWithFixedDelay(() -> send(request), 0, PACE_MILLIS, TimeUnit.MILLISECONDS));
    }

    private void send(Request request) {
        long before = System.nanoTime();
        String failure;
        try {
            failure = request.send();
        } catch (RuntimeException | AssertionError e) {
            failure = e.toString();
        }
        nanos.add(System.nanoTime() - before);
        answered.incrementAndGet();
        if (failure != null) {
            failures.add(failure);
        }
    }

    /** What has been measured since this was asked for last. */
    synchronized Times times() {
        List<Long> taken = new ArrayList<>();
        for (Long next = nanos.poll(); next != null; next = nanos.poll()) {
            taken.add(next);
        }
        return Times.ofNanos(taken);
    }

    /** Waits for so many answers more. */
    void further(long count) {
        long before = answered.get();
        RunningContainer.await("answers", () -> answered.get() >= before + count);
    }

    long answered() {
        return answered.get();
    }

    /** What failed, in words. */
    List<String> failures() {
        return List.copyOf(failures);
    }

    @Override
    public void close() {
        threads.shutdown();
        RunningContainer.await("the end of the clients", threads::isTerminated);
    }
}
