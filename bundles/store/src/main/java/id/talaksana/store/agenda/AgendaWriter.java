package id.talaksana.store.agenda;

import id.talaksana.api.store.AgendaStore.Entry;
import id.talaksana.api.store.AgendaStore.Kept;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.SqlFault;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Writes entries by their whole key. */
final class AgendaWriter {
    private static final String KEY = " WHERE agency = ? AND kind = ? AND subject = ?";
    private static final String UNCHANGED = KEY + " AND due_at = ?";

    private static final String ENTER =
            "INSERT INTO agenda (due_at, since, content, attempts, agency, kind, subject) VALUES (?, ?, ?, 0, ?, ?, ?)";
    /** Waits for whoever has claimed it, and enters it anew when it was done meanwhile. */
    private static final String ENTER_OR_EARLIER = ENTER + " ON CONFLICT (agency, kind, subject) DO UPDATE"
            + " SET since = LEAST(agenda.since, EXCLUDED.since), due_at = LEAST(agenda.due_at, EXCLUDED.due_at)";

    private static final String EARLIER = "UPDATE agenda SET due_at = CASE WHEN due_at > ? THEN ? ELSE due_at END,"
            + " since = CASE WHEN since > ? THEN ? ELSE since END" + KEY;
    private static final String HOLD = "UPDATE agenda SET attempts = attempts" + UNCHANGED;
    private static final String REMOVE = "DELETE FROM agenda" + UNCHANGED;
    private static final String AGAIN =
            "UPDATE agenda SET due_at = ?, since = ?, content = ?, attempts = 0, fault = NULL" + UNCHANGED;
    private static final String FAILED = "UPDATE agenda SET due_at = ?, attempts = ?, fault = ?" + UNCHANGED;

    private final boolean postgresql;

    AgendaWriter(boolean postgresql) {
        this.postgresql = postgresql;
    }

    void enter(Connection connection, Entry entry) throws SQLException {
        long due = TimeColumns.millis(entry.dueAt());
        String content = TextColumns.exact(entry.content());
        if (postgresql) {
            write(connection, ENTER_OR_EARLIER, due, due, content, entry.agency(), entry.kind(), entry.subject());
            return;
        }
        while (write(connection, EARLIER, due, due, due, due, entry.agency(), entry.kind(), entry.subject()) == 0) {
            try {
                write(connection, ENTER, due, due, content, entry.agency(), entry.kind(), entry.subject());
                return;
            } catch (SQLException e) {
                // Derby undoes the one statement that fails, not the transaction.
                if (SqlFault.of(e) != SqlFault.TAKEN) {
                    throw e;
                }
            }
        }
    }

    /** Whether it is as it was read; nobody else changes it until the transaction ends. */
    static boolean hold(Connection connection, Kept kept) throws SQLException {
        return write(connection, HOLD, unchanged(kept)) == 1;
    }

    static void remove(Connection connection, Kept kept) throws SQLException {
        write(connection, REMOVE, unchanged(kept));
    }

    static void again(Connection connection, Kept kept, Instant dueAt, String content) throws SQLException {
        long due = TimeColumns.millis(dueAt);
        write(connection, AGAIN, unchanged(kept, due, due, TextColumns.exact(content)));
    }

    static void failed(Connection connection, Kept kept, Instant dueAt, String fault) throws SQLException {
        write(connection, FAILED, unchanged(kept, TimeColumns.millis(dueAt), kept.attempts() + 1, fault));
    }

    private static Object[] unchanged(Kept kept, Object... before) {
        Entry entry = kept.entry();
        Object[] key = {entry.agency(), entry.kind(), entry.subject(), TimeColumns.millis(entry.dueAt())};
        Object[] all = java.util.Arrays.copyOf(before, before.length + key.length);
        System.arraycopy(key, 0, all, before.length, key.length);
        return all;
    }

    private static int write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Long || values[i] instanceof Integer) {
                    statement.setObject(i + 1, values[i]);
                } else {
                    statement.setString(i + 1, (String) values[i]);
                }
            }
            return statement.executeUpdate();
        }
    }
}
