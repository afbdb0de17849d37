package id.talaksana.store.database;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.RegisterMoved;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Holds a decision to the register that it was made on, over any number of nodes.
 *
 * <p>Whatever writes an opening or a step first shares the agency's gate, looks there whether the register has the number that
 * the decision knew, and shares the gate until its transaction ends. An act needs the gate alone before it counts the number
 * up. So of each act and each opening one comes first as a whole:
 *
 * <ul>
 *   <li>The act was committed before: the register has another number and nothing is written. That holds also for one that
 *       waited while the act was under way, or began with an older snapshot: behind the gate the newest number is read.
 *   <li>The opening shares the gate: the act waits until the opening is committed, and is answered after it. A node that is
 *       paused in between holds up the acts on that agency; it never wakes up to write under what was withdrawn.
 * </ul>
 *
 * The register is looked at before the case, always, so no two can wait for each other; openings and steps do not hinder one
 * another. In PostgreSQL the gate is an advisory lock: its queue is fair, where those who share a row would pass by one who
 * waits for it alone for as long as they overlap, and it writes nothing, where a shared row is written at each step. Whoever
 * holds the gate over several statements loses it when its node says nothing for a while, and an act does not wait for ever
 * either. In Derby the gate is the register's own row.
 *
 * @param postgresql whether it is PostgreSQL; Derby calls the same lock by another name
 */
public record Registers(boolean postgresql) {
    /** The gate of one agency; two agencies that have the same by chance wait for each other now and then. */
    private static final String GATE = "(7315, hashtext(agency))";

    /** What an act locks before it counts the row up. Binds the agency. */
    public static final String GATE_FOR_ACT =
            "SELECT pg_advisory_xact_lock" + GATE + " FROM (SELECT CAST(? AS VARCHAR) AS agency) a";

    /** How long an act waits for openings that are under way. */
    public static final String PATIENCE_OF_ACT = "SET LOCAL lock_timeout = '5s'";

    /** How long a node that has fallen silent keeps others from an agency. */
    static final String LIFE_OF_HOLD = "SET LOCAL idle_in_transaction_session_timeout = '15s'";

    /** The same as part of a statement for PostgreSQL, which writes where {@code r} has a row. Binds agency and number. */
    public static final String HELD = "r AS MATERIALIZED (SELECT 1 WHERE register_holds(?, ?))";

    /**
     * Holds it for the rest of the transaction.
     *
     * @return false when it has gone on
     */
    public boolean hold(Connection connection, String agency, int register) throws SQLException {
        if (register == CaseStore.ANY_REGISTER) {
            return true;
        }
        if (!postgresql) {
            return isAt(agency, register).then("WITH RS").read(connection, ResultSet::next);
        }
        try (Statement limit = connection.createStatement()) {
            limit.execute(LIFE_OF_HOLD);
        }
        return row(agency).and("register_holds(t.agency, ?)", (long) register).read(connection, ResultSet::next);
    }

    /** Finds out whether it was the register that kept something from being written. */
    public static void check(Connection connection, String agency, int register) throws SQLException {
        if (register != CaseStore.ANY_REGISTER && !isAt(agency, register).read(connection, ResultSet::next)) {
            throw new RegisterMoved(agency, register);
        }
    }

    private static ScopedQuery isAt(String agency, int register) {
        return row(agency).and("t.number = ?", (long) register);
    }

    private static ScopedQuery row(String agency) {
        return ScopedQuery.select("SELECT t.number FROM bell t", Scope.of(agency))
                .and("t.topic = ?", Topic.REGISTER.toString());
    }
}
