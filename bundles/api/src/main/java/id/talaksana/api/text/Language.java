package id.talaksana.api.text;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The languages that people read here: Indonesian, and English by choice. */
public enum Language {
    INDONESIAN("id", "Bahasa Indonesia", Locale.forLanguageTag("id-ID")),
    ENGLISH("en", "English", Locale.ENGLISH);

    private static final List<Locale> SPOKEN = List.of(Locale.forLanguageTag("id"), Locale.ENGLISH);

    private final String tag;
    private final String label;
    private final Locale locale;

    Language(String tag, String label, Locale locale) {
        this.tag = tag;
        this.label = label;
        this.locale = locale;
    }

    /** The language with this tag, such as {@code en}; empty for null and for what is not spoken here. */
    public static Optional<Language> of(String tag) {
        return Stream.of(values()).filter(language -> language.tag.equals(tag)).findFirst();
    }

    /**
     * The best of our languages for what somebody wishes.
     *
     * @param wishes as HTTP's {@code Accept-Language} writes them; null and nonsense mean Indonesian
     */
    public static Language wished(String wishes) {
        if (wishes == null) {
            return INDONESIAN;
        }
        try {
            return Locale.lookup(Locale.LanguageRange.parse(wishes), SPOKEN) == Locale.ENGLISH ? ENGLISH : INDONESIAN;
        } catch (IllegalArgumentException malformed) {
            // A language is a wish; a malformed one is no reason to refuse anything.
            return INDONESIAN;
        }
    }

    /** BCP 47. */
    public String tag() {
        return tag;
    }

    /** What it calls itself. */
    public String label() {
        return label;
    }

    /** For dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** The one that is not spoken now. */
    public Language other() {
        return this == INDONESIAN ? ENGLISH : INDONESIAN;
    }

    /** The sentence in this language. */
    public String say(String indonesian, String english) {
        return this == ENGLISH ? english : indonesian;
    }
}
