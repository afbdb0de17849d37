package id.talaksana.api.text;

import id.talaksana.api.text.Diagnostic.Text;
import java.time.Instant;
import java.util.List;

/**
 * Why something was not done, in words that say what can be done instead. Nothing has changed when it is thrown, except
 * perhaps when the database was lost at the moment of writing ({@link Kind#UNAVAILABLE}): then a repetition tells.
 */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final transient Text reason;
    private final transient List<String> allowed;
    private final transient First first;

    public Refusal(Kind kind, Text reason, List<String> allowed, First first) {
        super(reason.english(), null, false, false);
        this.kind = kind;
        this.reason = reason;
        this.allowed = allowed == null ? List.of() : List.copyOf(allowed);
        this.first = first;
    }

    /** A refusal for this reason. */
    public Refusal(Kind kind, Text reason, List<String> allowed) {
        this(kind, reason, allowed, null);
    }

    /** What sort of refusal it is. */
    public Kind kind() {
        return kind;
    }

    /** The reason with its remedy, in the languages that people read. */
    public Text reason() {
        return reason;
    }

    /**
     * What is allowed now: ids of steps, outcomes, tracks, requirements or facts, according to the reason; of attributes
     * that were not given their values, each as {@code attribute=value}.
     */
    public List<String> allowed() {
        return allowed;
    }

    /** Who was first, when somebody else did it already; else null. */
    public First first() {
        return first;
    }

    /** The deed that won. */
    public record First(String by, Instant at, String step, String outcome) {}

    /** The sorts of refusal. */
    public enum Kind {
        /** There is no such thing, or it may not be seen. */
        NOT_FOUND,
        /** The account may not do this. */
        FORBIDDEN,
        /** The procedure does not allow it now. */
        CONFLICT,
        /** The request itself is wrong. */
        INVALID,
        /** It cannot be done at present, but later perhaps. */
        UNAVAILABLE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
