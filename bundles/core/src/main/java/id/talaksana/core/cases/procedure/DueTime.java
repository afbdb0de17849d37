package id.talaksana.core.cases.procedure;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When a step is due. Fixed dates govern over durations. Minutes and hours run on, days and longer end at the end of their
 * last day in the agency's zone; the day of opening does not count, and a part of a day is a whole one. Working days leave out Saturday and Sunday (Perpres
 * 21/2023), national holidays and joint leave.
 */
public final class DueTime {
    private DueTime() {}

    /**
     * @param opened when the step was opened
     * @return null when no time is set
     */
    public static Instant of(Step step, Instant opened, ZoneId zone, WorkingCalendar calendar) {
        if (step.window() != null) {
            LocalTime until = step.window().until();
            return until == null
                    ? step.window().to().plusDays(1).atStartOfDay(zone).toInstant()
                    : step.window().to().atTime(until).atZone(zone).toInstant();
        }
        return step.duration() == null || !step.duration().known()
                ? null
                : after(step.duration().value(), opened, zone, calendar);
    }

    private static Instant after(Duration duration, Instant opened, ZoneId zone, WorkingCalendar calendar) {
        ZonedDateTime from = opened.atZone(zone);
        return switch (duration.unit()) {
            case MINUTE -> opened.plusMillis(millis(duration, ChronoUnit.MINUTES));
            case HOUR -> opened.plusMillis(millis(duration, ChronoUnit.HOURS));
            case DAY -> endOf(from.plusDays(roundedUp(duration.amount())));
            case WORKING_DAY ->
                endOf(calendar.plusWorkingDays(from.toLocalDate(), roundedUp(duration.amount()))
                        .atStartOfDay(zone));
            case WEEK -> endOf(from.plusDays(roundedUp(duration.amount().multiply(BigDecimal.valueOf(7)))));
            case MONTH -> endOf(months(from, duration.amount()));
            case YEAR -> endOf(months(from, duration.amount().multiply(BigDecimal.valueOf(12))));
        };
    }

    /** A part of a month is that part of 30 days. */
    private static ZonedDateTime months(ZonedDateTime from, BigDecimal months) {
        BigDecimal part = months.remainder(BigDecimal.ONE);
        return from.plusMonths(months.longValue()).plusDays(roundedUp(part.multiply(BigDecimal.valueOf(30))));
    }

    private static long roundedUp(BigDecimal days) {
        return days.setScale(0, RoundingMode.CEILING).longValueExact();
    }

    private static long millis(Duration duration, ChronoUnit unit) {
        return duration.amount()
                .multiply(BigDecimal.valueOf(unit.getDuration().toMillis()))
                .longValue();
    }

    private static Instant endOf(ZonedDateTime day) {
        return day.toLocalDate().plusDays(1).atStartOfDay(day.getZone()).toInstant();
    }
}
