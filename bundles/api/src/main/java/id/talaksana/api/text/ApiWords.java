package id.talaksana.api.text;

import id.talaksana.api.text.Diagnostic.Text;

/** What this room says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class ApiWords {
    private static final Sentences SENTENCES = Sentences.beside(ApiWords.class);

    private ApiWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
