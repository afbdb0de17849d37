package id.talaksana.store.database;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.persistence.EntityManager;
import javax.persistence.EntityManagerFactory;
import javax.persistence.EntityTransaction;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
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

    private final String url;
    private final DatabaseKind kind;
    private final Bell bell;
    private final HikariDataSource pool;
    private final JointTransactions joined;
    private final TableStatistics statistics;
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
        this.kind = DatabaseKind.of(url);
        this.bell = new Bell(kind == DatabaseKind.POSTGRESQL);
        if (kind == DatabaseKind.DERBY) {
            Durability.prepareDerby();
            DerbyProcess.refuseSecond(url);
        }
        this.pool = DataSources.pool(DataSources.dataSource(url));
        this.joined = new JointTransactions(pool);
        this.statistics = new TableStatistics(pool);
        try {
            Durability.check(pool, kind);
            SchemaMigrations.run(kind == DatabaseKind.POSTGRESQL ? DataSources.patient(url) : pool, kind.types);
            this.entityManagers = EntityManagers.over(joined, kind, entities);
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
        LOG.info("Database {} is open", DatabaseAddress.withoutSecrets(url));
    }

    /** A database in memory, of which nothing is left when it is closed. */
    public static Database inMemory(String name, List<String> entities) {
        return new Database(DerbyProcess.IN_MEMORY + name + ";create=true", entities);
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
        return trying(() -> transaction(work));
    }

    /**
     * The same for work that decides while it holds something: it needs no second connection, since what it asks other stores
     * is a part of it.
     */
    public <T> T tryHolding(Function<EntityManager, T> work) throws SQLException {
        return trying(() -> joined.together(() -> transaction(work)));
    }

    /**
     * The same without JPA.
     *
     * @param work commits what it wants to keep
     */
    public <T> T tryHoldingInSql(Work<T> work) throws SQLException {
        return trying(() -> joined.together(() -> {
            // A connection that is closed without commit rolls back.
            try (Connection connection = joined.getConnection()) {
                return work.on(connection);
            } catch (SQLException e) {
                throw new StoreException("what is held could not be written", e);
            }
        }));
    }

    private static <T> T trying(Supplier<T> work) throws SQLException {
        try {
            return work.get();
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

    /** Says that rows came into a table at once, as soon as what the thread is writing is committed. */
    public void grew(String table, int rows) {
        if (isPostgresql()) {
            afterwards(() -> statistics.grew(table, rows));
        }
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
        return DataSources.dataSource(url).getConnection();
    }

    /** What other nodes hear changes by. */
    public Bell bell() {
        return bell;
    }

    public boolean isPostgresql() {
        return kind == DatabaseKind.POSTGRESQL;
    }

    @Deactivate
    public void close() {
        entityManagers.close();
        statistics.close();
        pool.close();
        if (kind == DatabaseKind.DERBY) {
            DerbyProcess.shutDown(url);
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

    /** Something to do with a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
