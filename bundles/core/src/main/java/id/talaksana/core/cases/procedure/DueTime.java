package id.talaksana.core.cases.procedure;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.ProcessingTime.ServiceTime;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepClock;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.core.calendar.WorkTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * When a step is due. Fixed dates govern over durations. Minutes and hours run while the agency's office is open, unless the
 * step says that they run on; days and longer end at the end of their last day in the agency's zone; the day of opening does
 * not count, and a part of a day is a whole one. Working days leave out Saturday and Sunday (Perpres
 * 21/2023), national holidays and joint leave.
 */
public final class DueTime {
    private DueTime() {}

    /**
     * @param opened when the step was opened
     * @return null when no time is set
     */
    public static Instant of(Step step, Instant opened, Agency agency, WorkTime time) {
        ZoneId zone = agency.timeZone().value();
        if (step.window() != null) {
            return closing(step.window(), step.window().to(), zone);
        }
        return step.duration() == null || !step.duration().known()
                ? null
                : after(step.duration().value(), step.clock(), opened, agency, time);
    }

    /**
     * When a case is to be finished by what its document promises: where that is one time at the most for every case, which can
     * be read. A condition would have to be judged.
     *
     * @return null when it promises no such time
     */
    public static Instant ofCase(ProcessingTime promise, Instant opened, Agency agency, WorkTime time) {
        Duration most = most(promise);
        return most == null ? null : after(most, null, opened, agency, time);
    }

    /**
     * When a step is due whose clock stood: with what was left of its time then.
     *
     * @param stopped when the clock was stopped
     * @param due when the step was due then; null: its time begins anew now
     */
    public static Instant goingOn(Step step, Instant stopped, Instant due, Instant now, Agency agency, WorkTime time) {
        if (due == null) {
            return of(step, now, agency, time);
        }
        return step.duration() == null || !step.duration().known()
                ? due
                : left(step.duration().value(), step.clock(), stopped, due, now, agency, time);
    }

    /** The same of a case. What has no time that can be read any more is due as it was. */
    public static Instant ofCaseGoingOn(
            ProcessingTime promise, Instant stopped, Instant due, Instant now, Agency agency, WorkTime time) {
        Duration most = most(promise);
        return most == null ? due : left(most, null, stopped, due, now, agency, time);
    }

    /** What was late stays late. */
    private static Instant left(
            Duration duration,
            StepClock clock,
            Instant stopped,
            Instant due,
            Instant now,
            Agency agency,
            WorkTime time) {
        if (!due.isAfter(stopped)) {
            return due;
        }
        ZonedDateTime from = now.atZone(agency.timeZone().value());
        LocalDate stopDay = stopped.atZone(from.getZone()).toLocalDate();
        LocalDate lastDay = due.minusMillis(1).atZone(from.getZone()).toLocalDate();
        return switch (duration.unit()) {
            case MINUTE, HOUR ->
                clock == StepClock.CONTINUOUS
                        ? now.plus(java.time.Duration.between(stopped, due))
                        : time.after(now, time.between(stopped, due, agency), agency);
            case WORKING_DAY ->
                endOf(time.calendar()
                        .plusWorkingDays(from.toLocalDate(), workingDays(stopDay, lastDay, time))
                        .atStartOfDay(from.getZone()));
            case DAY, WEEK, MONTH, YEAR -> endOf(from.plusDays(ChronoUnit.DAYS.between(stopDay, lastDay)));
        };
    }

    private static int workingDays(LocalDate after, LocalDate last, WorkTime time) {
        return (int) after.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(time.calendar()::isWorkingDay)
                .count();
    }

    /** When a step with dates begins; null: it has none. */
    public static Instant beginning(Step step, Agency agency) {
        return step.window() == null
                ? null
                : step.window().from().atStartOfDay(agency.timeZone().value()).toInstant();
    }

    private static Duration most(ProcessingTime promise) {
        List<ServiceTime> most = promise == null
                ? List.of()
                : promise.times().stream()
                        .filter(each -> each.limit() != ProcessingTime.Limit.MINIMUM)
                        .toList();
        boolean one = most.size() == 1
                && most.get(0).condition() == null
                && most.get(0).duration() != null
                && most.get(0).duration().known();
        return one ? most.get(0).duration().value() : null;
    }

    /** When a step is due whose time is extended by what its procedure allows: counted from when it was due. */
    public static Instant extended(Step step, Instant due, Agency agency, WorkTime time) {
        Duration by = step.extension().value();
        boolean clock = by.unit() == Duration.Unit.MINUTE || by.unit() == Duration.Unit.HOUR;
        // Days end with their last moment, which is the first one of the next day.
        return after(by, step.clock(), clock ? due : due.minusMillis(1), agency, time);
    }

    /** When a step with dates ends if this is its last day. */
    public static Instant closing(StepWindow window, LocalDate last, ZoneId zone) {
        return window.until() == null
                ? last.plusDays(1).atStartOfDay(zone).toInstant()
                : last.atTime(window.until()).atZone(zone).toInstant();
    }

    /** When so much time of an office has passed since a moment that ended something, or at which it began. */
    public static Instant after(Duration duration, Instant moment, Agency agency, WorkTime time) {
        return after(duration, null, moment, agency, time);
    }

    private static Instant after(Duration duration, StepClock clock, Instant opened, Agency agency, WorkTime time) {
        ZonedDateTime from = opened.atZone(agency.timeZone().value());
        return switch (duration.unit()) {
            case MINUTE -> worked(millis(duration, ChronoUnit.MINUTES), clock, opened, agency, time);
            case HOUR -> worked(millis(duration, ChronoUnit.HOURS), clock, opened, agency, time);
            case DAY -> endOf(from.plusDays(roundedUp(duration.amount())));
            case WORKING_DAY ->
                endOf(time.calendar()
                        .plusWorkingDays(from.toLocalDate(), roundedUp(duration.amount()))
                        .atStartOfDay(from.getZone()));
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

    private static Instant worked(long millis, StepClock clock, Instant opened, Agency agency, WorkTime time) {
        return clock == StepClock.CONTINUOUS
                ? opened.plusMillis(millis)
                : time.after(opened, java.time.Duration.ofMillis(millis), agency);
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
