package id.talaksana.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import id.talaksana.store.database.DataSources;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The floor: the least that must be written for the same work, without any rule, read, digest or reason. {@code floor-jdbc}
 * is UPDATE, INSERT, COMMIT; {@code floor-cte} is the same in one statement that is its own transaction.
 */
final class BenchFloor implements BenchContestant {
    private static final String UPDATE =
            "UPDATE bench_case SET step=?, version=version+1, grp=?, due=? WHERE id=? AND version=?";
    private static final String AUDIT =
            "INSERT INTO bench_audit(case_id, seq, actor, at_time, from_step, to_step) VALUES (?,?,?,?,?,?)";
    private static final String START =
            "INSERT INTO bench_case(id, business_key, def_rev, step, version, grp, due) VALUES (?,?,1,1,0,?,?)";
    private static final String CTE = "WITH u AS (" + UPDATE + " RETURNING id, version) "
            + "INSERT INTO bench_audit(case_id, seq, actor, at_time, from_step, to_step)"
            + " SELECT id, version, ?, ?, ?, ? FROM u";
    private static final long WEEK = 7L * 86_400_000;

    private final HikariDataSource pool;
    private final DataSource dataSource;
    private final boolean oneStatement;
    private final AtomicLong ids = new AtomicLong();

    BenchFloor(String url, UnaryOperator<DataSource> around, boolean oneStatement) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setDataSource(DataSources.dataSource(url));
        config.setMaximumPoolSize(16);
        this.pool = new HikariDataSource(config);
        this.dataSource = around.apply(pool);
        this.oneStatement = oneStatement;
        boolean postgresql = url.startsWith("jdbc:postgresql:");
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "CREATE TABLE bench_case(id BIGINT NOT NULL PRIMARY KEY, business_key VARCHAR(64) NOT NULL,"
                            + " def_rev INT NOT NULL, step INT NOT NULL, version INT NOT NULL, grp VARCHAR(64), due TIMESTAMP)"
                            + (postgresql ? " WITH (fillfactor=80)" : ""));
            statement.execute("CREATE UNIQUE INDEX bench_case_key ON bench_case(business_key)");
            statement.execute("CREATE INDEX bench_case_work ON bench_case(grp, due, id)"
                    + (postgresql ? " WHERE grp IS NOT NULL" : ""));
            statement.execute("CREATE TABLE bench_audit(case_id BIGINT NOT NULL, seq INT NOT NULL,"
                    + " actor VARCHAR(64) NOT NULL, at_time TIMESTAMP NOT NULL, from_step INT NOT NULL,"
                    + " to_step INT NOT NULL, PRIMARY KEY(case_id, seq))");
        }
    }

    @Override
    public String name() {
        return oneStatement ? "floor-cte" : "floor-jdbc";
    }

    @Override
    public Running begin() throws SQLException {
        long id = ids.incrementAndGet();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement start = connection.prepareStatement(START);
                    PreparedStatement audit = connection.prepareStatement(AUDIT)) {
                start.setLong(1, id);
                start.setString(2, "key-" + id);
                start.setString(3, group(1));
                start.setTimestamp(4, due(1));
                start.executeUpdate();
                audit.setLong(1, id);
                audit.setInt(2, 0);
                bindAudit(audit, 3, 0);
                audit.executeUpdate();
                connection.commit();
            }
        }
        int[] done = new int[1];
        return () -> {
            if (oneStatement) {
                inOneStatement(id, done[0]);
            } else {
                inTransaction(id, done[0]);
            }
            done[0]++;
        };
    }

    private void inTransaction(long id, int done) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement update = connection.prepareStatement(UPDATE);
                    PreparedStatement audit = connection.prepareStatement(AUDIT)) {
                bindUpdate(update, id, done);
                require(update.executeUpdate());
                audit.setLong(1, id);
                audit.setInt(2, done + 1);
                bindAudit(audit, 3, done + 1);
                audit.executeUpdate();
                connection.commit();
            }
        }
    }

    private void inOneStatement(long id, int done) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement both = connection.prepareStatement(CTE)) {
            bindUpdate(both, id, done);
            bindAudit(both, 6, done + 1);
            require(both.executeUpdate());
        }
    }

    private static void require(int rows) {
        if (rows != 1) {
            throw new IllegalStateException("stale");
        }
    }

    private static void bindUpdate(PreparedStatement update, long id, int done) throws SQLException {
        update.setInt(1, done + 2);
        update.setString(2, group(done + 2));
        update.setTimestamp(3, due(done + 2));
        update.setLong(4, id);
        update.setInt(5, done);
    }

    private static void bindAudit(PreparedStatement audit, int at, int from) throws SQLException {
        audit.setString(at, "officer" + from % 6);
        audit.setTimestamp(at + 1, new Timestamp(System.currentTimeMillis()));
        audit.setInt(at + 2, from);
        audit.setInt(at + 3, from + 1);
    }

    private static String group(int step) {
        return step > STEPS ? null : "unit" + step % 6;
    }

    private static Timestamp due(int step) {
        return step > STEPS ? null : new Timestamp(System.currentTimeMillis() + WEEK);
    }

    @Override
    public void close() {
        pool.close();
    }
}
