package id.talaksana.core.calendar.imports;

import id.talaksana.api.calendar.CalendarChange.Days;
import id.talaksana.api.calendar.CalendarChange.Year;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Two calendars, year by year. */
record YearsCompared(WorkingCalendar before, WorkingCalendar after) {

    List<Year> years() {
        TreeSet<Integer> years = new TreeSet<>();
        Stream.of(before, after).forEach(calendar -> {
            calendar.holidays().forEach(holiday -> years.add(holiday.day().getYear()));
            calendar.ramadan().forEach(day -> years.add(day.getYear()));
        });
        return years.stream().map(this::year).toList();
    }

    private Year year(int year) {
        TreeSet<String> was = new TreeSet<>(told(before, year));
        TreeSet<String> becomes = new TreeSet<>(told(after, year));
        return new Year(
                year,
                days(before, year),
                days(after, year),
                becomes.stream().filter(day -> !was.contains(day)).toList(),
                was.stream().filter(day -> !becomes.contains(day)).toList());
    }

    private static List<String> told(WorkingCalendar calendar, int year) {
        return Stream.concat(
                        calendar.holidays().stream()
                                .filter(holiday -> holiday.day().getYear() == year)
                                .map(holiday -> holiday.day() + " " + holiday.name()),
                        calendar.ramadan().stream()
                                .filter(day -> day.getYear() == year)
                                .map(day -> day + " Ramadan"))
                .toList();
    }

    private static Days days(WorkingCalendar calendar, int year) {
        List<Holiday> holidays = calendar.holidays().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .toList();
        int joint = (int) holidays.stream().filter(Holiday::isJointLeave).count();
        int ramadan = (int) calendar.ramadan().stream()
                .map(LocalDate::getYear)
                .filter(y -> y == year)
                .count();
        return new Days(holidays.size() - joint, joint, ramadan);
    }
}
