package id.talaksana.store.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.sql.DataSource;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.server.ServerSession;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.postgresql.ds.PGSimpleDataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one database of an installation: its pool, its migrated schema and its entity manager factory.
 *
 * <p>JPA is started by hand, without a JPA container, a JNDI context or a transaction manager. A container would
 * register services that other bundles are wired to, and installing a bundle at run time could then rebuild the
 * whole persistence layer under load.
 */
@Component(service = Database.class)
public class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final AtomicInteger OPENED = new AtomicInteger();
    /** SQLState of Derby. */
    private static final String IN_USE_ELSEWHERE = "XSDB6";

    /** The two kinds of database; each migration is written once and fills its types in from here. */
    public enum Kind {
        DERBY(
                "org.eclipse.persistence.platform.database.DerbyPlatform",
                Map.ofEntries(
                        Map.entry("text", "VARCHAR(32672)"),
                        Map.entry("bytes", "BLOB"),
                        Map.entry("sha256", "VARCHAR(32) FOR BIT DATA"),
                        Map.entry("exact", ""),
                        Map.entry("derby", ""),
                        Map.entry("postgresql", "--"))),
        POSTGRESQL(
                "org.eclipse.persistence.platform.database.PostgreSQLPlatform",
                Map.ofEntries(
                        Map.entry("text", "TEXT"),
                        Map.entry("bytes", "BYTEA"),
                        Map.entry("sha256", "BYTEA"),
                        // Keys sort by their characters, as in Java and in Derby, whatever the database's language.
                        Map.entry("exact", "COLLATE \"C\""),
                        Map.entry("derby", "--"),
                        Map.entry("postgresql", "")));

        public final String platform;
        public final Map<String, String> types;

        Kind(String platform, Map<String, String> types) {
            this.platform = platform;
            this.types = types;
        }

        public static Kind of(String url) {
            if (url.startsWith("jdbc:derby:")) {
                return DERBY;
            }
            if (url.startsWith("jdbc:postgresql:")) {
                return POSTGRESQL;
            }
            throw new IllegalArgumentException(
                    "The database address must begin with jdbc:derby: or jdbc:postgresql:, not "
                            + DatabaseAddress.withoutSecrets(url));
        }
    }

    private final String url;
    private final Kind kind;
    private final Bell bell;
    private final HikariDataSource pool;
    private final JointTransactions joined;
    private final EntityManagerFactory entityManagers;

    /**
     * Opens the database of the running container. The address may hold a password, so it comes from the environment:
     * a command line could be read by every user of the machine.
     */
    @Activate
    public Database() {
        this(configuredUrl(), PersistenceUnit.ENTITIES);
    }

    /** Opens any database, for tests too. */
    public Database(String url, List<String> entities) {
        this.url = url;
        this.kind = Kind.of(url);
        this.bell = new Bell(kind == Kind.POSTGRESQL);
        if (kind == Kind.DERBY) {
            Durability.prepareDerby();
            refuseSecondProcess();
        }
        this.pool = pool(dataSource(url));
        this.joined = new JointTransactions(pool);
        try {
            Durability.check(pool, kind);
            SchemaMigrations.run(pool, kind.types);
            this.entityManagers = new PersistenceProvider()
                    .createContainerEntityManagerFactory(
                            new PersistenceUnit(joined, entities),
                            Map.of(
                                    PersistenceUnitProperties.TARGET_DATABASE,
                                    kind.platform,
                                    // Factories of one name would share the first one's database.
                                    PersistenceUnitProperties.SESSION_NAME,
                                    "talaksana-" + OPENED.incrementAndGet()));
            // The factory is lazy; a mapping that does not fit must stop the start, not the first request.
            entityManagers.createEntityManager().close();
            // A read that meets an outage would be repeated for a minute; the client is told at once instead.
            DatabaseLogin login = entityManagers.unwrap(ServerSession.class).getLogin();
            login.setConnectionHealthValidatedOnError(false);
            login.setQueryRetryAttemptCount(0);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        LOG.info("Database {} is open", DatabaseAddress.withoutSecrets(url));
    }

    /** Runs the work in one transaction: committed when it returns, rolled back when it throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try {
            return transaction(work);
        } catch (RuntimeException e) {
            throw Outage.or(e);
        }
    }

    /**
     * The same for who can go on where the database fails, or where others come first.
     *
     * @throws SQLException what the database said
     */
    public <T> T tryTransaction(Function<EntityManager, T> work) throws SQLException {
        try {
            return transaction(work);
        } catch (RuntimeException e) {
            throw SqlFault.below(e).orElseThrow(() -> e);
        }
    }

    /**
     * Runs work of this thread in one transaction, whichever stores it calls: each of their own transactions becomes a part of
     * it. It is committed when the work returns, rolled back when it throws; within another it is a part, too.
     */
    public <T> T together(Supplier<T> work) {
        try {
            return joined.together(work);
        } catch (RuntimeException e) {
            throw Outage.or(e);
        }
    }

    /** Runs this as soon as what the thread is writing is committed; never when it is not. */
    public void afterwards(Runnable deed) {
        joined.afterwards(deed);
    }

    private <T> T transaction(Function<EntityManager, T> work) {
        EntityManager em = entityManagers.createEntityManager();
        try {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = work.apply(em);
                transaction.commit();
                boolean rung = Bell.rung(em);
                afterwards(() -> bell.committed(rung));
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        } finally {
            em.close();
        }
    }

    public DataSource dataSource() {
        return joined;
    }

    /** A connection outside the pool, which the caller closes. */
    public Connection ownConnection() throws SQLException {
        return dataSource(url).getConnection();
    }

    /** What other nodes hear changes by. */
    public Bell bell() {
        return bell;
    }

    public boolean isPostgresql() {
        return kind == Kind.POSTGRESQL;
    }

    @Deactivate
    public void close() {
        entityManagers.close();
        pool.close();
        if (kind == Kind.DERBY) {
            shutDownDerby();
        }
    }

    /** TALAKSANA_DB, or Derby inside the data folder. */
    public static String configuredUrl() {
        String configured = System.getProperty("talaksana.db", System.getenv("TALAKSANA_DB"));
        if (configured != null && !configured.isBlank()) {
            return configured;
        }
        Path data = Path.of(System.getProperty("talaksana.data", "data"));
        return "jdbc:derby:" + data.resolve("derby") + ";create=true";
    }

    /** The data source classes are named here, not looked up by {@code DriverManager}, which sees no OSGi bundle. */
    public static DataSource dataSource(String url) {
        if (Kind.of(url) == Kind.POSTGRESQL) {
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
            return postgresql;
        }
        return derby(url);
    }

    private static EmbeddedDataSource derby(String url) {
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

    private static HikariDataSource pool(DataSource dataSource) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(dataSource);
        config.setPoolName("talaksana");
        config.setAutoCommit(false);
        config.setMaximumPoolSize(Integer.getInteger("talaksana.db.pool", 16));
        // A caller is told soon that the database is away; the start is more patient.
        config.setConnectionTimeout(5_000);
        config.setInitializationFailTimeout(30_000);
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

    /** Derby belongs to one process. The pool would try for half a minute to be the second, and say so in a page of traces. */
    private void refuseSecondProcess() {
        try (Connection opened = derby(url).getConnection()) {
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
    private void shutDownDerby() {
        EmbeddedDataSource derby = derby(url);
        derby.setCreateDatabase(null);
        derby.setShutdownDatabase("shutdown");
        try {
            derby.getConnection().close();
        } catch (SQLException e) {
            if (!"08006".equals(e.getSQLState())) {
                LOG.warn("Derby did not shut down cleanly", e);
            }
        }
    }
}
