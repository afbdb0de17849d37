package id.talaksana.http.portal.figures;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.talaksana.api.text.Refusal;
import java.time.Duration;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the core told last, of something that is too much to be asked for by each reader of a page. A minute later somebody who reads
 * has it asked anew, and does not wait for it. A page that is about something else is readable without it.
 */
public final class RecentlyTold<K, V> {
    private static final Logger LOG = LoggerFactory.getLogger(RecentlyTold.class);
    private static final int MOST = 2_000;

    private final Function<K, V> ask;
    private final V nothing;
    private final LoadingCache<K, V> told = Caffeine.newBuilder()
            .maximumSize(MOST)
            .refreshAfterWrite(Duration.ofMinutes(1))
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::asked);

    /**
     * @param nothing stands for what cannot be told
     */
    public RecentlyTold(Function<K, V> ask, V nothing) {
        this.ask = ask;
        this.nothing = nothing;
    }

    /** What was told of something last. */
    public V of(K about) {
        return told.get(about);
    }

    private V asked(K about) {
        try {
            return ask.apply(about);
        } catch (Refusal refusal) {
            LOG.debug("Nothing is told of {}: {}", about, refusal.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("Nothing is told of {}", about, e);
        }
        return nothing;
    }
}
