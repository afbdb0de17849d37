package id.talaksana.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Asks for the same things all the while; each must be answered with 200 each time. */
final class Watch implements AutoCloseable {
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();
    private final AtomicInteger rounds = new AtomicInteger();

    /** Begins; returns when everything was asked for once. */
    Watch(Person person, List<String> paths) {
        thread.scheduleWithFixedDelay(
                () -> {
                    for (String path : paths) {
                        try {
                            Person.Answer answer = person.get(path);
                            if (answer.status() != 200) {
                                failures.add(path + " " + answer);
                            }
                        } catch (RuntimeException | AssertionError e) {
                            failures.add(path + " " + e);
                        }
                    }
                    rounds.incrementAndGet();
                },
                0,
                10,
                TimeUnit.MILLISECONDS);
        further(1);
    }

    /** Waits for whole rounds more. */
    private void further(int count) {
        int before = rounds.get();
        RunningContainer.await("a round of questions", () -> rounds.get() >= before + count);
    }

    /** Does something while it goes on asking, and some rounds more; then nothing may have failed. */
    void during(Runnable deeds) {
        try (this) {
            deeds.run();
            further(3);
        }
        assertThat(failures).isEmpty();
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            assertThat(thread.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
