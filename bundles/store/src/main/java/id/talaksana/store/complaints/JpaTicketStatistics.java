package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.TicketStatistics;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.EnumColumns;
import id.talaksana.store.database.ScopedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts tickets, and what they are set against, in the database. */
record JpaTicketStatistics(Database database) implements TicketStatistics {

    @Override
    public List<Count> counts(Scope scope) {
        return database.inTransaction(em -> ScopedQuery.select(
                        "SELECT t.state, t.complaintClass, t.filedService, t.step, t.escalation, t.takenFrom,"
                                + " COUNT(t.number) FROM complaint t",
                        scope)
                .and("t.forwardedTo IS NULL")
                .then("GROUP BY t.state, t.complaintClass, t.filedService, t.step, t.escalation, t.takenFrom")
                .query(em, Object[].class)
                .getResultList()
                .stream()
                .map(r -> new Count(
                        EnumColumns.of(TicketState.class, (String) r[0]),
                        (String) r[1],
                        // The service and step of one that was taken over are those of another agency.
                        r[5] == null ? (String) r[2] : null,
                        r[5] == null ? (String) r[3] : null,
                        (Integer) r[4] > 0,
                        (Long) r[6]))
                .toList());
    }

    @Override
    public Map<List<String>, Long> passes(Scope scope, Collection<List<String>> steps) {
        if (steps.isEmpty()) {
            return Map.of();
        }
        List<String> names = steps.stream().map(step -> step.get(1)).distinct().toList();
        Map<List<String>, Long> passes = new HashMap<>();
        database.inTransaction(em -> ScopedQuery.select(
                                "SELECT c.service, t.step, COUNT(t.number) FROM case_step t, case_file c", scope)
                        .and("t.step IN ?", names)
                        .and("t.agency = c.agency")
                        .and("t.caseNumber = c.number")
                        .and("t.closedAt IS NOT NULL")
                        .then("GROUP BY c.service, t.step")
                        .query(em, Object[].class)
                        .getResultList())
                .forEach(r -> passes.put(List.of((String) r[0], (String) r[1]), (Long) r[2]));
        passes.keySet().retainAll(List.copyOf(steps));
        return passes;
    }
}
