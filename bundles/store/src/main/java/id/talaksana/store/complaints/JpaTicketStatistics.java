package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.store.TicketStatistics;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts tickets, and what they are set against, in the database. */
record JpaTicketStatistics(Database database) implements TicketStatistics {
    private static final String PASSES = "SELECT c.service, t.step, COUNT(*) FROM case_step t"
            + " JOIN case_file c ON c.agency = t.agency AND c.number = t.case_number";

    /** A row that was closed for its clock alone is the same step still. */
    private static final String PASSED = "t.outcome NOT IN ('" + StepRow.EXTENDED + "', '" + StepRow.SUSPENDED + "', '"
            + StepRow.RESUMED + "', '" + StepRow.BEGUN + "', '" + StepRow.TAKEN + "', '"
            + StepRow.HANDED_OVER + "', '" + StepRow.UNDONE + "')";

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
        Object[] names = steps.stream().map(step -> step.get(1)).distinct().toArray();
        String places = String.join(", ", Collections.nCopies(names.length, "?"));
        ScopedQuery counted = ScopedQuery.select(PASSES, scope)
                .and("t.step IN (" + places + ")", names)
                .and("t.closed_at IS NOT NULL")
                .and(PASSED)
                .then("GROUP BY c.service, t.step");
        Map<List<String>, Long> passes = new HashMap<>();
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            counted.all(connection, row -> passes.put(List.of(row.getString(1), row.getString(2)), row.getLong(3)));
        } catch (SQLException e) {
            throw Outage.or(new StoreException("closed steps could not be counted", e));
        }
        passes.keySet().retainAll(List.copyOf(steps));
        return passes;
    }
}
