package id.talaksana.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which days are working days: Monday to Friday (Perpres 21/2023), without national holidays and joint leave (the yearly
 * joint decree of three ministers, SKB 3 Menteri). Immutable.
 */
@ProviderType
public final class WorkingCalendar {
    /** Weekends alone are free. */
    public static final WorkingCalendar WEEKENDS = of(List.of());

    private final Map<LocalDate, Holiday> holidays;
    private final NavigableSet<LocalDate> ramadan;

    private WorkingCalendar(Map<LocalDate, Holiday> holidays, NavigableSet<LocalDate> ramadan) {
        this.holidays = holidays;
        this.ramadan = ramadan;
    }

    /** A calendar with these holidays, and without Ramadan. */
    public static WorkingCalendar of(Collection<Holiday> holidays) {
        return of(holidays, List.of());
    }

    /** A calendar with these holidays, and these days of Ramadan. */
    public static WorkingCalendar of(Collection<Holiday> holidays, Collection<LocalDate> ramadan) {
        Map<LocalDate, Holiday> byDay = new TreeMap<>();
        holidays.forEach(holiday -> byDay.putIfAbsent(holiday.day(), holiday));
        return new WorkingCalendar(byDay, new TreeSet<>(ramadan));
    }

    /** With all days of those years that another calendar has days of; holidays and Ramadan each by themselves. */
    public WorkingCalendar with(WorkingCalendar other) {
        Map<LocalDate, Holiday> merged = new TreeMap<>(holidays);
        merged.keySet().removeIf(day -> other.knows(day.getYear()));
        merged.putAll(other.holidays);
        TreeSet<LocalDate> days = new TreeSet<>(ramadan);
        days.removeIf(day -> other.ramadan.stream().anyMatch(theirs -> theirs.getYear() == day.getYear()));
        days.addAll(other.ramadan);
        return new WorkingCalendar(merged, days);
    }

    /** The days of Ramadan that are known, in order. */
    public NavigableSet<LocalDate> ramadan() {
        return java.util.Collections.unmodifiableNavigableSet(ramadan);
    }

    /** Whether a day is in Ramadan, when offices have shorter hours (Perpres 21/2023). */
    public boolean isRamadan(LocalDate day) {
        return ramadan.contains(day);
    }

    /** The holidays by day. */
    public Collection<Holiday> holidays() {
        return java.util.Collections.unmodifiableCollection(holidays.values());
    }

    /** The holiday on this day, if it is one. */
    public Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** Whether offices work on this day. */
    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.containsKey(day);
    }

    /** The day that is so many working days after a day, which does not count itself; the day itself for 0. */
    public LocalDate plusWorkingDays(LocalDate from, long workingDays) {
        LocalDate day = from;
        for (long left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Whether the holidays of a year are known. Of other years weekends alone are left out. */
    public boolean knows(int year) {
        return holidays.keySet().stream().anyMatch(day -> day.getYear() == year);
    }

    /**
     * A day off.
     *
     * @param name what is celebrated, in the words of the decree
     */
    public record Holiday(LocalDate day, String name) {
        /** Whether it is joint leave (cuti bersama), as the decrees call it. */
        public boolean isJointLeave() {
            return name.toLowerCase(java.util.Locale.ROOT).startsWith("cuti bersama");
        }
    }
}
