package id.talaksana.core.calendar;

import id.talaksana.api.calendar.WorkingCalendar;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What an office counts time by.
 *
 * @param clock what time it is
 * @param calendar which days and hours are worked, as known now
 */
public record OfficeClock(Clock clock, Supplier<WorkingCalendar> calendar) {}
