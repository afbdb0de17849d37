package id.talaksana.api.cases;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number of a case, written {@code agency-NUMBER}, for example {@code kanreg-0JQ8ZK3V5T7XN}. The agency comes first as
 * in every key; the number sorts by the time of opening and has no letters that are easily misread (Crockford base 32).
 */
public record CaseId(String agency, String number) implements Comparable<CaseId> {
    private static final Pattern WRITTEN =
            Pattern.compile("([a-z][a-z0-9]*(?:-[a-z0-9]+)*)-([0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{13})");

    /** Reads a written number, in either case. */
    public static Optional<CaseId> parse(String written) {
        if (written == null || written.length() > 80) {
            return Optional.empty();
        }
        Matcher m = WRITTEN.matcher(written.strip());
        return m.matches()
                ? Optional.of(new CaseId(m.group(1), m.group(2).toUpperCase(java.util.Locale.ROOT)))
                : Optional.empty();
    }

    @Override
    public int compareTo(CaseId other) {
        int byAgency = agency.compareTo(other.agency);
        return byAgency != 0 ? byAgency : number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return agency + "-" + number;
    }
}
