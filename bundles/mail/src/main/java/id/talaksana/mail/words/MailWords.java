package id.talaksana.mail.words;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Sentences;

/** What the mail says to people; the sentences stand in {@code words_id.properties} and {@code words_en.properties}. */
public final class MailWords {
    private static final Sentences SENTENCES = Sentences.beside(MailWords.class);

    private MailWords() {}

    /** A sentence with its parts, in both languages. */
    public static Text text(String key, Object... parts) {
        return SENTENCES.text(key, parts);
    }
}
