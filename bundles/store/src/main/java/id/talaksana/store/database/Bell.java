package id.talaksana.store.database;

import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.store.columns.RowWriter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;

/**
 * Rings for the other nodes, in the transaction of what they are to hear of: the count of the change is written, and
 * PostgreSQL tells those who listen when it commits. Derby is used by one process, which is woken after the commit.
 *
 * <p>The row stays locked until the end of the transaction, so counts become visible in their order.
 */
public final class Bell {
    public static final String CHANNEL = "talaksana";

    private static final String RUNG = "talaksana.rung";
    private static final String COUNT = "UPDATE bell SET number = number + 1 WHERE agency = ? AND topic = ?";
    private static final String ADVANCE =
            "UPDATE bell SET number = ? WHERE agency = ? AND topic = ? AND number = ? - 1";
    private static final String BEGIN = "INSERT INTO bell (number, agency, topic) VALUES (?, ?, ?)";
    /** Two may ring for the first time at once: the second counts on. */
    private static final String BEGIN_OR_COUNT =
            BEGIN + " ON CONFLICT (agency, topic) DO UPDATE SET number = bell.number + 1";

    private static final String TELL = "SELECT pg_notify('" + CHANNEL + "', ?)";

    private final boolean postgresql;
    private final Semaphore rung = new Semaphore(0);

    public Bell(boolean postgresql) {
        this.postgresql = postgresql;
    }

    /** Rings for a change; whose count it is does not matter. */
    public void ring(EntityManager em, Topic topic, String agency) {
        change(em, topic, agency, connection -> {
            if (postgresql) {
                return RowWriter.write(connection, BEGIN_OR_COUNT, 1L, agency, topic.toString()) == 1;
            }
            return RowWriter.write(connection, COUNT, agency, topic.toString()) == 1
                    || beginsOrCounts(connection, topic, agency);
        });
    }

    /** Derby undoes the one statement that fails, not the transaction. */
    private static boolean beginsOrCounts(Connection connection, Topic topic, String agency) throws SQLException {
        try {
            return RowWriter.write(connection, BEGIN, 1L, agency, topic.toString()) == 1;
        } catch (SQLException e) {
            if (SqlFault.of(e) != SqlFault.TAKEN) {
                throw e;
            }
            return RowWriter.write(connection, COUNT, agency, topic.toString()) == 1;
        }
    }

    /**
     * Rings for a change that has a number of its own.
     *
     * @return false unless the number before it is the last: somebody else was first, and the transaction is to write
     *     nothing; two who begin at once are told apart by the key, which is then {@link SqlFault#TAKEN}
     */
    public boolean advance(EntityManager em, Topic topic, String agency, long number) {
        return change(em, topic, agency, connection -> {
            if (postgresql && topic == Topic.REGISTER) {
                gate(connection, agency);
            }
            return number == 1
                    ? RowWriter.write(connection, BEGIN, 1L, agency, topic.toString()) == 1
                    : RowWriter.write(connection, ADVANCE, number, agency, topic.toString(), number) == 1;
        });
    }

    private static void gate(Connection connection, String agency) throws SQLException {
        try (Statement limit = connection.createStatement();
                PreparedStatement gate = connection.prepareStatement(Registers.GATE_FOR_ACT)) {
            limit.execute(Registers.PATIENCE_OF_ACT);
            limit.execute(Registers.LIFE_OF_HOLD);
            gate.setString(1, agency);
            gate.execute();
        }
    }

    private boolean change(EntityManager em, Topic topic, String agency, Change change) {
        Connection connection = em.unwrap(Connection.class);
        try {
            boolean changed = change.on(connection);
            if (changed && postgresql) {
                try (PreparedStatement tell = connection.prepareStatement(TELL)) {
                    tell.setString(1, topic + " " + agency);
                    tell.execute();
                }
            }
            em.setProperty(RUNG, changed);
            return changed;
        } catch (SQLException e) {
            throw new StoreException("the other nodes could not be told of " + topic + " of " + agency, e);
        }
    }

    /** Whether it rang in this transaction. */
    static boolean rung(EntityManager em) {
        return Boolean.TRUE.equals(em.getProperties().get(RUNG));
    }

    /** A transaction was committed; where no database tells of it, who waits in this process is woken if it rang. */
    void committed(boolean itRang) {
        if (!postgresql && itRang) {
            rung.release();
        }
    }

    /** Waits for a commit of this process that rang; not longer than so many milliseconds. */
    public void await(long millis) throws InterruptedException {
        if (rung.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
            rung.drainPermits();
        }
    }

    /** Wakes who waits. */
    public void wake() {
        rung.release();
    }

    private interface Change {
        boolean on(Connection connection) throws SQLException;
    }
}
