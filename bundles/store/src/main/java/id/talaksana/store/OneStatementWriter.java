package id.talaksana.store;

import id.talaksana.api.cases.CaseFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Writes all rows of a step in one data-modifying statement that is its own transaction, for PostgreSQL: one round trip
 * instead of four. When the case is no longer what was decided on, the first part finds nothing and so the others write
 * nothing.
 */
final class OneStatementWriter extends CaseWriter {
    private static final String OPEN = "WITH c AS (INSERT INTO case_file (" + CASE_COLUMNS + ") VALUES (" + CASE_VALUES
            + ") RETURNING agency, number) INSERT INTO case_step (agency, case_number, " + OPENED_COLUMNS
            + ") SELECT c.agency, c.number, ?, ?, ?, ?, ?, ? FROM c";

    /**
     * The outer join makes half a step impossible: a case that goes on without a row being closed gives a null key, at
     * which the whole statement fails.
     */
    private static final String STEP = "WITH c AS (" + CASE_PROGRESS + " RETURNING agency, number), s AS ("
            + "UPDATE case_step x SET " + CLOSING
            + " FROM c WHERE x.agency = c.agency AND x.case_number = c.number AND x.number = ? AND x.closed_at IS NULL"
            + " RETURNING x.agency, x.case_number) "
            + "INSERT INTO case_step (agency, case_number, " + OPENED_COLUMNS
            + ") SELECT s.agency, s.case_number, ?, ?, ?, ?, ?, ? FROM c LEFT JOIN s ON TRUE";

    private final CaseWriter statements;

    OneStatementWriter(DataSource dataSource) {
        super(dataSource);
        statements = new StatementsWriter(dataSource);
    }

    @Override
    void open(CaseFileEntity opened, CaseStepEntity first) throws SQLException {
        if (first == null) {
            statements.open(opened, null);
            return;
        }
        try (Connection connection = connection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement insert = connection.prepareStatement(OPEN)) {
                first.bindOpened(insert, opened.bindAll(insert, 1));
                insert.executeUpdate();
            }
        }
    }

    @Override
    boolean change(CaseFile before, CaseFileEntity after, CaseStepEntity closed, CaseStepEntity opened)
            throws SQLException {
        if (opened == null) {
            return statements.change(before, after, closed, null);
        }
        try (Connection connection = connection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement step = connection.prepareStatement(STEP)) {
                int at = bindExpected(before, step, after.bindProgress(step, 1));
                at = closed.bindClosing(step, at);
                step.setInt(at++, closed.number);
                opened.bindOpened(step, at);
                return step.executeUpdate() == 1;
            }
        }
    }
}
