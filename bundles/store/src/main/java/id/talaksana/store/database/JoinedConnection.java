package id.talaksana.store.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;

/** What one store has of a joint transaction: to it the end of its transaction is a savepoint. */
final class JoinedConnection {
    private final Connection whole;
    private boolean eachStatement;
    private boolean closed;
    private Savepoint begun;

    JoinedConnection(Connection whole) throws SQLException {
        this.whole = whole;
        this.begun = whole.setSavepoint();
    }

    Connection asConnection() {
        return (Connection) Proxy.newProxyInstance(
                JoinedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (self, method, arguments) -> {
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
