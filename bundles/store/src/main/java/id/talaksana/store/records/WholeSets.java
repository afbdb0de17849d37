package id.talaksana.store.records;

import id.talaksana.store.database.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * Statements over all rows of something that may be large, within a transaction. PostgreSQL takes what it has not looked at yet,
 * such as a round that came in a minute ago, for a row or two, and would go through all of it again for each of its rows.
 */
public final class WholeSets {
    private WholeSets() {}

    /** Runs statements that PostgreSQL answers by reading each of their tables once. */
    public static <T> T on(Connection connection, Database.Work<T> work) throws SQLException {
        boolean postgresql = connection.getMetaData().getURL().startsWith("jdbc:postgresql:");
        loops(connection, postgresql, "off");
        T done = work.on(connection);
        loops(connection, postgresql, "on");
        return done;
    }

    private static void loops(Connection connection, boolean postgresql, String value) throws SQLException {
        if (postgresql) {
            try (PreparedStatement set = connection.prepareStatement("SET LOCAL enable_nestloop = " + value)) {
                set.execute();
            }
        }
    }
}
