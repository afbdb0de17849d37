package id.talaksana.api.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A day that a condition speaks of.
 *
 * @param date a day as ISO 8601 has it, the id of a field that is a day, or {@value #OPENED}
 * @param plus how much later; may be null
 * @param minus how much earlier; may be null
 */
public record Moment(String date, Span plus, Span minus) {
    /** The day on which the case was opened. */
    public static final String OPENED = "opened";

    /** A span of days, weeks, months or years, such as {@code 2 week}. */
    public record Span(int amount, ChronoUnit unit) {
        /** As the definition language writes it. */
        public static Span of(String written) {
            String[] parts = written.split(" ", 2);
            return new Span(
                    Integer.parseInt(parts[0]), ChronoUnit.valueOf(parts[1].toUpperCase(java.util.Locale.ROOT) + "S"));
        }

        @Override
        public String toString() {
            String many = unit.name().toLowerCase(java.util.Locale.ROOT);
            return amount + " " + many.substring(0, many.length() - 1);
        }
    }

    /** Whether it is told by one of the case's fields. */
    public boolean isField() {
        return !date.equals(OPENED) && !Character.isDigit(date.charAt(0));
    }

    /** The day; null when it is not known. */
    LocalDate in(Circumstances circumstances) {
        LocalDate day = date.equals(OPENED)
                ? circumstances.opened()
                : parsed(isField() ? circumstances.values().get(date) : date);
        if (day == null) {
            return null;
        }
        LocalDate later = plus == null ? day : day.plus(plus.amount(), plus.unit());
        return minus == null ? later : later.minus(minus.amount(), minus.unit());
    }

    private static LocalDate parsed(String day) {
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeException e) {
            // What was accepted as a day by another version of the definition may be none: then it is not known.
            return null;
        }
    }
}
