package id.talaksana.store.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/** What was acknowledged must survive a crash: a database that only promises to write later is refused. */
final class Durability {
    private Durability() {}

    /** Derby reads these properties once, when it is first used. */
    static void prepareDerby() {
        if ("test".equalsIgnoreCase(System.getProperty("derby.system.durability"))) {
            throw new IllegalStateException("derby.system.durability=test would lose acknowledged work; remove it");
        }
        setUnlessSet("derby.locks.waitTimeout", "5");
        setUnlessSet("derby.locks.deadlockTimeout", "1");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    /** PostgreSQL may be told in many places not to wait for its disk, so it is asked what holds. */
    static void check(DataSource dataSource, DatabaseKind kind) {
        if (kind != DatabaseKind.POSTGRESQL) {
            return;
        }
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : List.of("fsync", "synchronous_commit")) {
                try (ResultSet row = statement.executeQuery("SHOW " + setting)) {
                    row.next();
                    if ("off".equals(row.getString(1))) {
                        throw new IllegalStateException(
                                "PostgreSQL runs with " + setting + "=off, which would lose acknowledged work");
                    }
                }
            }
        } catch (SQLException e) {
            throw new StoreException("the database's settings could not be read", e);
        }
    }
}
