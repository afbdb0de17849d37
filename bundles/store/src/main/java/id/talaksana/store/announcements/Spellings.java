package id.talaksana.store.announcements;

import java.util.Locale;

/** A registration number as it may be kept: people type it in letters of either case, and the index knows one alone. */
final class Spellings {
    /** The condition, of the applicant with this alias. */
    static final String IN = "%s.registration IN (?, ?, ?)";

    private Spellings() {}

    static Object[] of(String registration) {
        return new Object[] {registration, registration.toUpperCase(Locale.ROOT), registration.toLowerCase(Locale.ROOT)
        };
    }
}
