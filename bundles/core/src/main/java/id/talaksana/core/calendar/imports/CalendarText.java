package id.talaksana.core.calendar.imports;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A working calendar as iCalendar (RFC 5545): one whole-day event for each day, the same bytes for the same days. */
final class CalendarText {
    private static final DateTimeFormatter DATE = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int FOLDED = 60;

    private final StringBuilder text = new StringBuilder();

    private CalendarText() {}

    static byte[] of(WorkingCalendar calendar) {
        CalendarText written = new CalendarText();
        written.line("BEGIN:VCALENDAR");
        written.line("VERSION:2.0");
        written.line("PRODID:-//Talaksana//Hari libur nasional dan cuti bersama//ID");
        for (Holiday holiday : calendar.holidays()) {
            written.event("", holiday.day(), holiday.name(), null);
        }
        calendar.ramadan().forEach(day -> written.event("ramadan-", day, "Ramadan", "RAMADAN"));
        written.line("END:VCALENDAR");
        return written.text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void event(String kind, LocalDate day, String name, String category) {
        line("BEGIN:VEVENT");
        line("UID:" + kind + DATE.format(day) + "@talaksana.id");
        line("DTSTAMP:" + DATE.format(day) + "T000000Z");
        line("DTSTART;VALUE=DATE:" + DATE.format(day));
        line("DTEND;VALUE=DATE:" + DATE.format(day.plusDays(1)));
        if (category != null) {
            line("CATEGORIES:" + category);
        }
        line("SUMMARY:" + name.replaceAll("([\\\\,;])", "\\\\$1").replaceAll("\\R", "\\\\n"));
        line("END:VEVENT");
    }

    /** Long lines go on behind a blank. */
    private void line(String content) {
        int from = 0;
        while (content.length() - from > FOLDED) {
            int to = from + FOLDED;
            to -= Character.isHighSurrogate(content.charAt(to - 1)) ? 1 : 0;
            text.append(content, from, to).append("\r\n ");
            from = to;
        }
        text.append(content, from, content.length()).append("\r\n");
    }
}
