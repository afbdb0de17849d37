package id.talaksana.api.store;

import id.talaksana.api.access.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps every assignment of actors to steps, for ever; the newest of a step holds. */
@ProviderType
public interface AssignmentStore {

    /** All assignments in scope, by agency and number. */
    List<StoredAssignment> list(Scope scope);

    /**
     * Adds one, and gives the open rows of its step the assigned actors, in one transaction.
     *
     * @param definitions digests of the definitions in which the document names nobody for the step: rows of cases that are
     *     pinned to others stay as they are
     * @return false when the number is taken: somebody else was first, and nothing was written
     */
    boolean append(StoredAssignment assignment, Collection<String> definitions);

    /** Gives the open rows of its step the assigned actors; what they have already is not written again. */
    void settle(StoredAssignment assignment, Collection<String> definitions);

    /**
     * One assignment.
     *
     * @param number counts the assignments of the agency from 1
     * @param actors ids of the actors, sorted; empty: what was assigned before is taken back
     * @param reason may be null
     */
    record StoredAssignment(
            String agency,
            int number,
            String service,
            String step,
            List<String> actors,
            String by,
            Instant at,
            String reason) {
        public StoredAssignment {
            actors = List.copyOf(actors);
        }
    }
}
