package id.talaksana.core.figures;

import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.api.store.figures.Tally.Measure;
import id.talaksana.api.store.figures.TimedCase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Counts what was closed in one month of an agency. */
final class MonthCount {
    private final String agency;
    private final String month;
    private final Span span;
    private final BiFunction<Instant, Instant, Duration> worked;
    private final BiFunction<String, String, Optional<PublicService>> services;
    private final Map<Tally, Long> counted = new HashMap<>();

    /**
     * @param worked the working time between two moments
     * @param services by the digest of their definition and their id
     */
    MonthCount(
            String agency,
            String month,
            Span span,
            BiFunction<Instant, Instant, Duration> worked,
            BiFunction<String, String, Optional<PublicService>> services) {
        this.agency = agency;
        this.month = month;
        this.span = span;
        this.worked = worked;
        this.services = services;
    }

    /** Adds what of a case came to pass in the month. */
    void add(TimedCase c) {
        CaseTimes times = new CaseTimes(c, worked);
        for (CaseTimes.Finished step : times.finished()) {
            if (span.covers(step.row().closedAt())) {
                String id = step.row().step();
                add(c.service(), id, Measure.STEP, step.whose(), minutes(step.ran()), 1);
                add(c.service(), id, Measure.RETURNED, null, 0, sentBack(c, step.row()) ? 1 : 0);
            }
        }
        if (c.closedAt() != null && c.state() != State.WITHDRAWN && span.covers(c.closedAt())) {
            addClosed(c, times.parts());
        }
    }

    private void addClosed(TimedCase c, Map<Whose, Duration> parts) {
        Duration whole = parts.values().stream().reduce(Duration.ZERO, Duration::plus);
        add(c.service(), "", Measure.CASE, null, minutes(whole), 1);
        parts.forEach((whose, time) -> add(c.service(), "", Measure.PART, whose, minutes(time), 1));
        if (c.dueAt() != null) {
            add(c.service(), "", c.closedAt().isAfter(c.dueAt()) ? Measure.BROKEN : Measure.KEPT, null, 0, 1);
        }
    }

    /** Whether by the definition that its case was under then it sent the case back. */
    private boolean sentBack(TimedCase c, StepRow row) {
        String digest = c.rows().stream()
                .filter(other -> other.move() != null && other.place() > row.place())
                .min(java.util.Comparator.comparing(StepRow::place))
                .map(other -> other.move().fromDigest())
                .orElse(c.digest());
        return services.apply(digest, c.service())
                .flatMap(service -> service.step(row.step()))
                .flatMap(step -> step.outcome(row.outcome()))
                .filter(Outcome::returns)
                .isPresent();
    }

    void addAll(List<Tally> others) {
        others.forEach(t -> add(t.service(), t.step(), t.measure(), t.whose(), t.minutes(), t.many()));
    }

    private void add(String service, String step, Measure measure, Whose whose, int minutes, long many) {
        if (many > 0) {
            counted.merge(new Tally(agency, month, service, step, measure, whose, minutes, 0), many, Long::sum);
        }
    }

    List<Tally> tallies() {
        return counted.entrySet().stream()
                .map(each -> each.getKey().times(each.getValue()))
                .toList();
    }

    private static int minutes(Duration time) {
        return Tally.rounded(time.toMinutes());
    }

    /** From a moment until before another. */
    record Span(Instant from, Instant before) {
        boolean covers(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(before);
        }
    }
}
