package id.talaksana.http.portal.pages;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.kit.CoreServices;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How often complaints name a step, as the counter last told it. It counts all steps that were ever passed, which is too
 * much for each reader of a page; a minute later somebody who reads has it counted anew, and does not wait for it.
 */
final class ComplaintRates {
    private static final Logger LOG = LoggerFactory.getLogger(ComplaintRates.class);
    private static final int AGENCIES = 2_000;

    private final CoreServices core;
    private final LoadingCache<String, List<StepCount>> told = Caffeine.newBuilder()
            .maximumSize(AGENCIES)
            .refreshAfterWrite(Duration.ofMinutes(1))
            .expireAfterWrite(Duration.ofMinutes(10))
            .build(this::ask);

    ComplaintRates(CoreServices core) {
        this.core = core;
    }

    /** By step; empty for an earlier version, whose steps may not be those that were passed. */
    Map<String, StepCount> of(ServiceEdition published) {
        if (!published.current()) {
            return Map.of();
        }
        return told.get(published.entry().id()).stream()
                .filter(count -> count.service().equals(published.service().id()))
                .collect(Collectors.toMap(StepCount::step, count -> count));
    }

    /** A page that is about something else is readable without these figures. */
    private List<StepCount> ask(String agency) {
        try {
            return core.complaints().counts(agency).steps();
        } catch (Refusal refusal) {
            LOG.debug("No figures of complaints for {}: {}", agency, refusal.getMessage());
        } catch (RuntimeException e) {
            LOG.warn("No figures of complaints for {}", agency, e);
        }
        return List.of();
    }
}
