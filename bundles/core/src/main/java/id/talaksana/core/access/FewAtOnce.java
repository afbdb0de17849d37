package id.talaksana.core.access;

import id.talaksana.api.access.Places;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Four at once over all and two of each. Nobody waits: a thread that waits is one less for visitors. */
@Component(service = Places.class)
public final class FewAtOnce implements Places {
    private static final int OF_ALL = 4;
    private static final int OF_EACH = 2;

    private final Map<String, Integer> taken = new HashMap<>();
    private int begun;

    @Activate
    public FewAtOnce() {}

    @Override
    public synchronized Place take(String of) {
        if (taken.getOrDefault(of, 0) == OF_EACH) {
            throw full(CoreWords.text("for-are-being-read-at-once", of, OF_EACH));
        }
        taken.merge(of, 1, Integer::sum);
        return new TakenPlace(of);
    }

    private synchronized void begin() {
        if (begun == OF_ALL) {
            throw full(CoreWords.text("definitions-or-drafts-are-being-read", OF_ALL));
        }
        begun++;
    }

    private synchronized void leave(String of, boolean hadBegun) {
        taken.computeIfPresent(of, (who, count) -> count == 1 ? null : count - 1);
        begun -= hadBegun ? 1 : 0;
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
