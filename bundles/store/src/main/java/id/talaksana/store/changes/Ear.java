package id.talaksana.store.changes;

import id.talaksana.store.database.Bell;
import id.talaksana.store.database.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the bell. On PostgreSQL it listens with a connection of its own outside the pool, which would reset it, and opens
 * another when it is lost; whoever waits looks for himself after each waiting, so a ring that was missed costs a moment.
 */
final class Ear implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ear.class);

    private final Database database;
    private Connection listening;
    private boolean deaf;

    Ear(Database database) {
        this.database = database;
    }

    /** Returns when the bell rang, after so many milliseconds, and when something may have been missed. */
    void await(int millis) throws InterruptedException {
        if (!database.isPostgresql()) {
            database.bell().await(millis);
            return;
        }
        try {
            if (listening == null) {
                listening = listening();
                deaf = false;
            } else {
                listening.unwrap(PGConnection.class).getNotifications(millis);
            }
        } catch (SQLException e) {
            if (!deaf) {
                LOG.warn(
                        "Changes by other nodes are looked for each second, and not heard at once: {}", e.getMessage());
            }
            deaf = true;
            close();
            database.bell().await(millis);
        }
    }

    private Connection listening() throws SQLException {
        Connection opened = database.ownConnection();
        try (Statement listen = opened.createStatement()) {
            listen.execute("LISTEN " + Bell.CHANNEL);
            return opened;
        } catch (SQLException e) {
            opened.close();
            throw e;
        }
    }

    @Override
    public void close() {
        try (Connection old = listening) {
            listening = null;
        } catch (SQLException e) {
            LOG.debug("The connection that listened was lost: {}", e.getMessage());
        }
    }
}
