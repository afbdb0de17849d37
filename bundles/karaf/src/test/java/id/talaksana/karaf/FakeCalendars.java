package id.talaksana.karaf;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import java.time.LocalDate;
import java.util.List;

/** One holiday, whatever is put in its place. */
public final class FakeCalendars implements Calendars {
    public String replacedBy;

    @Override
    public WorkingCalendar current() {
        return WorkingCalendar.of(List.of(new Holiday(LocalDate.of(2026, 8, 17), "Proklamasi Kemerdekaan")));
    }

    @Override
    public WorkingCalendar replace(byte[] iCalendar, String by) {
        replacedBy = by;
        return current();
    }

    @Override
    public List<Edition> editions() {
        return List.of(new Edition(0, 1, "system", null));
    }

    @Override
    public byte[] iCalendar() {
        return new byte[0];
    }
}
