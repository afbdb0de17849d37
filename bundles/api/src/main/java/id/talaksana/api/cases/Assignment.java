package id.talaksana.api.cases;

import id.talaksana.api.text.Sourced;
import java.time.Instant;
import java.util.List;

/**
 * A step for which the document names nobody, with who does it by order of the agency's administrator.
 *
 * @param step id of the step
 * @param number the document's own number of the step; may be null
 * @param text the document's words
 * @param actors ids of the actors who are assigned, sorted; empty: nobody, the step waits
 * @param by who said so last, as {@link id.talaksana.api.access.Doer} writes it; null: nobody ever did
 * @param at when; null: nobody ever did
 * @param reason may be null
 */
public record Assignment(
        String agency,
        String service,
        String step,
        String number,
        Sourced<String> text,
        List<String> actors,
        String by,
        Instant at,
        String reason) {
    public Assignment {
        actors = List.copyOf(actors);
    }
}
