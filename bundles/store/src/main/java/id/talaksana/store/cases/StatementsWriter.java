package id.talaksana.store.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.store.database.Registers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Writes with plain statements. For Derby, where they run in this process and one more costs little; and for a transaction
 * that must hold its case while it decides.
 */
final class StatementsWriter extends CaseWriter {
    private static final String INSERT_CASE =
            "INSERT INTO case_file (" + CASE_COLUMNS + ") VALUES (" + CASE_VALUES + ")";
    private static final String INSERT_STEP =
            "INSERT INTO case_step (agency, case_number, " + OPENED_COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CLOSE_STEP = "UPDATE case_step SET " + CLOSING
            + " WHERE agency = ? AND case_number = ? AND number = ? AND closed_at IS NULL";

    /** Changes nothing; as a lock it means the same on every database, unlike SELECT FOR UPDATE. */
    private static final String HOLD_CASE = "UPDATE case_file SET version = version WHERE agency = ? AND number = ?";

    /** Open cases of a service under some definitions; the statement that asks is of one agency. */
    private static final String ASSIGNED_CASES = " AND service = ? AND state = 'open' AND definition IN ";

    private static final String ASSIGNED_ROW = " AND step = ? AND closed_at IS NULL AND crew <> ?";

    StatementsWriter(DataSource dataSource, Registers registers) {
        super(dataSource, registers);
    }

    @Override
    boolean open(CaseFileEntity opened, CaseStepEntity first, int register) throws SQLException {
        try (Connection connection = connection()) {
            if (!registers.hold(connection, opened.agency, register)) {
                return false;
            }
            try (PreparedStatement insert = connection.prepareStatement(INSERT_CASE)) {
                opened.bindAll(insert, 1);
                insert.executeUpdate();
            }
            insert(connection, first);
            connection.commit();
            return true;
        }
    }

    @Override
    boolean change(CaseFile before, Step step, int register) throws SQLException {
        // A connection that is closed without commit rolls back.
        try (Connection connection = connection()) {
            boolean written =
                    registers.hold(connection, before.id().agency(), register) && change(connection, before, step);
            if (written) {
                connection.commit();
            }
            return written;
        }
    }

    /** The same in a transaction that the caller commits if it returns true, and rolls back if not. */
    static boolean change(Connection connection, CaseFile before, Step step) throws SQLException {
        if (!progress(connection, before, step.after()) || !close(connection, step.closed())) {
            return false;
        }
        insert(connection, step.opened());
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

    /** Writes a step of each of these cases, which the transaction holds; each closes a row and opens another. */
    static void changeAll(Connection connection, Map<CaseFile, Change> changes) throws SQLException {
        try (PreparedStatement progress = connection.prepareStatement(CASE_PROGRESS);
                PreparedStatement close = connection.prepareStatement(CLOSE_STEP);
                PreparedStatement insert = connection.prepareStatement(INSERT_STEP)) {
            for (Map.Entry<CaseFile, Change> each : changes.entrySet()) {
                CaseFile before = each.getKey();
                Change change = each.getValue();
                bindExpected(
                        before,
                        progress,
                        CaseFileEntity.of(change.after(), null).bindProgress(progress, 1));
                progress.addBatch();
                bindClose(close, CaseStepEntity.of(before.id(), change.closed()));
                close.addBatch();
                if (change.opened() != null) {
                    bindInsert(insert, CaseStepEntity.of(before.id(), change.opened()));
                    insert.addBatch();
                }
            }
            oneEach(progress.executeBatch());
            oneEach(close.executeBatch());
            insert.executeBatch();
        }
    }

    private static void oneEach(int[] counts) throws SQLException {
        for (int count : counts) {
            if (count != 1) {
                throw new SQLTransactionRollbackException("a case that was held is not what it was", "40001");
            }
        }
    }

    private static boolean progress(Connection connection, CaseFile before, CaseFileEntity after) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CASE_PROGRESS)) {
            bindExpected(before, update, after.bindProgress(update, 1));
            return update.executeUpdate() == 1;
        }
    }

    private static boolean close(Connection connection, CaseStepEntity closed) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(CLOSE_STEP)) {
            bindClose(update, closed);
            return update.executeUpdate() == 1;
        }
    }

    /**
     * Gives the open rows of a step the assigned actors. Their cases count it as a change, so that nothing is written that
     * was decided before.
     */
    static void assign(Connection connection, AssignmentEntity assigned, Collection<String> definitions)
            throws SQLException {
        String cases = ASSIGNED_CASES + definitions.stream().map(d -> "?").collect(Collectors.joining(", ", "(", ")"));
        List<Object> chosen = new ArrayList<>(List.of(assigned.agency, assigned.service));
        chosen.addAll(definitions);
        List<Object> rows = List.of(assigned.agency, assigned.step, assigned.crew);
        update(
                connection,
                "UPDATE case_file SET version = version + 1 WHERE agency = ?" + cases
                        + " AND number IN (SELECT case_number FROM case_step WHERE agency = ?" + ASSIGNED_ROW + ")",
                Stream.concat(chosen.stream(), rows.stream()));
        update(
                connection,
                "UPDATE case_step SET crew = ?, actors = NULL WHERE agency = ?" + ASSIGNED_ROW
                        + " AND case_number IN (SELECT number FROM case_file WHERE agency = ?" + cases + ")",
                Stream.of(Stream.of((Object) assigned.crew), rows.stream(), chosen.stream())
                        .flatMap(Function.identity()));
    }

    private static void update(Connection connection, String sql, Stream<Object> values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : values.toList()) {
                update.setObject(at++, value);
            }
            update.executeUpdate();
        }
    }

    private static void bindClose(PreparedStatement update, CaseStepEntity closed) throws SQLException {
        int at = closed.bindClosing(update, 1);
        update.setString(at++, closed.agency);
        update.setString(at++, closed.caseNumber);
        update.setInt(at, closed.number);
    }

    private static void bindInsert(PreparedStatement insert, CaseStepEntity opened) throws SQLException {
        insert.setString(1, opened.agency);
        insert.setString(2, opened.caseNumber);
        opened.bindOpened(insert, 3);
    }

    private static void insert(Connection connection, CaseStepEntity opened) throws SQLException {
        if (opened == null) {
            return;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT_STEP)) {
            bindInsert(insert, opened);
            insert.executeUpdate();
        }
    }
}
