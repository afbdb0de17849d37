package id.talaksana.store.database;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Savepoint;
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

    /** The pool rolls back what is closed without commit, but not after a savepoint was rolled back. */
    private <T> T whole(Joint own, Supplier<T> work) throws SQLException {
        boolean kept = false;
        joint.set(own);
        try {
            T result = work.get();
            joint.remove();
            own.connection.commit();
            kept = true;
            return result;
        } finally {
            joint.remove();
            if (!kept) {
                own.connection.rollback();
            }
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
        return own == null ? pool.getConnection() : new Part(own.connection).asConnection();
    }

    /** What one store has of the joint transaction. */
    private static final class Part {
        private final Connection whole;
        private boolean eachStatement;
        private boolean closed;
        private Savepoint begun;

        Part(Connection whole) throws SQLException {
            this.whole = whole;
            this.begun = whole.setSavepoint();
        }

        Connection asConnection() {
            return (Connection) Proxy.newProxyInstance(
                    Part.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                        try {
                            return switch (method.getName()) {
                                case "getAutoCommit" -> eachStatement;
                                case "setAutoCommit" -> setAutoCommit((Boolean) arguments[0]);
                                case "commit" -> end(true, true);
                                case "rollback" -> rollback(arguments);
                                case "close" -> close();
                                case "isClosed" -> closed || whole.isClosed();
                                case "equals" -> self == arguments[0];
                                case "hashCode" -> System.identityHashCode(self);
                                default -> method.invoke(whole, arguments);
                            };
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private Object setAutoCommit(boolean value) throws SQLException {
            if (value && !eachStatement) {
                end(true, true);
            }
            eachStatement = value;
            return null;
        }

        private Object rollback(Object[] arguments) throws SQLException {
            if (arguments != null && arguments.length == 1) {
                whole.rollback((Savepoint) arguments[0]);
                return null;
            }
            return end(false, true);
        }

        private Object close() throws SQLException {
            if (!closed) {
                closed = true;
                end(eachStatement, false);
            }
            return null;
        }

        private Object end(boolean kept, boolean goesOn) throws SQLException {
            if (kept) {
                keep();
            } else {
                whole.rollback(begun);
                whole.releaseSavepoint(begun);
            }
            begun = goesOn ? whole.setSavepoint() : null;
            return null;
        }

        /** A transaction in which a statement failed keeps nothing; after that all goes on as before it. */
        private void keep() throws SQLException {
            try {
                whole.releaseSavepoint(begun);
            } catch (SQLException e) {
                whole.rollback(begun);
                whole.releaseSavepoint(begun);
                if (!eachStatement) {
                    throw e;
                }
            }
        }
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
