package id.talaksana.core.extension;

import id.talaksana.api.text.Diagnostic.Text;

/** Why an extension gave no answer that could be used, with what mends it. */
final class ExtensionFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    ExtensionFailure(Text sentence) {
        super(sentence.english(), null, false, false);
        this.reason = sentence;
    }

    Text reason() {
        return reason;
    }
}
