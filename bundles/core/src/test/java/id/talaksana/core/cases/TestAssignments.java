package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.Assignments;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.store.InMemoryAssignmentStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.assignments.StoredAssignments;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

/** The real assignments beside cases in memory. */
public final class TestAssignments {
    /** Who may assign everywhere. */
    public static final Account CENTRAL =
            new Account("admin", "Admin", Role.CENTRAL_ADMINISTRATOR, null, Set.of(), true);

    public final InMemoryAssignmentStore store;
    public final Assigned assigned;
    public final Assignments assignments;

    public TestAssignments(Catalogue catalogue, InMemoryCaseStore cases) {
        store = new InMemoryAssignmentStore(cases);
        assigned = new Assigned(store);
        assignments = new StoredAssignments(
                catalogue, cases, store, assigned, Clock.fixed(Instant.parse("2026-03-13T07:00:00Z"), ZoneOffset.UTC));
    }

    /** Has an actor do steps of the sample service. */
    public void assign(String actor, String... steps) {
        assignments.assign(CENTRAL, "contoh", "izin", List.of(steps), List.of(actor), null);
    }

    /** Has an actor do all steps of a service that have nobody yet. */
    public void assignRest(String agency, String service, String actor) {
        List<String> waiting = assignments.list(CENTRAL, agency, service).stream()
                .filter(step -> step.actors().isEmpty())
                .map(Assignment::step)
                .toList();
        assignments.assign(CENTRAL, agency, service, waiting, List.of(actor), null);
    }
}
