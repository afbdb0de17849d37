package id.talaksana.karaf.words;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sentences;

/** What the console says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class KarafWords {
    private static final Sentences SENTENCES = Sentences.beside(KarafWords.class);

    private KarafWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
