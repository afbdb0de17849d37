package id.talaksana.store.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Derby database belongs to one process, from its opening until it is told to let go. */
final class DerbyProcess {
    private static final Logger LOG = LoggerFactory.getLogger(DerbyProcess.class);
    static final String IN_MEMORY = "jdbc:derby:memory:";
    /** SQLState of Derby. */
    private static final String IN_USE_ELSEWHERE = "XSDB6";

    private DerbyProcess() {}

    /** The pool would try for half a minute to be the second, and say so in a page of traces. */
    static void refuseSecond(String url) {
        try (Connection opened = DataSources.derby(url).getConnection()) {
            LOG.debug("Derby is open: {}", opened);
        } catch (SQLException e) {
            for (SQLException each = e; each != null; each = each.getNextException()) {
                if (IN_USE_ELSEWHERE.equals(each.getSQLState())) {
                    throw new IllegalStateException("The Derby database is in use by another process: "
                            + DatabaseAddress.withoutSecrets(url)
                            + ". Stop that process; several nodes need PostgreSQL.");
                }
            }
            throw new StoreException("the Derby database could not be opened", e);
        }
    }

    /** Derby writes its pages out and lets go of its lock file only when it is told to; it answers with 08006. */
    static void shutDown(String url) {
        EmbeddedDataSource derby = DataSources.derby(url);
        derby.setCreateDatabase(null);
        if (url.startsWith(IN_MEMORY)) {
            // What lies in memory would stay there as long as the process.
            derby.setConnectionAttributes("drop=true");
        } else {
            derby.setShutdownDatabase("shutdown");
        }
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                LOG.warn("Derby did not shut down cleanly", e);
            }
        }
    }
}
