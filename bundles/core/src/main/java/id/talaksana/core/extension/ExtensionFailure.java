package id.talaksana.core.extension;

import id.talaksana.api.text.Diagnostic.Text;

/** Why an extension gave no answer that could be used, with what mends it. */
final class ExtensionFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    ExtensionFailure(String indonesian, String english) {
        super(english, null, false, false);
        this.reason = new Text(indonesian, english);
    }

    Text reason() {
        return reason;
    }
}
