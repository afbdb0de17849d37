package id.talaksana.http.api;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarChange.Days;
import id.talaksana.api.calendar.CalendarChange.MovedDeadline;
import id.talaksana.api.calendar.CalendarChange.Year;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.api.calendar.Calendars;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.reading.SourceAccount.Entry;
import id.talaksana.api.reading.SourceAccount.Fate;
import id.talaksana.api.text.Diagnostic.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Changes one day, whatever is sent. */
final class FakeCalendars implements Calendars, CalendarImports {
    final List<String> done = new ArrayList<>();

    @Override
    public Duration worked(Agency agency, Instant from, Instant to) {
        return Duration.between(from, to);
    }

    @Override
    public WorkingCalendar current() {
        return WorkingCalendar.WEEKENDS;
    }

    @Override
    public List<Edition> editions() {
        return List.of(
                new Edition(3, 25, "pusat", Instant.parse("2026-11-01T02:00:00Z")), new Edition(0, 24, "system", null));
    }

    @Override
    public byte[] iCalendar() {
        return new byte[0];
    }

    @Override
    public CalendarChange preview(byte[] iCalendar) {
        return change(null, new String(iCalendar, java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    public CalendarChange put(byte[] iCalendar, String by, int from) {
        done.add("put " + by + " " + from);
        return change(4, "");
    }

    @Override
    public CalendarChange previewUndo() {
        return change(null, "");
    }

    @Override
    public CalendarChange undo(String by, int from) {
        done.add("undo " + by + " " + from);
        return change(4, "");
    }

    private static CalendarChange change(Integer number, String words) {
        Instant due = Instant.parse("2027-02-17T09:00:00Z");
        Entry left = new Entry(
                4, 9, "VEVENT", words, Fate.LEFT_OUT, null, new Text("perayaan, bukan hari libur", "an observance"));
        return new CalendarChange(
                3,
                number,
                List.of(new Year(
                        2027, new Days(0, 0, 0), new Days(1, 0, 0), List.of("2027-01-01 Tahun Baru"), List.of())),
                new SourceAccount(List.of(left)),
                List.of(new MovedDeadline("kanreg", "T-1", due, due.plusSeconds(86_400))),
                1);
    }
}
