package id.talaksana.http.words;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sentences;

/** What the room of HTTP says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class HttpWords {
    private static final Sentences SENTENCES = Sentences.beside(HttpWords.class);

    private HttpWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
