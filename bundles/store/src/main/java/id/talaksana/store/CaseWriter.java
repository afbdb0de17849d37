package id.talaksana.store;

import id.talaksana.api.cases.CaseFile;
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

    private final DataSource dataSource;

    CaseWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    static CaseWriter of(Database database) {
        return database.isPostgresql()
                ? new OneStatementWriter(database.dataSource())
                : new StatementsWriter(database.dataSource());
    }

    /** Binds what {@link #CASE_PROGRESS} expects to find. */
    static int bindExpected(CaseFile before, PreparedStatement statement, int at) throws SQLException {
        statement.setString(at++, before.id().agency());
        statement.setString(at++, before.id().number());
        statement.setLong(at++, before.version());
        statement.setBytes(at++, Digests.bytes(before.head()));
        return at;
    }

    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    /** Writes a new case with its first row, which may be null. */
    abstract void open(CaseFileEntity opened, CaseStepEntity first) throws SQLException;

    /**
     * Writes a step.
     *
     * @param opened may be null
     * @return false when the case is no longer what was decided on; nothing is written then
     */
    abstract boolean change(CaseFile before, CaseFileEntity after, CaseStepEntity closed, CaseStepEntity opened)
            throws SQLException;
}
