package id.talaksana.core.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.ICalProperty;
import biweekly.util.ICalDate;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

/**
 * Reads holidays from iCalendar (RFC 5545): each day of each whole-day event is one; of the category RAMADAN, a day with shorter
 * hours.
 */
final class HolidayFile {
    private static final int MAX_BYTES = 256 << 10;
    private static final int MAX_DAYS = 31;
    private static final String RAMADAN = "RAMADAN";

    private HolidayFile() {}

    /** Reads them, or refuses the whole file with the event that is wrong. */
    static WorkingCalendar read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw refused(CoreWords.text("the-calendar-file-exceeds-256-kib"));
        }
        List<ICalendar> calendars =
                Biweekly.parse(new String(content, StandardCharsets.UTF_8)).all();
        List<Holiday> holidays = new ArrayList<>();
        List<LocalDate> ramadan = new ArrayList<>();
        for (ICalendar calendar : calendars) {
            for (VEvent event : calendar.getEvents()) {
                List<Holiday> days = days(event);
                if (isRamadan(event)) {
                    days.forEach(day -> ramadan.add(day.day()));
                } else {
                    holidays.addAll(days);
                }
            }
        }
        if (holidays.isEmpty()) {
            throw refused(CoreWords.text("there-is-no-holiday"));
        }
        return WorkingCalendar.of(holidays, ramadan);
    }

    private static boolean isRamadan(VEvent event) {
        return event.getCategories().stream()
                .flatMap(categories -> categories.getValues().stream())
                .anyMatch(RAMADAN::equalsIgnoreCase);
    }

    private static List<Holiday> days(VEvent event) {
        String name = name(event);
        DateStart start = start(event, name);
        ICalProperty repeats = event.getRecurrenceRule();
        if (repeats != null) {
            throw refused(CoreWords.text("repeats-rrule-holidays-are-decreed-each", name));
        }
        LocalDate first = day(start.getValue());
        LocalDate end = end(event, first);
        if (!end.isAfter(first) || end.isAfter(first.plusDays(MAX_DAYS))) {
            throw refused(CoreWords.text("ends-before-it-begins", name, MAX_DAYS));
        }
        return first.datesUntil(end).map(day -> new Holiday(day, name.strip())).toList();
    }

    private static String name(VEvent event) {
        String name = event.getSummary() == null ? "" : event.getSummary().getValue();
        if (name == null || name.isBlank()) {
            throw refused(CoreWords.text("a-vevent-has-no-summary"));
        }
        return name;
    }

    private static DateStart start(VEvent event, String name) {
        DateStart start = event.getDateStart();
        if (start == null || start.getValue() == null || start.getValue().hasTime()) {
            throw refused(CoreWords.text("is-not-a-whole-day-write", name));
        }
        return start;
    }

    private static LocalDate end(VEvent event, LocalDate first) {
        return event.getDateEnd() == null || event.getDateEnd().getValue() == null
                ? first.plusDays(1)
                : day(event.getDateEnd().getValue());
    }

    /** The library puts a date without time at midnight of the machine's own zone. */
    private static LocalDate day(ICalDate date) {
        return new Date(date.getTime())
                .toInstant()
                .atZone(ZoneId.systemDefault())
                .toLocalDate();
    }

    private static Refusal refused(Text sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence, List.of());
    }
}
