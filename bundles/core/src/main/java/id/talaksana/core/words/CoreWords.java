package id.talaksana.core.words;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sentences;

/** What the core says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class CoreWords {
    private static final Sentences SENTENCES = Sentences.beside(CoreWords.class);

    private CoreWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
