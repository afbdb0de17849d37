package id.talaksana.language.words;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sentences;

/** What the definition language says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class LanguageWords {
    private static final Sentences SENTENCES = Sentences.beside(LanguageWords.class);

    private LanguageWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
