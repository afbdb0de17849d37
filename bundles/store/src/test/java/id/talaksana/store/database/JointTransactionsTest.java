package id.talaksana.store.database;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.Test;

/** What belongs together when the database goes away in the middle of it. */
public class JointTransactionsTest {
    @Test
    public void whyTheWorkFailedIsToldAlthoughItCannotBeRolledBackEither() {
        JointTransactions transactions = new JointTransactions(gone());
        IllegalStateException why = new IllegalStateException("the database is away");
        assertThatThrownBy(() -> transactions.together(() -> {
                    throw why;
                }))
                .isSameAs(why)
                .satisfies(told -> assertThatThrownBy(() -> {
                            throw told.getSuppressed()[0];
                        })
                        .hasMessage("Connection is closed"));
    }

    /** A pool whose connections can be closed and nothing else. */
    private static DataSource gone() {
        Connection connection = of(Connection.class, (method, answer) -> {
            if (!method.equals("close")) {
                throw new SQLException("Connection is closed");
            }
            return null;
        });
        return of(DataSource.class, (method, answer) -> connection);
    }

    private interface Answering {
        Object answer(String method, Object[] arguments) throws SQLException;
    }

    private static <T> T of(Class<T> type, Answering answering) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answering.answer(method.getName(), arguments)));
    }
}
