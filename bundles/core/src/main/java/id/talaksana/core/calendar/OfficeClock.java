package id.talaksana.core.calendar;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Agency.WorkingHours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What an office counts time by.
 *
 * @param clock what time it is
 * @param calendar which days and hours are worked, as known now
 * @param general the hours of offices on a day, where an agency says none of its own
 */
public record OfficeClock(
        Clock clock, Supplier<WorkingCalendar> calendar, Function<LocalDate, List<WorkingHours>> general) {
    /** Where no hours are known but an agency's own, so that elsewhere minutes run on. */
    public OfficeClock(Clock clock, Supplier<WorkingCalendar> calendar) {
        this(clock, calendar, day -> List.of());
    }

    /** How time is counted now. */
    public WorkTime time() {
        return new WorkTime(calendar.get(), general);
    }
}
