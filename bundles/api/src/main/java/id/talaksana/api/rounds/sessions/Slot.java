package id.talaksana.api.rounds.sessions;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When and where a session is held, in the agency's zone.
 *
 * @param to when it ends, on the same day
 * @param capacity how many have room
 */
public record Slot(LocalDate day, LocalTime from, LocalTime to, String place, int capacity) {

    /** Whether some of the time of both is the same; one may begin when the other ends. */
    public boolean overlaps(Slot other) {
        return day.equals(other.day) && from.isBefore(other.to) && other.from.isBefore(to);
    }

    /** Whether both are in one place, however it is written. */
    public boolean isWhere(Slot other) {
        return plain(place).equals(plain(other.place));
    }

    private static String plain(String place) {
        return place.strip().replaceAll("\\s+", " ").toLowerCase(java.util.Locale.ROOT);
    }
}
