package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Registers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Writes the rows of a step that follows another in one data-modifying statement that is its own transaction, for PostgreSQL:
 * one round trip instead of four. When the register or the case is no longer what was decided on, the first part finds nothing and so the
 * others write nothing.
 */
final class OneStatementWriter extends CaseWriter {
    private static final String FIRST_STEP = " RETURNING agency, number) INSERT INTO case_step (agency, case_number, "
            + CaseStepColumns.OPENED + ") SELECT c.agency, c.number, " + CaseStepColumns.OPENED_VALUES + " FROM c";
    private static final String OPEN = "WITH c AS (INSERT INTO case_file (" + CaseFileColumns.OPENING + ") VALUES ("
            + CaseFileColumns.VALUES + ")" + FIRST_STEP;
    private static final String OPEN_IF_HELD = "WITH " + Registers.HELD + ", c AS (INSERT INTO case_file ("
            + CaseFileColumns.OPENING + ") SELECT " + CaseFileColumns.VALUES + " FROM r" + FIRST_STEP;

    /** The condition is known before the case is touched: the register is locked first. */
    private static final String PROGRESS_IF_HELD = CaseFileColumns.STEP + " AND EXISTS (SELECT 1 FROM r)";

    /**
     * That the row is open is asked in a way that no index of open steps answers: while tables are small, PostgreSQL would rather read
     * all open steps of everybody than look the one up.
     */
    private static final String CLOSE = "UPDATE case_step x SET " + CaseStepColumns.CLOSING
            + " FROM c WHERE x.agency = c.agency AND x.case_number = c.number AND x.number = ? AND COALESCE(x.closed_at, 0) = 0";

    /**
     * The outer join makes half a step impossible: a case that goes on without a row being closed gives a null key, at
     * which the whole statement fails.
     */
    private static final String CLOSE_AND_OPEN = " RETURNING agency, number), s AS (" + CLOSE
            + " RETURNING x.agency, x.case_number) INSERT INTO case_step (agency, case_number, "
            + CaseStepColumns.OPENED
            + ") SELECT s.agency, s.case_number, " + CaseStepColumns.OPENED_VALUES + " FROM c LEFT JOIN s ON TRUE";

    private static final String STEP = "WITH c AS (" + CaseFileColumns.STEP + CLOSE_AND_OPEN;
    private static final String STEP_IF_HELD =
            "WITH " + Registers.HELD + ", c AS (" + PROGRESS_IF_HELD + CLOSE_AND_OPEN;
    private static final String CLOSE_ONLY =
            "WITH c AS (" + CaseFileColumns.STEP + " RETURNING agency, number) " + CLOSE;
    private static final String CLOSE_ONLY_IF_HELD =
            "WITH " + Registers.HELD + ", c AS (" + PROGRESS_IF_HELD + " RETURNING agency, number) " + CLOSE;

    private final CaseWriter statements;

    OneStatementWriter(Database database) {
        super(database);
        statements = new StatementsWriter(database);
    }

    @Override
    boolean open(CaseFile opened, String requestKey, int register) throws SQLException {
        if (opened.open().size() != 1) {
            return statements.open(opened, requestKey, register);
        }
        boolean any = register == CaseStore.ANY_REGISTER;
        try (Connection connection = connection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement insert = connection.prepareStatement(any ? OPEN : OPEN_IF_HELD)) {
                int at = bindHeld(insert, opened.id().agency(), register);
                at = CaseFileColumns.bindOpening(opened, requestKey, insert, at);
                CaseStepColumns.bindOpened(opened.open().get(0), insert, at);
                return insert.executeUpdate() == 1;
            }
        }
    }

    @Override
    boolean change(CaseFile before, Change change, int register) throws SQLException {
        if (change.closed().size() > 1 || change.opened().size() > 1) {
            return statements.change(before, change, register);
        }
        return change.opened().isEmpty() ? closeOnly(before, change, register) : closeAndOpen(before, change, register);
    }

    private boolean closeAndOpen(CaseFile before, Change change, int register) throws SQLException {
        boolean any = register == CaseStore.ANY_REGISTER;
        try (Connection connection = connection()) {
            connection.setAutoCommit(true);
            try (PreparedStatement update = connection.prepareStatement(any ? STEP : STEP_IF_HELD)) {
                CaseStepColumns.bindOpened(change.opened().get(0), update, bindStep(update, before, change, register));
                return update.executeUpdate() == 1;
            }
        }
    }

    /** Where no row is opened, only the count tells whether one was closed, so it is committed after that is known. */
    private boolean closeOnly(CaseFile before, Change change, int register) throws SQLException {
        boolean any = register == CaseStore.ANY_REGISTER;
        // A connection that is closed without commit rolls back.
        try (Connection connection = connection();
                PreparedStatement update = connection.prepareStatement(any ? CLOSE_ONLY : CLOSE_ONLY_IF_HELD)) {
            bindStep(update, before, change, register);
            boolean written = update.executeUpdate() == 1;
            if (written) {
                connection.commit();
            }
            return written;
        }
    }

    private static int bindStep(PreparedStatement update, CaseFile before, Change change, int register)
            throws SQLException {
        int at = bindHeld(update, before.id().agency(), register);
        at = CaseFileColumns.bindStep(before, change.after(), update, at);
        at = CaseStepColumns.bindClosing(change.done(), update, at);
        update.setInt(at++, change.done().number());
        return at;
    }

    private static int bindHeld(PreparedStatement statement, String agency, int register) throws SQLException {
        int at = 1;
        if (register != CaseStore.ANY_REGISTER) {
            statement.setString(at++, agency);
            statement.setLong(at++, register);
        }
        return at;
    }
}
