package id.talaksana.store.columns;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes rows by statements whose values come in their order, many rows in batches. It asks nothing. */
public final class RowWriter {
    /** Rows that go to the database at once. */
    private static final int BATCH = 1_000;

    private RowWriter() {}

    /** How many rows a statement with these values writes; none of them is null. */
    public static int write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
        }
    }

    /** Has a statement done with the values of each of these. */
    public static <T> void writeEach(Connection connection, String sql, Iterable<T> rows, Binding<T> binding)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int waiting = 0;
            for (T row : rows) {
                binding.bind(statement, row);
                statement.addBatch();
                if (++waiting % BATCH == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        }
    }

    /** Binds the values of a row. */
    public interface Binding<T> {
        void bind(PreparedStatement statement, T row) throws SQLException;
    }
}
