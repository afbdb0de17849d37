package id.talaksana.store.database;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Connections, as a part of the thread's transaction if it has one.
 *
 * @param what is read and written by them, as a fault says it: {@code letters}
 */
public record Connections(Database database, String what) {

    public <T> T read(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(true);
            return work.on(connection);
        });
    }

    public <T> T write(Work<T> work) {
        return with(connection -> {
            T written = work.on(connection);
            connection.commit();
            return written;
        });
    }

    /** A connection that is closed without commit rolls back. */
    private <T> T with(Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException(what + " cannot be reached", e));
        }
    }

    /** Something done with the database. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
