package id.talaksana.documents.words;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sentences;

/** What the room of documents says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class DocumentWords {
    private static final Sentences SENTENCES = Sentences.beside(DocumentWords.class);

    private DocumentWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
