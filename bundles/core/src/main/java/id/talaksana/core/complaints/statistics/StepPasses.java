package id.talaksana.core.complaints.statistics;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.talaksana.api.access.Scope;
import id.talaksana.api.store.TicketStatistics;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * How often steps were passed, for a page that anybody may ask for: each is counted at most every ten minutes, and only when a
 * complaint names it.
 */
public final class StepPasses {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final TicketStatistics statistics;
    private final Cache<Step, Long> counted;

    public StepPasses(TicketStatistics statistics, LongSupplier nanos) {
        this.statistics = statistics;
        this.counted = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(MOST)
                .ticker(nanos::getAsLong)
                .build();
    }

    /** The count of each of these, by service and step. */
    public Map<List<String>, Long> of(String agency, Collection<List<String>> steps) {
        List<Step> asked = steps.stream().map(names -> new Step(agency, names)).toList();
        return counted.getAll(asked, missing -> count(agency, missing)).entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().names(), Map.Entry::getValue));
    }

    private Map<Step, Long> count(String agency, Set<? extends Step> steps) {
        Map<List<String>, Long> found = statistics.passes(
                Scope.of(agency), steps.stream().map(Step::names).toList());
        Map<Step, Long> counts = new HashMap<>();
        steps.forEach(step -> counts.put(step, found.getOrDefault(step.names(), 0L)));
        return counts;
    }

    /** @param names service and step */
    private record Step(String agency, List<String> names) {}
}
