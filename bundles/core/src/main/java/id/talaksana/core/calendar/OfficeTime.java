package id.talaksana.core.calendar;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.catalogue.DefinitionLanguage;
import id.talaksana.api.definition.Agency.Season;
import id.talaksana.api.definition.Agency.WorkingHours;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Deadlines in working days of an office. What comes after the office closed, or on a free day, counts as received on the next
 * working day; that day itself does not count, and the deadline ends when the office closes on its last day, in the agency's
 * zone. Where the agency's hours are not known, the general ones hold: those of Perpres 21/2023, until 16.00 and on Fridays until
 * 16.30, in Ramadan until 15.00 and 15.30.
 */
public record OfficeTime(ZoneId zone, List<WorkingHours> hours, WorkingCalendar calendar, DefinitionLanguage language) {

    /** The end of so many working days from a moment. */
    public Instant end(Instant from, int workingDays) {
        LocalDate day = calendar.plusWorkingDays(received(from), workingDays);
        return day.atTime(closing(day)).atZone(zone).toInstant();
    }

    /** The working day on which something counts as received. */
    public LocalDate received(Instant moment) {
        ZonedDateTime local = moment.atZone(zone);
        LocalDate day = local.toLocalDate();
        boolean inTime = calendar.isWorkingDay(day) && local.toLocalTime().isBefore(closing(day));
        return inTime ? day : calendar.plusWorkingDays(day, 1);
    }

    private LocalTime closing(LocalDate day) {
        List<WorkingHours> general = language.generalOfficeHours(day);
        Optional<LocalTime> usual = closing(hours, day, null);
        if (!calendar.isRamadan(day)) {
            return usual.orElseGet(() -> closing(general, day, null).orElseThrow());
        }
        // Own hours that are silent about Ramadan do not keep an office open longer than the general ones do then.
        return closing(hours, day, Season.RAMADAN)
                .orElseGet(() -> Stream.concat(closing(general, day, Season.RAMADAN).stream(), usual.stream())
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private static Optional<LocalTime> closing(List<WorkingHours> hours, LocalDate day, Season season) {
        return hours.stream()
                .filter(h -> h.season() == season && h.days().contains(day.getDayOfWeek()))
                .map(WorkingHours::to)
                .max(Comparator.naturalOrder());
    }

    /** Tells one calendar from another by its days, on every machine alike. */
    public int edition() {
        return edition(calendar);
    }

    /** The same of a calendar. */
    public static int edition(WorkingCalendar calendar) {
        return Stream.concat(
                        calendar.holidays().stream().map(h -> h.day().toString()),
                        calendar.ramadan().stream().map(day -> "ramadan " + day))
                .toList()
                .hashCode();
    }
}
