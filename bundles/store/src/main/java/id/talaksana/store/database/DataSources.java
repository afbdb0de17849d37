package id.talaksana.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Where connections come from. */
public final class DataSources {
    /**
     * In seconds, unless the address says something else: a server that says nothing for so long stands still, or is cut off. It ends a statement of its own accord
     * before that, unless it is one of a migration, which takes as long as it takes.
     */
    private static final int LONGEST_SILENCE = 20;

    private DataSources() {}

    /** The data source classes are named here, not looked up by {@code DriverManager}, which sees no OSGi bundle. */
    public static DataSource dataSource(String url) {
        if (DatabaseKind.of(url) == DatabaseKind.POSTGRESQL) {
            PGSimpleDataSource postgresql = new PGSimpleDataSource();
            try {
                postgresql.setUrl(url);
            } catch (IllegalArgumentException e) {
                // Without the cause, which repeats the address with its password.
                throw new IllegalArgumentException(
                        "The database address cannot be read: " + DatabaseAddress.withoutSecrets(url));
            }
            postgresql.setApplicationName("talaksana");
            postgresql.setConnectTimeout(5);
            postgresql.setTcpKeepAlive(true);
            // Rows that are inserted in a batch go as statements of many rows.
            postgresql.setReWriteBatchedInserts(true);
            if (postgresql.getSocketTimeout() == 0) {
                postgresql.setSocketTimeout(LONGEST_SILENCE);
            }
            return postgresql;
        }
        return derby(url);
    }

    /** Where a migration's connections come from: they wait for its statements. */
    static DataSource patient(String url) {
        DataSource patient = dataSource(url);
        if (patient instanceof PGSimpleDataSource postgresql) {
            postgresql.setSocketTimeout(0);
        }
        return patient;
    }

    static EmbeddedDataSource derby(String url) {
        String[] parts = url.substring("jdbc:derby:".length()).split(";");
        EmbeddedDataSource derby = new PatientDerby();
        derby.setDatabaseName(parts[0]);
        for (int i = 1; i < parts.length; i++) {
            if (parts[i].equals("create=true")) {
                derby.setCreateDatabase("create");
            } else {
                String attributes = derby.getConnectionAttributes();
                derby.setConnectionAttributes(attributes == null ? parts[i] : attributes + ";" + parts[i]);
            }
        }
        return derby;
    }

    static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setPoolName("talaksana");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(Integer.getInteger("talaksana.db.pool", 16));
        // A caller is told soon that the database is away; the start is more patient.
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(30_000);
        if (dataSource instanceof PGSimpleDataSource) {
            config.setConnectionInitSql("SET statement_timeout = '" + Math.max(1, LONGEST_SILENCE * 3 / 4) + "s'");
            config.setValidationTimeout(2_000);
        }
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        return new HikariDataSource(config);
    }

    /** Opening may have to make the database, or to recover it after a crash, which takes as long as it takes. */
    private static final class PatientDerby extends EmbeddedDataSource {
        private static final long serialVersionUID = 1L;

        @Override
        public void setLoginTimeout(int seconds) {
            // The pool would set the time that a caller waits for a connection.
        }
    }
}
