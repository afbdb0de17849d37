package id.talaksana.core.access;

import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * The few places where passwords are hashed, and the few seats before them. Hashing takes long on purpose; who finds all of
 * them taken is sent away at once, so that a flood of guesses takes neither all processors nor all of the server's threads.
 */
final class HashingPlaces {
    /** Threads that may wait. */
    static final int SEATS = 16;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final int places = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private final Semaphore admitted = new Semaphore(places + SEATS);
    private final Semaphore hashing = new Semaphore(places, true);

    /** How many threads can be in here, all told. */
    int most() {
        return places + SEATS;
    }

    /** @throws Refusal {@code UNAVAILABLE} when there is no place, or none in time */
    <T> T in(Supplier<T> work) {
        if (!admitted.tryAcquire()) {
            throw busy();
        }
        try {
            return seated(work);
        } finally {
            admitted.release();
        }
    }

    private <T> T seated(Supplier<T> work) {
        try {
            if (!hashing.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    private static Refusal busy() {
        return new Refusal(Refusal.Kind.UNAVAILABLE, CoreWords.text("too-many-are-logging"), List.of());
    }
}
