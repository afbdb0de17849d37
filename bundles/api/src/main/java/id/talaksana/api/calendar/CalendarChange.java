package id.talaksana.api.calendar;

import id.talaksana.api.reading.SourceAccount;
import java.time.Instant;
import java.util.List;

/**
 * What another working calendar would change, or did.
 *
 * @param from number of the calendar that it is compared with: the one in use when it was looked at
 * @param number of the calendar in use afterwards; null as long as it is only looked at
 * @param years all years of either calendar, in order
 * @param account what became of each event of the file; empty when none was given
 * @param deadlines the first of the open tickets' deadlines that move, by agency and number; due times of steps stay as they
 *     were set
 * @param moving how many deadlines move in all
 */
public record CalendarChange(
        int from, Integer number, List<Year> years, SourceAccount account, List<MovedDeadline> deadlines, int moving) {
    /** Most deadlines that are told one by one. */
    public static final int MOST_DEADLINES = 100;

    public CalendarChange {
        years = List.copyOf(years);
        deadlines = List.copyOf(deadlines);
    }

    /** Whether any day changes. */
    public boolean changesAnything() {
        return years.stream()
                .anyMatch(year -> !year.added().isEmpty() || !year.removed().isEmpty());
    }

    /**
     * The days of a year.
     *
     * @param before how many there are now
     * @param after how many there would be
     * @param added days, each with its name, that are new or of another kind or name
     * @param removed days that are gone
     */
    public record Year(int year, Days before, Days after, List<String> added, List<String> removed) {
        public Year {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }
    }

    /** Days off by kind, and days with the shorter hours of Ramadan. */
    public record Days(int holidays, int jointLeave, int ramadan) {}

    /** An open ticket whose deadline would be another. */
    public record MovedDeadline(String agency, String ticket, Instant from, Instant to) {}
}
