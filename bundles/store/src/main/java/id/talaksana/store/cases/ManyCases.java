package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.records.RecordTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Many cases in their tables, changed in one transaction: holds the register, then the cases, reads them together, and writes
 * in batches.
 *
 * @param ids in order, so that two such transactions cannot wait for each other
 * @param register the agency's newest act that it is decided on
 */
record ManyCases(CaseWriter writer, RecentCases recent, String agency, List<CaseId> ids, int register)
        implements RecordTables<List<CaseFile>, List<Change>> {
    /** Cases that one statement reads. */
    private static final int TOGETHER = 200;

    /** Decides each for itself. */
    static Function<List<CaseFile>, List<Change>> each(Function<Situation, Change> decide) {
        return files -> files.stream()
                .map(file -> decide.apply(new Situation(file, null)))
                .toList();
    }

    @Override
    public void forget() {
        ids.forEach(recent::forget);
    }

    @Override
    public List<CaseFile> read() throws SQLException {
        try (Connection connection = writer.connection()) {
            connection.setAutoCommit(true);
            return read(connection);
        }
    }

    private List<CaseFile> read(Connection connection) throws SQLException {
        List<CaseFile> found = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += TOGETHER) {
            found.addAll(read(connection, ids.subList(from, Math.min(ids.size(), from + TOGETHER))));
        }
        return found;
    }

    private List<CaseFile> read(Connection connection, List<CaseId> some) throws SQLException {
        String places = some.stream().map(id -> "?").collect(Collectors.joining(", "));
        ScopedQuery keys = ScopedQuery.select(
                        "SELECT t.agency, t.number, 0 AS due_at FROM case_file t", Scope.of(agency))
                .and(
                        "t.number IN (" + places + ")",
                        some.stream().map(CaseId::number).toArray());
        List<CaseFile> found = new ArrayList<>();
        Situations.list(connection, keys, "t.number").forEach(placed -> found.add(placed.file()));
        if (found.size() < some.size()) {
            throw new NoSuchElementException("one of " + some + " does not exist");
        }
        return found;
    }

    @Override
    public boolean isNothing(List<Change> changes) {
        return changes.stream().allMatch(Change::isNothing);
    }

    @Override
    public boolean write(List<CaseFile> before, List<Change> changes) throws SQLException {
        return writer.holding(connection -> {
            hold(connection);
            write(connection, before, changes);
            return true;
        });
    }

    @Override
    public List<Change> hold(Function<List<CaseFile>, List<Change>> decide) throws SQLException {
        return writer.holding(connection -> {
            hold(connection);
            List<CaseFile> files = read(connection);
            List<Change> changes = decide.apply(files);
            write(connection, files, changes);
            return changes;
        });
    }

    private void hold(Connection connection) throws SQLException {
        if (!writer.registers.hold(connection, agency, register)) {
            throw new RegisterMoved(agency, register);
        }
        StatementsWriter.holdAll(connection, ids);
    }

    private static void write(Connection connection, List<CaseFile> files, List<Change> changes) throws SQLException {
        Map<CaseFile, Change> written = new LinkedHashMap<>();
        for (int i = 0; i < files.size(); i++) {
            if (!changes.get(i).isNothing()) {
                written.put(files.get(i), changes.get(i));
            }
        }
        StatementsWriter.changeAll(connection, written);
        connection.commit();
    }

    @Override
    public boolean stands(List<CaseFile> now, List<Change> changes) {
        return now.stream()
                .map(CaseFile::head)
                .toList()
                .equals(changes.stream().map(change -> change.after().head()).toList());
    }

    @Override
    public String toString() {
        return ids.size() + " cases of " + agency;
    }
}
