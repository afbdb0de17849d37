package id.talaksana.store.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/**
 * A pool whose connections join the transaction that is bound to their thread, if one is. So whatever several stores write
 * for one purpose stands or falls together, though each of them thinks that it has a transaction of its own: to such a
 * connection the end of its transaction is a savepoint, so it may also fail, be rolled back and tried again by itself.
 */
final class JointTransactions implements DataSource {
    private final DataSource pool;
    private final ThreadLocal<Joint> joint = new ThreadLocal<>();

    JointTransactions(DataSource pool) {
        this.pool = pool;
    }

    private static final class Joint {
        private final Connection connection;
        private final List<Runnable> afterwards = new ArrayList<>();

        Joint(Connection connection) {
            this.connection = connection;
        }
    }

    /** Runs work in one transaction, which is committed when it returns and rolled back when it throws; within one it joins. */
    <T> T together(Supplier<T> work) {
        if (joint.get() != null) {
            return work.get();
        }
        Joint own;
        T result;
        try (Connection connection = pool.getConnection()) {
            own = new Joint(connection);
            result = whole(own, work);
        } catch (SQLException e) {
            throw new StoreException("what belongs together could not be written", e);
        }
        own.afterwards.forEach(Runnable::run);
        return result;
    }

    private <T> T whole(Joint own, Supplier<T> work) throws SQLException {
        joint.set(own);
        try {
            T result = work.get();
            joint.remove();
            own.connection.commit();
            return result;
        } catch (RuntimeException | SQLException | Error failure) {
            rollBack(own, failure);
            throw failure;
        } finally {
            joint.remove();
        }
    }

    /**
     * The pool rolls back what is closed without commit, but not after a savepoint was rolled back. Where the database is away
     * that fails, too, and is not why the work failed.
     */
    private static void rollBack(Joint own, Throwable failure) {
        try {
            own.connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** Runs this when all of the thread's transaction is committed; at once when it has none. */
    void afterwards(Runnable deed) {
        Joint own = joint.get();
        if (own == null) {
            deed.run();
        } else {
            own.afterwards.add(deed);
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Joint own = joint.get();
        return own == null ? pool.getConnection() : new JoinedConnection(own.connection).asConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("the pool knows who asks");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return pool.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return pool.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return pool.isWrapperFor(type);
    }
}
