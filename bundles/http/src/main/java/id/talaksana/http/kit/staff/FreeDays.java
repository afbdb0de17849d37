package id.talaksana.http.kit.staff;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The days on which offices are closed. */
public final class FreeDays {
    private FreeDays() {}

    /** Those of each year that has any. */
    public static TreeMap<Integer, List<Holiday>> byYear(WorkingCalendar calendar) {
        return calendar.holidays().stream()
                .collect(Collectors.groupingBy(holiday -> holiday.day().getYear(), TreeMap::new, Collectors.toList()));
    }
}
