package id.talaksana.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has PostgreSQL look at a table into which many rows came at once. By itself it does so a minute later, or never where the table
 * was large before, and takes the new rows for a few until then.
 */
final class TableStatistics implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TableStatistics.class);
    private static final int MANY = 5_000;

    private final DataSource pool;
    private final ExecutorService background = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(work, "talaksana-statistics");
        thread.setDaemon(true);
        return thread;
    });

    TableStatistics(DataSource pool) {
        this.pool = pool;
    }

    void grew(String table, int rows) {
        if (rows >= MANY) {
            background.execute(() -> analyse(table));
        }
    }

    private void analyse(String table) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("ANALYZE " + table);
        } catch (SQLException e) {
            LOG.info("PostgreSQL will look at the table {} later: {}", table, e.toString());
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
        try {
            if (!background.awaitTermination(10, TimeUnit.SECONDS)) {
                LOG.warn("PostgreSQL still looks at a table");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
