package id.talaksana.documents.cleaning;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.documents.words.DocumentWords;

/** A file cannot be cleaned; says why and what to do, in words that follow its name. */
final class UncleanException extends Exception {
    private static final long serialVersionUID = 1L;

    static final Text DAMAGED = DocumentWords.text("is-damaged-or-incomplete");
    static final Text LOCKED = DocumentWords.text("is-locked-by-a-password");
    static final Text HOLDS_MORE = DocumentWords.text("holds-other-files-an-xfa-form");
    static final Text TOO_MUCH = DocumentWords.text("is-too-complex");
    static final Text TOO_WIDE = DocumentWords.text("has-too-many-pixels");
    static final Text SIGNED = DocumentWords.text("is-signed-and-does-something");
    static final Text UNKNOWN = DocumentWords.text("is-of-a-type");

    private final transient Text reason;

    UncleanException(Text reason) {
        super(reason.english());
        this.reason = reason;
    }

    UncleanException(Text reason, Throwable cause) {
        super(reason.english(), cause);
        this.reason = reason;
    }

    Text reason() {
        return reason;
    }
}
