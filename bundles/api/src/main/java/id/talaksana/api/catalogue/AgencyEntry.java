package id.talaksana.api.catalogue;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Term;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the container knows of one agency.
 *
 * @param id the agency
 * @param current the definition that new cases use, the last good one; empty when there never was a good one
 * @param state whether new cases may be opened
 * @param origin where the current definition came from, such as {@code bundle id.talaksana.agency-kanreg}
 * @param since when the current definition came into use here; null when there is none
 * @param diagnostics findings about the newest definition that was offered, errors first; when there are errors it was
 *     refused and {@code current} is an earlier one
 * @param register number of the newest act on the agency's register that this tells of; 0 when there is none
 */
public record AgencyEntry(
        String id,
        Optional<AgencyDefinition> current,
        State state,
        String origin,
        Instant since,
        List<Diagnostic> diagnostics,
        int register) {

    /** Rule of the warning that an open agency's bundle is not here although nobody took it away. */
    public static final String LOST_BUNDLE = "lost-bundle";

    public AgencyEntry {
        diagnostics = List.copyOf(diagnostics);
    }

    /** What is told without a register. */
    public AgencyEntry(
            String id,
            Optional<AgencyDefinition> current,
            State state,
            String origin,
            Instant since,
            List<Diagnostic> diagnostics) {
        this(id, current, state, origin, since, diagnostics, 0);
    }

    /** Whether it has a definition to show and is not away. */
    public boolean publishes() {
        return current.isPresent() && state != State.CLOSED;
    }

    /** Whether an agency takes new cases. */
    public enum State {
        /** New cases are taken. */
        OPEN,
        /** Its bundle or file was taken away: no new cases, those under way go on. */
        CLOSED,
        /** An administrator takes no new cases any more; those under way go on. */
        RETIRED,
        /** An administrator lets everything rest: no new cases, and no steps in those under way. */
        FROZEN,
        /** Nothing good was ever offered. */
        REFUSED;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
