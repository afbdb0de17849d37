package id.talaksana.core.calendar.imports;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.calendar.WorkingCalendar.Holiday;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.reading.SourceLedger;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.calendar.imports.CalendarFile.Component;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which days the events of a file are, and what became of each event. */
final class DaysOfEvents {
    private final SourceLedger ledger = new SourceLedger();
    private final Map<LocalDate, Holiday> holidays = new LinkedHashMap<>();
    private final TreeSet<LocalDate> ramadan = new TreeSet<>();

    private DaysOfEvents() {}

    /** The days of a file, and its account. */
    record Reading(WorkingCalendar days, SourceAccount account) {}

    static Reading read(byte[] content) {
        DaysOfEvents days = new DaysOfEvents();
        for (Component calendar : CalendarFile.read(content)) {
            boolean cancelled = calendar.text("METHOD").equalsIgnoreCase("CANCEL");
            for (Component part : calendar.parts) {
                days.add(part, cancelled);
            }
        }
        if (days.holidays.isEmpty() && days.ramadan.isEmpty()) {
            int left = days.ledger.account().entries().size();
            throw CalendarFile.refused(
                    left == 0 ? CoreWords.text("there-is-no-holiday") : CoreWords.text("no-event-is-a-day-off", left));
        }
        return new Reading(WorkingCalendar.of(days.holidays.values(), days.ramadan), days.ledger.account());
    }

    private void add(Component event, boolean cancelled) {
        SourceLedger.Part part = new SourceLedger.Part(event.line, event.lastLine, event.name, words(event));
        Optional<Text> out = cancelled
                ? Optional.of(CoreWords.text("the-whole-calendar-is-cancelled"))
                : WholeDayEvent.leftOut(event);
        if (out.isPresent()) {
            ledger.leftOut(part, out.get());
            return;
        }
        WholeDayEvent days = WholeDayEvent.of(event);
        boolean fresh = days.isRamadan() ? ramadan.addAll(days.days()) : addHolidays(days);
        String where = days.isRamadan() ? "ramadan" : "holidays";
        account(part, days, fresh, where);
    }

    private void account(SourceLedger.Part part, WholeDayEvent days, boolean fresh, String where) {
        if (!fresh) {
            ledger.leftOut(part, CoreWords.text("these-days-are-there-already"));
        } else if (days.isUncertain()) {
            ledger.doubted(part, where, CoreWords.text("its-day-is-not-certain-yet"));
        } else {
            ledger.taken(part, where);
        }
    }

    private boolean addHolidays(WholeDayEvent event) {
        boolean fresh = false;
        for (LocalDate day : event.days()) {
            fresh |= holidays.putIfAbsent(day, new Holiday(day, event.name())) == null;
        }
        return fresh;
    }

    private static String words(Component event) {
        List<String> words = List.of(
                event.property("DTSTART").map(CalendarFile.Property::value).orElse(""), event.text("SUMMARY"));
        return String.join(" ", words).strip();
    }
}
