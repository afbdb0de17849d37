package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.store.database.Registers;
import id.talaksana.store.records.RecordTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A case in its tables, for one request. Plain JDBC, since this is the path of every step: the same through JPA's entities,
 * read, changed and flushed, took several times the time of this process. On PostgreSQL a step on what this process knows of
 * its case is one statement.
 *
 * @param requestKey may be null
 * @param register the agency's newest act that it is decided on, or {@link CaseStore#ANY_REGISTER}
 */
record OneCase(CaseWriter writer, RecentCases recent, CaseId id, String requestKey, int register)
        implements RecordTables<Situation, Change> {

    @Override
    public Situation likely() {
        return recent.situation(id, requestKey);
    }

    @Override
    public void forget() {
        recent.forget(id);
    }

    @Override
    public Situation read() throws SQLException {
        try (Connection connection = writer.connection()) {
            connection.setAutoCommit(true);
            return read(connection);
        }
    }

    private Situation read(Connection connection) throws SQLException {
        Situation situation = Situations.read(connection, Scope.of(id.agency()), id, requestKey);
        if (situation == null) {
            throw new NoSuchElementException("there is no case " + id);
        }
        return situation;
    }

    @Override
    public boolean isNothing(Change change) {
        return change.isNothing();
    }

    @Override
    public boolean write(Situation situation, Change change) throws SQLException {
        CaseFile before = situation.caseFile();
        boolean written = writer.change(before, checked(before, change), register);
        if (written) {
            recent.changed(before, change.after(), change.done().requestKey());
        } else if (register != CaseStore.ANY_REGISTER) {
            try (Connection connection = writer.connection()) {
                connection.setAutoCommit(true);
                Registers.check(connection, id.agency(), register);
            }
        }
        return written;
    }

    @Override
    public Change hold(Function<Situation, Change> decide) throws SQLException {
        AtomicReference<CaseFile> before = new AtomicReference<>();
        Change change = writer.holding(connection -> {
            if (!writer.registers.hold(connection, id.agency(), register)) {
                throw new RegisterMoved(id.agency(), register);
            }
            StatementsWriter.hold(connection, id);
            return decided(decide, before, connection);
        });
        if (change != null && !isNothing(change)) {
            recent.changed(before.get(), change.after(), change.done().requestKey());
        }
        return change;
    }

    private Change decided(Function<Situation, Change> decide, AtomicReference<CaseFile> before, Connection connection)
            throws SQLException {
        Situation situation = read(connection);
        Change decided = decide.apply(situation);
        if (isNothing(decided)) {
            return decided;
        }
        before.set(situation.caseFile());
        boolean written = StatementsWriter.change(connection, before.get(), checked(before.get(), decided));
        if (written) {
            connection.commit();
        }
        return written ? decided : null;
    }

    private static Change checked(CaseFile before, Change change) {
        for (StepRow closed : change.closed()) {
            int row = closed.number();
            if (before.open().stream().noneMatch(open -> open.number() == row)) {
                throw new IllegalArgumentException("row " + row + " of case " + before.id() + " is not open");
            }
        }
        return change;
    }

    @Override
    public boolean stands(Situation now, Change change) {
        return now.caseFile().head().equals(change.after().head());
    }

    @Override
    public String toString() {
        return "case " + id;
    }
}
