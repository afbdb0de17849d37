package id.talaksana.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** Counts what a client sends to its database: statements, and ends of transactions apart. */
final class CountingDataSource {
    final AtomicLong statements = new AtomicLong();
    final AtomicLong commits = new AtomicLong();

    DataSource around(DataSource counted) {
        return proxy(DataSource.class, counted, (self, method, arguments) -> {
            Object result = method.invoke(counted, arguments);
            return result instanceof Connection connection ? connection(connection) : result;
        });
    }

    private Connection connection(Connection counted) {
        return proxy(Connection.class, counted, (self, method, arguments) -> {
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                commits.incrementAndGet();
            }
            Object result = method.invoke(counted, arguments);
            return result instanceof PreparedStatement statement ? statement(statement) : result;
        });
    }

    private PreparedStatement statement(PreparedStatement counted) {
        return proxy(PreparedStatement.class, counted, (self, method, arguments) -> {
            if (method.getName().startsWith("execute")) {
                statements.incrementAndGet();
            }
            return method.invoke(counted, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, T counted, InvocationHandler handler) {
        InvocationHandler unwrapping = (self, method, arguments) -> {
            try {
                return handler.invoke(self, method, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? CountingDataSource.class.getClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                unwrapping));
    }
}
