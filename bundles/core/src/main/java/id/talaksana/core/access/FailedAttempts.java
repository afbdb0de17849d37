package id.talaksana.core.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Slows down guessing: ten failures for the same thing from the same address, then a rest of five minutes. */
public final class FailedAttempts {
    private static final int MAX_FAILURES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(5);

    private final Cache<String, AtomicInteger> failures =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(WINDOW).build();

    /** @throws TooManyAttempts when there were too many lately */
    public void check(String thing, String address) {
        AtomicInteger failed = failures.getIfPresent(thing + "@" + address);
        if (failed != null && failed.get() >= MAX_FAILURES) {
            throw new TooManyAttempts(WINDOW.toSeconds());
        }
    }

    /** One more. */
    public void failed(String thing, String address) {
        failures.get(thing + "@" + address, key -> new AtomicInteger()).incrementAndGet();
    }

    /** It was right after all; the count begins anew. */
    public void passed(String thing, String address) {
        failures.invalidate(thing + "@" + address);
    }
}
