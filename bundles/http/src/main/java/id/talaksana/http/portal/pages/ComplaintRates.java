package id.talaksana.http.portal.pages;

import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.portal.figures.RecentlyTold;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How often complaints name a step, as the counter last told it: it counts all steps that were ever passed. */
final class ComplaintRates {
    private final RecentlyTold<String, List<StepCount>> told;

    ComplaintRates(CoreServices core) {
        told = new RecentlyTold<>(agency -> core.complaints().counts(agency).steps(), List.of());
    }

    /** By step; empty for an earlier version, whose steps may not be those that were passed. */
    Map<String, StepCount> of(ServiceEdition published) {
        if (!published.current()) {
            return Map.of();
        }
        return told.of(published.entry().id()).stream()
                .filter(count -> count.service().equals(published.service().id()))
                .collect(Collectors.toMap(StepCount::step, count -> count));
    }
}
