package id.talaksana.api.catalogue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A service of an agency, written {@code agency/service}. */
public record ServiceId(String agency, String service) {
    private static final String SLUG = "([a-z][a-z0-9]*(?:-[a-z0-9]+)*)";
    private static final Pattern WRITTEN = Pattern.compile(SLUG + "/" + SLUG);

    /** Reads what {@link #toString} writes. */
    public static Optional<ServiceId> parse(String written) {
        if (written == null || written.length() > 130) {
            return Optional.empty();
        }
        Matcher m = WRITTEN.matcher(written);
        return m.matches() ? Optional.of(new ServiceId(m.group(1), m.group(2))) : Optional.empty();
    }

    @Override
    public String toString() {
        return agency + "/" + service;
    }
}
