package id.talaksana.store.letters;

import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** Connections for letters, as a part of the thread's transaction if it has one. */
record LetterConnections(Database database) {

    <T> T read(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(true);
            return work.on(connection);
        });
    }

    <T> T write(Work<T> work) {
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
            throw Outage.or(new StoreException("letters cannot be reached", e));
        }
    }

    /** Something done with the database. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
