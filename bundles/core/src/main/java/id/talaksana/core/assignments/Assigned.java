package id.talaksana.core.assignments;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.AssignmentStore.StoredAssignment;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.api.store.ChangeBell.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * The assignments that hold now, in memory: no step asks the database for them. What is written elsewhere, as by another
 * node, is known here when the bell rings. Safe for use by several threads.
 */
@Component(service = Assigned.class)
public final class Assigned {
    private final AssignmentStore store;
    private final ChangeBell.Hearing hearing;
    private volatile Map<Place, StoredAssignment> newest = Map.of();

    @Activate
    public Assigned(@Reference AssignmentStore store, @Reference ChangeBell changes) {
        this.store = store;
        this.hearing = changes.hear(Topic.ASSIGNMENTS, this::refresh);
        readAll();
    }

    /** Alone on its store, for tests. */
    public Assigned(AssignmentStore store) {
        this(store, (topic, listener) -> () -> {});
    }

    @Deactivate
    public void stop() {
        hearing.close();
    }

    private synchronized void readAll() {
        newest = read(Scope.EVERYTHING);
    }

    private Assigned() {
        this.store = null;
        this.hearing = () -> {};
    }

    /** Where nobody was ever assigned, for tests. */
    public static Assigned nobody() {
        return new Assigned();
    }

    /** Ids of the actors who do a step of a case in these circumstances: whom its document names, else whom the administrator assigned; empty: it waits. */
    public List<String> actors(String agency, String service, Step step, Circumstances circumstances) {
        return step.actorIds().isEmpty()
                ? find(agency, service, step.id()).map(StoredAssignment::actors).orElse(List.of())
                : step.actorIds(circumstances);
    }

    /** The newest assignment of a step. */
    public Optional<StoredAssignment> find(String agency, String service, String step) {
        return Optional.ofNullable(newest.get(new Place(agency, service, step)));
    }

    /** Reads an agency's assignments anew: to be called whenever one was made, here or elsewhere. */
    public synchronized void refresh(String agency) {
        Map<Place, StoredAssignment> next = new HashMap<>(newest);
        next.keySet().removeIf(place -> place.agency().equals(agency));
        next.putAll(read(Scope.of(agency)));
        newest = next;
    }

    /**
     * Sees to it that a case that was just written has the actors of the moment: who is assigned while a step is decided
     * on, is not yet known to that decision, and the row that it opened not yet to the assignment.
     */
    public void catchUp(CaseFile written) {
        for (StepRow row : written.open()) {
            if (store != null && row.actors().isEmpty() && !row.isOfDate()) {
                // What another node assigned meanwhile may not have been heard here yet.
                refresh(written.id().agency());
                find(written.id().agency(), written.service(), row.step())
                        .filter(assignment -> !assignment.actors().isEmpty())
                        .ifPresent(assignment -> store.settle(assignment, Set.of(written.digest())));
            }
        }
    }

    private Map<Place, StoredAssignment> read(Scope scope) {
        return store.list(scope).stream()
                .collect(Collectors.toMap(
                        each -> new Place(each.agency(), each.service(), each.step()),
                        each -> each,
                        (earlier, later) -> later));
    }

    /** A step of a service, whatever the version. */
    private record Place(String agency, String service, String step) {}
}
