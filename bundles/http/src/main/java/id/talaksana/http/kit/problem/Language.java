package id.talaksana.http.kit.problem;

import java.util.List;
import java.util.Locale;

/** The languages that people read here: Indonesian, and English by choice. */
final class Language {
    /** The language of those who did not choose. */
    static final Locale INDONESIAN = Locale.forLanguageTag("id");

    private static final List<Locale> SPOKEN = List.of(INDONESIAN, Locale.ENGLISH);

    private Language() {}

    /** The best of our languages for an {@code Accept-Language} header; null and nonsense mean Indonesian. */
    static Locale of(String acceptLanguage) {
        if (acceptLanguage == null) {
            return INDONESIAN;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SPOKEN);
            return best == null ? INDONESIAN : best;
        } catch (IllegalArgumentException malformed) {
            // A language is a wish; a malformed one is no reason to refuse a request.
            return INDONESIAN;
        }
    }
}
