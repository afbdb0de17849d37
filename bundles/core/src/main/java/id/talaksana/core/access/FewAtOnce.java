package id.talaksana.core.access;

import id.talaksana.api.access.Places;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/**
 * Four at once over all and two of each. Of the four no more are at work than half of the processors, so that visitors have
 * the others; the rest wait a while, who comes as the fifth does not.
 */
@Component(service = Places.class)
public final class FewAtOnce implements Places {
    private static final int OF_ALL = 4;
    private static final int OF_EACH = 2;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Integer> taken = new HashMap<>();
    private final Semaphore processors;
    private final Duration patience;
    private int begun;

    @Activate
    public FewAtOnce() {
        this(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), PATIENCE);
    }

    /** With so many at work, and a wait of one's own, for tests. */
    FewAtOnce(int atWork, Duration patience) {
        this.processors = new Semaphore(atWork, true);
        this.patience = patience;
    }

    @Override
    public synchronized Place take(String of) {
        if (taken.getOrDefault(of, 0) == OF_EACH) {
            throw full(CoreWords.text("for-are-being-read-at-once", of, OF_EACH));
        }
        taken.merge(of, 1, Integer::sum);
        return new TakenPlace(of);
    }

    private void begin() {
        if (!seated()) {
            throw allTaken();
        }
        if (!hasProcessor()) {
            stand();
            throw allTaken();
        }
    }

    private synchronized boolean seated() {
        if (begun == OF_ALL) {
            return false;
        }
        begun++;
        return true;
    }

    private synchronized void stand() {
        begun--;
    }

    private boolean hasProcessor() {
        try {
            return processors.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void leave(String of, boolean hadBegun) {
        taken.computeIfPresent(of, (who, count) -> count == 1 ? null : count - 1);
        if (hadBegun) {
            begun--;
            processors.release();
        }
    }

    private static Refusal allTaken() {
        return full(CoreWords.text("definitions-or-drafts-are-being-read", OF_ALL));
    }

    private static Refusal full(Text sentence) {
        return new Refusal(Refusal.Kind.UNAVAILABLE, CoreWords.text("what-was-sent-has-not-been", sentence), List.of());
    }

    private final class TakenPlace implements Place {
        private final String of;
        private boolean begun;
        private boolean closed;

        TakenPlace(String of) {
            this.of = of;
        }

        @Override
        public void begin() {
            if (!begun) {
                FewAtOnce.this.begin();
                begun = true;
            }
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                leave(of, begun);
            }
        }
    }
}
