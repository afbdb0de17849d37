package id.talaksana.http.api.sessions;

import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;

/** When and where, as requests write it; what is missing the core names. */
final class SlotTimes {
    private SlotTimes() {}

    static Slot slot(String day, String from, String to, String place, Integer capacity) {
        return new Slot(
                Parameters.day("day", day), time("from", from), time("to", to), place, capacity == null ? 0 : capacity);
    }

    private static LocalTime time(String name, String value) {
        try {
            return value == null ? null : LocalTime.parse(value);
        } catch (DateTimeParseException e) {
            throw Parameters.bad(name, HttpWords.text("must-be-a-time-of-day"));
        }
    }
}
