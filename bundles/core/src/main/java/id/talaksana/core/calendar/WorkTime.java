package id.talaksana.core.calendar;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Agency.Season;
import id.talaksana.api.definition.Agency.WorkingHours;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Minutes and hours of work: they run while an office is open, on working days, within the agency's own hours or else the general
 * ones, in Ramadan those of Ramadan.
 *
 * @param general the hours of offices on a day, where an agency says none of its own
 */
public record WorkTime(WorkingCalendar calendar, Function<LocalDate, List<WorkingHours>> general) {
    /** So many days without an open hour in a row: no hours are known. */
    private static final int LONGEST_REST = 31;

    /** Weekends alone are free, and minutes run on. */
    public static final WorkTime RUNNING = new WorkTime(WorkingCalendar.WEEKENDS, day -> List.of());

    /** The moment at which so much work time has passed in an agency's office. Where no hours are known, time runs on. */
    public Instant after(Instant from, Duration work, Agency agency) {
        ZoneId zone = agency.timeZone().value();
        Duration left = work;
        int rest = 0;
        for (LocalDate day = from.atZone(zone).toLocalDate(); rest < LONGEST_REST; day = day.plusDays(1)) {
            rest++;
            for (WorkingHours hours : hours(day, agency.workingHours())) {
                ZonedDateTime opens = day.atTime(hours.from()).atZone(zone);
                Instant begin = opens.toInstant().isBefore(from) ? from : opens.toInstant();
                Duration open = Duration.between(
                        begin, day.atTime(hours.to()).atZone(zone).toInstant());
                if (open.compareTo(left) >= 0) {
                    return begin.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
                rest = open.isNegative() ? rest : 0;
            }
        }
        return from.plus(work);
    }

    /** The work time between two moments in an agency's office. Where no hours are known, all time. */
    public Duration between(Instant from, Instant to, Agency agency) {
        ZoneId zone = agency.timeZone().value();
        LocalDate first = from.atZone(zone).toLocalDate();
        LocalDate last = to.atZone(zone).toLocalDate();
        boolean known = first.datesUntil(first.plusDays(LONGEST_REST))
                .anyMatch(day -> !hours(day, agency.workingHours()).isEmpty());
        if (!known) {
            return Duration.between(from, to);
        }
        Duration sum = Duration.ZERO;
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (WorkingHours hours : hours(day, agency.workingHours())) {
                Instant opens = day.atTime(hours.from()).atZone(zone).toInstant();
                Instant closes = day.atTime(hours.to()).atZone(zone).toInstant();
                Duration open = Duration.between(opens.isBefore(from) ? from : opens, closes.isAfter(to) ? to : closes);
                sum = open.isNegative() ? sum : sum.plus(open);
            }
        }
        return sum;
    }

    private List<WorkingHours> hours(LocalDate day, List<WorkingHours> own) {
        if (!calendar.isWorkingDay(day)) {
            return List.of();
        }
        Season season = calendar.isRamadan(day) ? Season.RAMADAN : null;
        List<WorkingHours> found = on(day, own, season);
        return found.isEmpty() ? on(day, general.apply(day), season) : found;
    }

    private static List<WorkingHours> on(LocalDate day, List<WorkingHours> hours, Season season) {
        return hours.stream()
                .filter(h -> h.season() == season && h.days().contains(day.getDayOfWeek()))
                .sorted(Comparator.comparing(WorkingHours::from))
                .toList();
    }
}
