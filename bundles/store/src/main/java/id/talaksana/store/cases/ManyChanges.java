package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.Registers;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * Changes many cases in one transaction: holds the register, then the cases, in the order of their numbers so that two such transactions cannot
 * wait for each other, reads them together, and writes in batches.
 */
final class ManyChanges {
    private static final int ATTEMPTS = 5;
    /** Cases that one statement reads. */
    private static final int TOGETHER = 200;

    private final DataSource dataSource;
    private final Registers registers;
    private final RecentCases recent;

    ManyChanges(DataSource dataSource, Registers registers, RecentCases recent) {
        this.dataSource = dataSource;
        this.registers = registers;
        this.recent = recent;
    }

    /** As {@link id.talaksana.api.store.CaseStore#changeAll}. */
    List<CaseFile> change(String agency, Collection<CaseId> ids, int register, Function<Situation, Change> decide) {
        List<CaseId> ordered = List.copyOf(new TreeSet<>(ids));
        if (ordered.isEmpty()) {
            return List.of();
        }
        SQLException race = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            ordered.forEach(recent::forget);
            // A connection that is closed without commit rolls back, also when the decision is an exception.
            try (Connection connection = dataSource.getConnection()) {
                if (!registers.hold(connection, agency, register)) {
                    throw new RegisterMoved(agency, register);
                }
                return change(connection, Scope.of(agency), ordered, decide);
            } catch (SQLException e) {
                if (SqlFault.of(e) == SqlFault.FAILURE) {
                    throw Outage.or(new StoreException(
                            "the database failed, and whether " + ordered.size() + " cases were changed is not known",
                            e));
                }
                race = e;
            }
        }
        throw Outage.or(new StoreException(ordered.size() + " cases could not be changed", race));
    }

    private static List<CaseFile> change(
            Connection connection, Scope scope, List<CaseId> ids, Function<Situation, Change> decide)
            throws SQLException {
        StatementsWriter.holdAll(connection, ids);
        Map<CaseFile, Change> changes = new LinkedHashMap<>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            for (CaseFile file : read(connection, scope, ids.subList(from, Math.min(ids.size(), from + TOGETHER)))) {
                changes.put(file, decide.apply(new Situation(file, null)));
            }
        }
        List<CaseFile> after = changes.values().stream().map(Change::after).toList();
        changes.values().removeIf(change -> change.closed() == null);
        StatementsWriter.changeAll(connection, changes);
        connection.commit();
        return after;
    }

    private static List<CaseFile> read(Connection connection, Scope scope, List<CaseId> ids) throws SQLException {
        String places = ids.stream().map(id -> "?").collect(Collectors.joining(", "));
        ScopedQuery keys = ScopedQuery.select("SELECT t.agency, t.number, 0 AS due_at FROM case_file t", scope)
                .and(
                        "t.number IN (" + places + ")",
                        ids.stream().map(CaseId::number).toArray());
        List<CaseFile> found = new ArrayList<>();
        Situations.list(connection, keys, "t.number").forEach(placed -> found.add(placed.file()));
        if (found.size() < ids.size()) {
            throw new NoSuchElementException("one of " + ids + " does not exist");
        }
        return found;
    }
}
