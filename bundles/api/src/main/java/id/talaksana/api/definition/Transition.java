package id.talaksana.api.definition;

import id.talaksana.api.text.Term;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A transition rule (ketentuan peralihan): what a version says of cases that were filed under an earlier one. Of several
 * rules the first that covers a case holds; a case that none covers stays under the version it began with.
 *
 * @param filedBefore covers cases that were opened before this day, in the agency's zone
 * @param services ids of the services it is about; empty: all
 * @param cases what becomes of them
 * @param step with {@link Rule#MOVE_AT_STEP} the step of this version at which they go over; else null
 * @param steps where a step of an earlier version goes on, by its id: id of the step of this version; steps that keep
 *     their id, or their words, need no entry
 * @param basis the decree that says so
 */
public record Transition(
        LocalDate filedBefore,
        List<String> services,
        Rule cases,
        String step,
        Map<String, String> steps,
        String basis) {
    public Transition {
        services = Lists.copy(services);
        steps = steps == null ? Map.of() : Map.copyOf(steps);
    }

    /** Whether it is about a case of this service that was opened on this day. */
    public boolean covers(String service, LocalDate opened) {
        return opened.isBefore(filedBefore) && (services.isEmpty() || services.contains(service));
    }

    /** What can become of the cases. */
    public enum Rule {
        /** They stay under the version they began with. */
        STAY,
        /** They go over at once, at the step where they are. */
        MOVE,
        /** They go over when they come to a step. */
        MOVE_AT_STEP;

        @Override
        public String toString() {
            return Term.of(this);
        }
    }
}
