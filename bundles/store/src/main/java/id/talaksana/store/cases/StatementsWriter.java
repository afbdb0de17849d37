package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.store.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.List;
import java.util.Map;

/**
 * Writes with plain statements. For Derby, where they run in this process and one more costs little; and for a transaction
 * that must hold its case while it decides.
 */
final class StatementsWriter extends CaseWriter {
    private static final String INSERT_CASE =
            "INSERT INTO case_file (" + CaseFileColumns.OPENING + ") VALUES (" + CaseFileColumns.VALUES + ")";
    private static final String INSERT_STEP = "INSERT INTO case_step (agency, case_number, " + CaseStepColumns.OPENED
            + ") VALUES (?, ?, " + CaseStepColumns.OPENED_VALUES + ")";
    private static final String CLOSE_STEP = "UPDATE case_step SET " + CaseStepColumns.CLOSING
            + " WHERE agency = ? AND case_number = ? AND number = ? AND closed_at IS NULL";

    /** Changes nothing; as a lock it means the same on every database, unlike SELECT FOR UPDATE. */
    private static final String HOLD_CASE = "UPDATE case_file SET version = version WHERE agency = ? AND number = ?";

    StatementsWriter(Database database) {
        super(database);
    }

    @Override
    boolean open(CaseFile opened, String requestKey, int register) throws SQLException {
        // A connection that is closed without commit rolls back.
        try (Connection connection = connection()) {
            if (!registers.hold(connection, opened.id().agency(), register)) {
                return false;
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT_CASE)) {
                CaseFileColumns.bindOpening(opened, requestKey, insert, 1);
                insert.executeUpdate();
            }
            for (StepRow row : opened.open()) {
                insert(connection, opened.id(), row);
            }
            connection.commit();
            return true;
        }
    }

    @Override
    boolean change(CaseFile before, Change change, int register) throws SQLException {
        try (Connection connection = connection()) {
            boolean written =
                    registers.hold(connection, before.id().agency(), register) && change(connection, before, change);
            if (written) {
                connection.commit();
            }
            return written;
        }
    }

    /** The same in a transaction that the caller commits if it returns true, and rolls back if not. */
    static boolean change(Connection connection, CaseFile before, Change change) throws SQLException {
        CaseId id = before.id();
        if (!progress(connection, before, change.after())) {
            return false;
        }
        for (StepRow closed : change.closed()) {
            if (!close(connection, id, closed)) {
                return false;
            }
        }
        for (StepRow opened : change.opened()) {
            insert(connection, id, opened);
        }
        return true;
    }

    /** Makes all others who want to change this case wait for the end of the transaction. */
    static void hold(Connection connection, CaseId id) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HOLD_CASE)) {
            update.setString(1, id.agency());
            update.setString(2, id.number());
            update.executeUpdate();
        }
    }

    /** Makes all others who want to change these cases wait for the end of the transaction. */
    static void holdAll(Connection connection, List<CaseId> ids) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(HOLD_CASE)) {
            for (CaseId id : ids) {
                update.setString(1, id.agency());
                update.setString(2, id.number());
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /** Writes a step of each of these cases, which the transaction holds. */
    static void changeAll(Connection connection, Map<CaseFile, Change> changes) throws SQLException {
        try (PreparedStatement progress = connection.prepareStatement(CaseFileColumns.STEP);
                PreparedStatement close = connection.prepareStatement(CLOSE_STEP);
                PreparedStatement insert = connection.prepareStatement(INSERT_STEP)) {
            for (Map.Entry<CaseFile, Change> each : changes.entrySet()) {
                addBatches(progress, close, insert, each);
            }
            oneEach(progress.executeBatch());
            oneEach(close.executeBatch());
            insert.executeBatch();
        }
    }

    private static void addBatches(
            PreparedStatement progress,
            PreparedStatement close,
            PreparedStatement insert,
            Map.Entry<CaseFile, Change> each)
            throws SQLException {
        CaseFile before = each.getKey();
        Change change = each.getValue();
        CaseFileColumns.bindStep(before, change.after(), progress, 1);
        progress.addBatch();
        for (StepRow closed : change.closed()) {
            bindClose(close, before.id(), closed);
            close.addBatch();
        }
        for (StepRow opened : change.opened()) {
            bindInsert(insert, before.id(), opened);
            insert.addBatch();
        }
    }

    private static void oneEach(int[] counts) throws SQLException {
        for (int count : counts) {
            if (count != 1) {
                throw new SQLTransactionRollbackException("a case that was held is not what it was", "40001");
            }
        }
    }

    private static boolean progress(Connection connection, CaseFile before, CaseFile after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CaseFileColumns.STEP)) {
            CaseFileColumns.bindStep(before, after, update, 1);
            return update.executeUpdate() == 1;
        }
    }

    private static boolean close(Connection connection, CaseId id, StepRow closed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOSE_STEP)) {
            bindClose(update, id, closed);
            return update.executeUpdate() == 1;
        }
    }

    private static void bindClose(PreparedStatement update, CaseId id, StepRow closed) throws SQLException {
        int at = CaseStepColumns.bindClosing(closed, update, 1);
        update.setString(at++, id.agency());
        update.setString(at++, id.number());
        update.setInt(at, closed.number());
    }

    private static void insert(Connection connection, CaseId id, StepRow opened) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT_STEP)) {
            bindInsert(insert, id, opened);
            insert.executeUpdate();
        }
    }

    private static void bindInsert(PreparedStatement insert, CaseId id, StepRow opened) throws SQLException {
        insert.setString(1, id.agency());
        insert.setString(2, id.number());
        CaseStepColumns.bindOpened(opened, insert, 3);
    }
}
