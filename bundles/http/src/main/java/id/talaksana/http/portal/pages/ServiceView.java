package id.talaksana.http.portal.pages;

import id.talaksana.api.catalogue.Edition;
import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.api.definition.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * What a service's page shows besides its definition.
 *
 * @param since when this version was last taken into use here; null: it is not known
 * @param linkedData schema.org, as JSON that can stand in a page
 * @param scheduled the steps with dates of their own, in order
 * @param complaints how often complaints name a step, by its id; a step that none names is not in it
 */
public record ServiceView(
        List<Edition> editions,
        Instant since,
        String linkedData,
        List<Step> scheduled,
        Map<String, StepCount> complaints,
        ServiceAnswer answer) {
    /** As wide as the timeline is drawn. */
    private static final int WIDTH = 200;

    private static final int NARROWEST = 6;

    static ServiceView of(ServiceEdition published, List<Edition> editions, Map<String, StepCount> complaints) {
        return new ServiceView(
                editions,
                editions.stream()
                        .filter(edition ->
                                edition.digest().equals(published.definition().digest()))
                        .findFirst()
                        .map(Edition::since)
                        .orElse(null),
                LinkedData.inPage(LinkedData.service(published.definition(), published.service())),
                published.service().steps().stream()
                        .filter(step -> step.window() != null)
                        .toList(),
                complaints,
                ServiceAnswer.of(published.service()));
    }

    /** Whether any step has dates. */
    public boolean hasSchedule() {
        return !scheduled.isEmpty();
    }

    /** Where a step's bar begins. */
    public int left(Step step) {
        return (int) Math.min(WIDTH - NARROWEST, at(step.window().from()));
    }

    /** How wide a step's bar is. */
    public int width(Step step) {
        return (int) Math.max(NARROWEST, Math.min(WIDTH, at(step.window().to().plusDays(1))) - left(step));
    }

    private long at(LocalDate day) {
        LocalDate first = scheduled.stream()
                .map(s -> s.window().from())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = scheduled.stream()
                .map(s -> s.window().to())
                .max(LocalDate::compareTo)
                .orElseThrow();
        return ChronoUnit.DAYS.between(first, day) * WIDTH / (ChronoUnit.DAYS.between(first, last) + 1);
    }
}
