package id.talaksana.distribution.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** The Derby database of a container that is not running, for planting faults. */
final class ClosedDatabase implements AutoCloseable {
    private static final String ROW = " WHERE agency = ? AND case_number = ? AND number = ?";

    private final String url;
    private final Connection connection;

    ClosedDatabase(Path data) {
        System.setProperty(
                "derby.stream.error.file", data.resolve("planting.log").toString());
        url = "jdbc:derby:" + data.resolve("derby");
        try {
            connection = DriverManager.getConnection(url);
        } catch (SQLException e) {
            throw new AssertionError("the database could not be opened", e);
        }
    }

    void update(String caseId, int row, String assignments) {
        execute("UPDATE case_step SET " + assignments + ROW, agency(caseId), number(caseId), row);
    }

    void deleteRow(String caseId, int row) {
        execute("DELETE FROM case_step" + ROW, agency(caseId), number(caseId), row);
    }

    /** The same row once more, with a number and a key that leave it unique. */
    void doubleRow(String caseId, int row) {
        execute(
                "INSERT INTO case_step (agency, case_number, number, step, crew, actors, opened_at, due_at, closed_by,"
                        + " closed_at, outcome, comment, presented, channel, previous, digest)"
                        + " SELECT agency, case_number, number + 1000, step, crew, actors, opened_at, due_at, closed_by,"
                        + " closed_at, outcome, comment, presented, channel, previous, digest FROM case_step"
                        + ROW,
                agency(caseId),
                number(caseId),
                row);
    }

    /** As if the last step had never been done: the chain is whole, only who did it knows better. */
    void undoLastStep(String caseId, int row) {
        execute(
                "UPDATE case_file SET state = 'open', closed_at = NULL, closed_steps = closed_steps - 1,"
                        + " version = version - 1, open_from = ?, head = (SELECT digest FROM case_step"
                        + ROW + ") WHERE agency = ? AND number = ?",
                row,
                agency(caseId),
                number(caseId),
                row - 1,
                agency(caseId),
                number(caseId));
        update(
                caseId,
                row,
                "closed_by = NULL, closed_at = NULL, outcome = NULL, comment = NULL, channel = NULL,"
                        + " request_key = NULL, previous = NULL, digest = NULL");
        change("DELETE FROM case_step" + ROW, agency(caseId), number(caseId), row + 1);
    }

    void deleteCase(String caseId) {
        change("DELETE FROM case_step WHERE agency = ? AND case_number = ?", agency(caseId), number(caseId));
        execute("DELETE FROM case_file WHERE agency = ? AND number = ?", agency(caseId), number(caseId));
    }

    private void execute(String sql, Object... values) {
        assertThat(change(sql, values)).as(sql).isEqualTo(1);
    }

    private int change(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static String agency(String caseId) {
        return caseId.substring(0, caseId.lastIndexOf('-'));
    }

    private static String number(String caseId) {
        return caseId.substring(caseId.lastIndexOf('-') + 1);
    }

    /** Derby says goodbye with an exception. */
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new AssertionError("the database could not be closed", e);
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url + ";shutdown=true"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("08006"));
    }
}
