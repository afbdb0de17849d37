package id.talaksana.language.draft.sketch;

import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;

/** A source that no draft can be made of; says where, why, and what would be right. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final int line;
    private final int column;
    private final String rule;
    private final transient Text reason;
    private final transient Text remedy;

    public Refused(int line, int column, String rule, Text reason, Text remedy) {
        super(reason.english());
        this.line = Math.max(0, line);
        this.column = Math.max(0, column);
        this.rule = rule;
        this.reason = reason;
        this.remedy = remedy;
    }

    public Diagnostic in(String file) {
        return new Diagnostic(Diagnostic.Severity.ERROR, file, line, column, rule, reason, remedy, null);
    }
}
