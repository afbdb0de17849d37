package id.talaksana.api.numbering;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A row of numbers that an agency gives, such as that of its announcements.
 *
 * @param series lower-case slug, unique within the agency; also what it is for
 * @param pattern how a number is written: {@code {number}}, {@code {number:3}} with leading zeros, {@code {year}},
 *     {@code {month}} and {@code {roman-month}} stand for their values
 */
public record NumberSeries(String series, String pattern) {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z-]+)(?::([1-9]))?}");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    /** The year in which a number of this day is counted; 0 where the pattern names no year, so that it counts on for ever. */
    public int year(LocalDate day) {
        return pattern.contains("{year}") ? day.getYear() : 0;
    }

    /**
     * A number as it is written.
     *
     * @param serial its place in the series, from 1
     * @param day of the act that gives it, in the agency's zone
     */
    public String written(int serial, LocalDate day) {
        return PLACE.matcher(pattern).replaceAll(place -> value(place, serial, day));
    }

    private static String value(MatchResult place, int serial, LocalDate day) {
        return switch (place.group(1)) {
            case "number" -> place.group(2) == null ? String.valueOf(serial) : padded(serial, place.group(2));
            case "year" -> String.valueOf(day.getYear());
            case "month" -> String.valueOf(day.getMonthValue());
            case "roman-month" -> ROMAN.get(day.getMonthValue() - 1);
            default -> throw new IllegalArgumentException("a number has no " + place.group());
        };
    }

    private static String padded(int serial, String digits) {
        return String.format("%0" + digits + "d", serial);
    }
}
