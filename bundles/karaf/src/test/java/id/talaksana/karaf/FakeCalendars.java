package id.talaksana.karaf;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarChange.Days;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.CalendarChange.Year;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import id.talaksana.api.text.Diagnostic.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One holiday, whatever is put in its place. */
public final class FakeCalendars implements Calendars, CalendarImports {
    public String replacedBy;

    @Override
    public Duration worked(Agency agency, Instant from, Instant to) {
        return Duration.between(from, to);
    }

    @Override
    public WorkingCalendar current() {
        return WorkingCalendar.of(List.of(new Holiday(LocalDate.of(2026, 8, 17), "Proklamasi Kemerdekaan")));
    }

    @Override
    public CalendarChange preview(byte[] iCalendar) {
        return change(null);
    }

    @Override
    public CalendarChange put(byte[] iCalendar, String by, int from) {
        replacedBy = by;
        return change(from + 1);
    }

    @Override
    public CalendarChange previewUndo() {
        return change(null);
    }

    @Override
    public CalendarChange undo(String by, int from) {
        replacedBy = by;
        return change(from + 1);
    }

    private static CalendarChange change(Integer number) {
        Entry left =
                new Entry(7, 12, "VEVENT", "20270421 Hari Kartini", Fate.LEFT_OUT, null, new Text("perayaan", "o"));
        Instant due = Instant.parse("2027-02-17T09:00:00Z");
        return new CalendarChange(
                4,
                number,
                List.of(
                        new Year(2026, new Days(16, 8, 30), new Days(16, 8, 30), List.of(), List.of()),
                        new Year(
                                2027,
                                new Days(0, 0, 0),
                                new Days(1, 0, 0),
                                List.of("2027-01-01 Tahun Baru"),
                                List.of())),
                new SourceAccount(List.of(left)),
                List.of(new MovedDeadline("kanreg", "T-1", due, due.plusSeconds(86_400))),
                1);
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
