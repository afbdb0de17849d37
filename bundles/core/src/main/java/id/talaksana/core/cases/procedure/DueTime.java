package id.talaksana.core.cases.procedure;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.Step;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When a step is due. Fixed dates govern over durations. Minutes and hours run on, days and longer end at the end of their
 * last day in the agency's zone; the day of opening does not count. Working days leave out Saturday and Sunday (Perpres
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
        long whole = duration.amount().longValue();
        return switch (duration.unit()) {
            case MINUTE -> opened.plusMillis(millis(duration, ChronoUnit.MINUTES));
            case HOUR -> opened.plusMillis(millis(duration, ChronoUnit.HOURS));
            case DAY -> endOf(from.plusDays(whole));
            case WORKING_DAY ->
                endOf(calendar.plusWorkingDays(from.toLocalDate(), whole).atStartOfDay(zone));
            case WEEK -> endOf(from.plusWeeks(whole));
            case MONTH -> endOf(from.plusMonths(whole));
            case YEAR -> endOf(from.plusYears(whole));
        };
    }

    private static long millis(Duration duration, ChronoUnit unit) {
        return duration.amount()
                .multiply(java.math.BigDecimal.valueOf(unit.getDuration().toMillis()))
                .longValue();
    }

    private static Instant endOf(ZonedDateTime day) {
        return day.toLocalDate().plusDays(1).atStartOfDay(day.getZone()).toInstant();
    }
}
