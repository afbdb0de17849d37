package id.talaksana.http.portal.words;

import java.util.Locale;
import java.util.Optional;

/** The languages that the portal speaks; Indonesian unless English is chosen. */
public enum PageLanguage {
    INDONESIAN("id", "Bahasa Indonesia"),
    ENGLISH("en", "English");

    private final String tag;
    private final String label;
    private final Locale locale;

    PageLanguage(String tag, String label) {
        this.tag = tag;
        this.label = label;
        this.locale = Locale.forLanguageTag(tag.equals("id") ? "id-ID" : tag);
    }

    /** The language with this tag, such as {@code en}. */
    public static Optional<PageLanguage> of(String tag) {
        return Optional.ofNullable(tag).map(t -> t.equals("en") ? ENGLISH : t.equals("id") ? INDONESIAN : null);
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
    public PageLanguage other() {
        return this == INDONESIAN ? ENGLISH : INDONESIAN;
    }
}
