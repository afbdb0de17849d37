package id.talaksana.core.complaints;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Agency;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;

/**
 * Deadlines in working days of an office. What comes after the office closed, or on a free day, counts as received on the next
 * working day; that day itself does not count, and the deadline ends when the office closes on its last day, in the agency's
 * zone. Where the agency's hours are not known, those of Perpres 21/2023 hold: until 16.00, on Fridays until 16.30.
 */
record OfficeTime(ZoneId zone, List<Agency.WorkingHours> hours, WorkingCalendar calendar) {
    private static final LocalTime CLOSING = LocalTime.of(16, 0);
    private static final LocalTime FRIDAY = LocalTime.of(16, 30);

    /** The end of so many working days from a moment. */
    Instant end(Instant from, int workingDays) {
        LocalDate day = calendar.plusWorkingDays(received(from), workingDays);
        return day.atTime(closing(day.getDayOfWeek())).atZone(zone).toInstant();
    }

    /** The working day on which something counts as received. */
    LocalDate received(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        boolean inTime = calendar.isWorkingDay(day) && local.toLocalTime().isBefore(closing(day.getDayOfWeek()));
        return inTime ? day : calendar.plusWorkingDays(day, 1);
    }

    private LocalTime closing(DayOfWeek day) {
        return hours.stream()
                .filter(h -> h.days().contains(day))
                .map(Agency.WorkingHours::to)
                .max(Comparator.naturalOrder())
                .orElse(day == DayOfWeek.FRIDAY ? FRIDAY : CLOSING);
    }

    /** Tells one calendar from another by its days, on every machine alike. */
    int edition() {
        return calendar.holidays().stream()
                .map(h -> h.day().toString())
                .toList()
                .hashCode();
    }
}
