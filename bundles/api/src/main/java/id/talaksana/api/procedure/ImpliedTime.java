package id.talaksana.api.procedure;

import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The time of a whole service that its steps imply where its document states none. */
public final class ImpliedTime {
    private static final BigDecimal MINUTES = BigDecimal.valueOf(60);

    private ImpliedTime() {}

    /**
     * The sum of its steps' times; empty where the document promises a time itself, where a step has none or another unit, and
     * where not every case passes all steps one after the other.
     */
    public static Optional<Duration> of(PublicService service) {
        boolean promised =
                service.processingTime() != null && !service.processingTime().unspecified();
        boolean inRow = inRow(service);
        if (promised || !inRow) {
            return Optional.empty();
        }
        return sum(service);
    }

    private static boolean inRow(PublicService service) {
        return !Precedence.of(service).parts()
                && service.steps().stream()
                        .allMatch(step ->
                                step.tracks().or(List.of()).isEmpty() && step.when() == null && step.next() == null);
    }

    private static Optional<Duration> sum(PublicService service) {
        Duration sum = null;
        for (Step step : service.steps()) {
            if (step.duration() == null || !step.duration().known()) {
                return Optional.empty();
            }
            sum = sum == null
                    ? step.duration().value()
                    : plus(sum, step.duration().value()).orElse(null);
            if (sum == null) {
                return Optional.empty();
            }
        }
        return Optional.ofNullable(sum);
    }

    private static Optional<Duration> plus(Duration one, Duration other) {
        if (one.unit() == other.unit()) {
            boolean range = one.least() != null || other.least() != null;
            return Optional.of(new Duration(
                    range ? least(one).add(least(other)) : null, one.amount().add(other.amount()), one.unit()));
        }
        return clock(one) && clock(other) ? plus(inMinutes(one), inMinutes(other)) : Optional.empty();
    }

    private static boolean clock(Duration time) {
        return time.unit() == Duration.Unit.MINUTE || time.unit() == Duration.Unit.HOUR;
    }

    private static BigDecimal least(Duration time) {
        return time.least() == null ? time.amount() : time.least();
    }

    private static Duration inMinutes(Duration time) {
        return time.unit() == Duration.Unit.MINUTE
                ? time
                : new Duration(
                        time.least() == null ? null : time.least().multiply(MINUTES),
                        time.amount().multiply(MINUTES),
                        Duration.Unit.MINUTE);
    }
}
