package id.talaksana.api.calendar;

import id.talaksana.api.definition.Agency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;

/**
 * How much time an office has left, or how late it is.
 *
 * @param late whether the due time has passed
 * @param days how many working days come after the first of both days, up to the last; 0: less than one
 * @param worked where it is less than a day, the time in which the office is open in between
 */
public record TimeLeft(boolean late, int days, Duration worked) {

    /** The time between now and when something is due. */
    public static TimeLeft of(Instant now, Instant due, Agency agency, Calendars calendars) {
        boolean late = !now.isBefore(due);
        Instant from = late ? due : now;
        Instant to = late ? now : due;
        int days = days(from, to, agency, calendars.current());
        return new TimeLeft(late, days, days > 0 ? Duration.ZERO : calendars.worked(agency, from, to));
    }

    private static int days(Instant from, Instant to, Agency agency, WorkingCalendar calendar) {
        LocalDate first = day(from, agency);
        return (int) first.datesUntil(day(to, agency).plusDays(1))
                .skip(1)
                .filter(calendar::isWorkingDay)
                .count();
    }

    /** Midnight is the end of the day before. */
    private static LocalDate day(Instant moment, Agency agency) {
        ZonedDateTime local = moment.atZone(agency.timeZone().value());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1)
                : local.toLocalDate();
    }
}
