package id.talaksana.store;

import id.talaksana.store.records.RecordTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import javax.sql.DataSource;

/** An objection in tables that a test makes. */
record ObjectionTables(DataSource dataSource, String agency, String number, String requestKey)
        implements RecordTables<ObjectionTables.Situation, ObjectionTables.Change> {

    record Situation(Objection.File file, Objection.Row done) {}

    /** @param row null: nothing changes */
    record Change(Objection.File after, Objection.Row row) {}

    static void create(Connection connection) throws SQLException {
        run(
                connection,
                "CREATE TABLE third_kind (agency VARCHAR(64) NOT NULL, number VARCHAR(13) NOT NULL, words VARCHAR(400),"
                        + " state VARCHAR(16), due_at BIGINT, row_count INTEGER, head VARCHAR(64), PRIMARY KEY (agency, number))");
        run(
                connection,
                "CREATE TABLE third_kind_row (agency VARCHAR(64) NOT NULL, objection VARCHAR(13) NOT NULL, number INTEGER NOT"
                        + " NULL, state VARCHAR(16), done_by VARCHAR(64), done_at BIGINT, due_at BIGINT, previous VARCHAR(64),"
                        + " digest VARCHAR(64), request_key VARCHAR(400), PRIMARY KEY (agency, objection, number))");
    }

    static int run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    void begin(Objection.File f) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            run(
                    connection,
                    "INSERT INTO third_kind (agency, number, words, state, row_count, head) VALUES (?, ?, ?, ?, ?, ?)",
                    f.agency(),
                    f.number(),
                    f.words(),
                    f.state().name(),
                    f.rows(),
                    f.head());
            connection.commit();
        }
    }

    List<Objection.Row> rows() throws SQLException {
        return rows("");
    }

    private List<Objection.Row> rows(String condition, Object... values) throws SQLException {
        List<Objection.Row> rows = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT number, state, done_by, done_at, due_at, previous, digest FROM third_kind_row"
                                + " WHERE agency = ? AND objection = ?" + condition + " ORDER BY number")) {
            select.setString(1, agency);
            select.setString(2, number);
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 3, values[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    rows.add(new Objection.Row(
                            found.getInt(1),
                            Objection.State.valueOf(found.getString(2)),
                            found.getString(3),
                            Instant.ofEpochMilli(found.getLong(4)),
                            instant(found.getObject(5)),
                            found.getString(6),
                            found.getString(7)));
                }
            }
            connection.rollback();
        }
        return rows;
    }

    private static Instant instant(Object millis) {
        return millis == null ? null : Instant.ofEpochMilli((Long) millis);
    }

    @Override
    public Situation read() throws SQLException {
        Objection.File file = file();
        List<Objection.Row> done = requestKey == null ? List.of() : rows(" AND request_key = ?", requestKey);
        return new Situation(file, done.isEmpty() ? null : done.get(0));
    }

    Objection.File file() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT words, state, due_at, row_count, head FROM third_kind WHERE agency = ? AND number = ?")) {
            select.setString(1, agency);
            select.setString(2, number);
            try (ResultSet found = select.executeQuery()) {
                if (!found.next()) {
                    throw new NoSuchElementException(toString());
                }
                return new Objection.File(
                        agency,
                        number,
                        found.getString(1),
                        Objection.State.valueOf(found.getString(2)),
                        instant(found.getObject(3)),
                        found.getInt(4),
                        found.getString(5));
            } finally {
                connection.rollback();
            }
        }
    }

    @Override
    public boolean isNothing(Change change) {
        return change.row() == null;
    }

    @Override
    public boolean write(Situation before, Change change) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            Objection.File after = change.after();
            int written = run(
                    connection,
                    "UPDATE third_kind SET state = ?, row_count = ?, head = ?, due_at = "
                            + (after.dueAt() == null ? "NULL" : after.dueAt().toEpochMilli())
                            + " WHERE agency = ? AND number = ? AND head = ?",
                    after.state().name(),
                    after.rows(),
                    after.head(),
                    agency,
                    number,
                    before.file().head());
            if (written == 0) {
                connection.rollback();
                return false;
            }
            Objection.Row row = change.row();
            run(
                    connection,
                    "INSERT INTO third_kind_row (agency, objection, number, state, done_by, done_at, previous, digest,"
                            + " request_key, due_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                            + (requestKey == null ? "NULL" : "'" + requestKey + "'") + ", "
                            + (row.dueAt() == null ? "NULL" : row.dueAt().toEpochMilli()) + ")",
                    agency,
                    number,
                    row.number(),
                    row.to().name(),
                    row.by(),
                    row.at().toEpochMilli(),
                    row.previous(),
                    row.digest());
            connection.commit();
            return true;
        }
    }

    /** Nobody fights over an objection for long: it is tried again, freely. */
    @Override
    public Change hold(Function<Situation, Change> decide) throws SQLException {
        Situation before = read();
        Change change = decide.apply(before);
        return isNothing(change) || write(before, change) ? change : null;
    }

    @Override
    public boolean stands(Situation now, Change change) {
        return now.file().head().equals(change.after().head());
    }

    @Override
    public String toString() {
        return "objection " + agency + "-" + number;
    }
}
