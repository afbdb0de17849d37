package id.talaksana.core.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.AddressBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Slows down who tries too often, and nobody else. An attempt is counted before anything is checked, so that many at once
 * are not more than many in turn; one that was right is taken off again.
 *
 * <p>What is counted are attempts at one thing from one place, and all from one place. Attempts at a group of things and all
 * together never stop anybody: while there are too many of them each place has a tenth of what it has otherwise, so that a
 * place which was quiet is heard during any attack. Who was right at a thing from a place is not stopped by what others do
 * there with other things.
 *
 * <p>Nothing is locked: attempts come back one after the other, evenly.
 */
public final class Attempts {
    private static final int MOST_COUNTED = 100_000;
    private static final Duration FAMILIAR = Duration.ofHours(12);
    private static final Duration RIGHT = Duration.ofMinutes(10);
    /** Of a name that is counted, in characters; nothing that exists is longer. */
    private static final int LONGEST = 120;

    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final String UNKNOWN = "?";
    private static final String ALL = "all";

    private final AttemptLimits limits;
    private final LongSupplier nanos;
    /** When each count will have come down to nothing, in nanoseconds. */
    private final Cache<String, Long> counts;

    private final Cache<String, Boolean> familiar;
    private final Cache<String, Boolean> right;

    /** With the time that passes. */
    public Attempts(AttemptLimits limits) {
        this(limits, System::nanoTime);
    }

    /** @param nanos the time in nanoseconds from wherever */
    public Attempts(AttemptLimits limits, LongSupplier nanos) {
        this.limits = limits;
        this.nanos = nanos;
        this.counts = cache(limits.longest()).maximumSize(MOST_COUNTED).build();
        this.familiar = cache(FAMILIAR).maximumSize(MOST_COUNTED).build();
        this.right = cache(RIGHT).maximumSize(MOST_COUNTED).build();
    }

    private Caffeine<Object, Object> cache(Duration kept) {
        return Caffeine.newBuilder().expireAfterWrite(kept).ticker(nanos::getAsLong);
    }

    /**
     * Counts something that is done, right or not.
     *
     * @param thing what is tried: an account, a case, an agency's counter
     * @param group what the thing belongs to; the thing itself when it belongs to nothing
     * @param address where it comes from; null: not known. Whoever has an IPv6 address has its whole /64.
     * @throws TooManyAttempts when there were too many; then it is not counted
     */
    public void count(String thing, String group, String address) {
        begin(thing, group, address);
    }

    /**
     * Checks a secret under the count of those that were wrong.
     *
     * @param secret what is behind the secret; empty: it was wrong. When it throws, nothing was tried.
     * @throws TooManyAttempts as {@link #count} does; then nothing is checked
     */
    public <T> Optional<T> check(String thing, String group, String address, Supplier<Optional<T>> secret) {
        Attempt attempt = begin(thing, group, address);
        Optional<T> found;
        try {
            found = secret.get();
        } catch (RuntimeException e) {
            attempt.withdraw();
            throw e;
        }
        if (found.isPresent()) {
            attempt.withdraw();
            familiar.put(attempt.here, true);
        }
        return found;
    }

    /**
     * Keeps for some minutes that a secret was right.
     *
     * @param proof is looked for only by who shows the secret again
     */
    public void remember(String proof) {
        right.put(proof, true);
    }

    /** Whether this was right lately. It is so still, however many were wrong meanwhile. */
    public boolean remembers(String proof) {
        return right.getIfPresent(proof) != null;
    }

    private Attempt begin(String thing, String group, String address) {
        String place = place(address);
        Attempt attempt = new Attempt(cut(thing) + "@" + place);
        try {
            attempt.take(attempt.here, address == null ? limits.unknown() : limits.ofThing());
            if (address != null && familiar.getIfPresent(attempt.here) == null) {
                attempt.take("place " + place, limits.ofPlace());
                // Both are counted, whatever the first says.
                boolean crowded =
                        attempt.crowds("group " + cut(group), limits.ofGroup()) | attempt.crowds(ALL, limits.overall());
                if (crowded) {
                    attempt.take("crowd " + place, limits.ofPlace().tenth());
                }
            }
            return attempt;
        } catch (TooManyAttempts e) {
            attempt.withdraw();
            throw e;
        }
    }

    private static String place(String address) {
        if (address == null) {
            return UNKNOWN;
        }
        return AddressBlock.parse(address)
                .map(block -> block.ofOneHolder().toString())
                .orElse(cut(address));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    /** How long to wait until there is room for one more; 0: it is taken. Of several at once each sees the ones before. */
    private long untilFree(String key, AttemptLimits.Limit limit) {
        long now = nanos.getAsLong();
        long[] wait = {0};
        counts.asMap().compute(key, (k, until) -> {
            long most = limit.interval() * limit.most();
            long left = until == null ? 0 : until - now;
            // More than there is room for comes of a clock that was set back.
            long after = (left < 0 || left > most ? 0 : left) + limit.interval();
            wait[0] = Math.max(0, after - most);
            return wait[0] > 0 ? until : Long.valueOf(now + after);
        });
        return wait[0];
    }

    /** What one attempt has taken of the counts. */
    private final class Attempt {
        private final String here;
        private final List<Runnable> taken = new ArrayList<>();

        private Attempt(String here) {
            this.here = here;
        }

        private void take(String key, AttemptLimits.Limit limit) {
            long wait = waits(key, limit);
            if (wait > 0) {
                throw new TooManyAttempts((wait + SECOND - 1) / SECOND);
            }
        }

        private boolean crowds(String key, AttemptLimits.Limit limit) {
            return waits(key, limit) > 0;
        }

        private long waits(String key, AttemptLimits.Limit limit) {
            long wait = untilFree(key, limit);
            if (wait == 0) {
                taken.add(() -> counts.asMap().computeIfPresent(key, (k, until) -> until - limit.interval()));
            }
            return wait;
        }

        private void withdraw() {
            taken.forEach(Runnable::run);
        }
    }
}
