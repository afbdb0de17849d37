package id.talaksana.api.definition.selection;

import id.talaksana.api.text.Term;
import java.util.List;

/**
 * An announcement that is made in a step: drafted, initialled, signed and released, each by somebody who may.
 *
 * @param of id of the step whose decisions on applicants it lists; null: it lists nobody
 * @param text with places such as {@code {number}}; null: as the house words it
 * @param initialledBy ids of actors; empty: those of the step
 * @param signedBy likewise
 * @param releasedBy likewise
 * @param persons how many different persons release it, 1 or 2
 */
public record Announces(
        Kind kind,
        String of,
        String text,
        List<String> initialledBy,
        List<String> signedBy,
        List<String> releasedBy,
        Integer persons) {
    /** What may stand in a text between braces. */
    public static final List<String> PLACES =
            List.of("number", "date", "agency", "unit", "service", "round", "applicants");

    public Announces {
        initialledBy = List.copyOf(initialledBy == null ? List.of() : initialledBy);
        signedBy = List.copyOf(signedBy == null ? List.of() : signedBy);
        releasedBy = List.copyOf(releasedBy == null ? List.of() : releasedBy);
        persons = persons == null ? 2 : persons;
    }

    /** What an announcement is about. */
    public enum Kind {
        /** That something begins: a round, a registration. */
        OPENING,
        /** What a step came to. */
        RESULT,
        /** That something was changed: dates, a requirement, an earlier announcement. */
        CHANGE;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
