package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.DigestColumns;
import id.talaksana.store.database.Registers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Writes openings and steps of cases, each in one durable transaction. */
abstract class CaseWriter {
    static final String CASE_COLUMNS = "agency, number, service, subject, tracks, attributes, opened_by,"
            + " opened_at, request_key, definition, definition_version, presented, state, products, closed_at, closed_steps,"
            + " open_from, head, version";
    static final String CASE_VALUES = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?";

    /** The head is the digest of all that was done so far: what was decided on is what is there, or nothing is written. */
    static final String CASE_PROGRESS =
            "UPDATE case_file SET definition = ?, definition_version = ?, presented = ?, state = ?, products = ?, closed_at = ?,"
                    + " closed_steps = ?, open_from = ?, head = ?, version = ?"
                    + " WHERE agency = ? AND number = ? AND version = ? AND head = ?";

    static final String OPENED_COLUMNS = "number, step, crew, actors, opened_at, due_at";

    /** The actors are those that were decided on, which the row's digest covers, whoever was assigned meanwhile. */
    static final String CLOSING =
            "crew = ?, actors = ?, closed_by = ?, closed_at = ?, outcome = ?, comment = ?, presented = ?,"
                    + " channel = ?, request_key = ?, move = ?, evidence = ?, previous = ?, digest = ?";

    final Registers registers;
    private final DataSource dataSource;

    CaseWriter(DataSource dataSource, Registers registers) {
        this.registers = registers;
        this.dataSource = dataSource;
    }

    static CaseWriter of(Database database) {
        Registers registers = new Registers(database.isPostgresql());
        return database.isPostgresql()
                ? new OneStatementWriter(database.dataSource(), registers)
                : new StatementsWriter(database.dataSource(), registers);
    }

    /** Binds what {@link #CASE_PROGRESS} expects to find. */
    static int bindExpected(CaseFile before, PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, before.id().agency());
        statement.setString(at++, before.id().number());
        statement.setLong(at++, before.version());
        statement.setBytes(at++, DigestColumns.bytes(before.head()));
        return at;
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /**
     * Writes a new case.
     *
     * @param first its first row, may be null
     * @param register the agency's newest act that it is decided on, or {@link CaseStore#ANY_REGISTER}
     * @return false when the register has gone on; nothing is written then
     */
    abstract boolean open(CaseFileEntity opened, CaseStepEntity first, int register) throws SQLException;

    /**
     * Writes a step.
     *
     * @param register as for an opening
     * @return false when the case or the register is no longer what was decided on; nothing is written then
     */
    abstract boolean change(CaseFile before, Step step, int register) throws SQLException;

    /**
     * A change as rows.
     *
     * @param opened may be null
     */
    record Step(CaseFileEntity after, CaseStepEntity closed, CaseStepEntity opened) {
        static Step of(CaseFile before, Change change) {
            CaseId id = before.id();
            int row = change.closed().number();
            if (before.open().stream().noneMatch(open -> open.number() == row)) {
                throw new IllegalArgumentException("row " + row + " of case " + id + " is not open");
            }
            return new Step(
                    CaseFileEntity.of(change.after(), null),
                    CaseStepEntity.of(id, change.closed()),
                    change.opened() == null ? null : CaseStepEntity.of(id, change.opened()));
        }
    }
}
