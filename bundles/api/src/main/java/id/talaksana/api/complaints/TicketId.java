package id.talaksana.api.complaints;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a complaint, written {@code agency-NUMBER}, for example {@code balikpapan-0JQ8ZK3V5T7XN}. The agency is the
 * one that it was filed with; the number stays valid when the complaint is forwarded to another agency.
 */
public record TicketId(String agency, String number) implements Comparable<TicketId> {
    private static final int LONGEST = 80;
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-([0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{13})");

    /** Reads a written number, in either case. */
    public static Optional<TicketId> parse(String written) {
        if (written == null || written.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher m = WRITTEN.matcher(written.strip());
        return m.matches()
                ? Optional.of(new TicketId(m.group(1), m.group(2).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public int compareTo(TicketId other) {
        int byAgency = agency.compareTo(other.agency);
        return byAgency != 0 ? byAgency : number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return agency + "-" + number;
    }
}
