package id.talaksana.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The least that the same database can do for what a deed did: plain SQL that writes the same rows into twins of the tables, with
 * the same indexes, or reads them.
 */
final class RoundFloor {
    /** Rows that go to the database at once. */
    private static final int BATCH = 10_000;

    /** Tables with their keys and indexes. */
    private static final Map<String, List<String>> TWINS = Map.of(
            "applicant",
            List.of("number", "registration", "nik", "entry, number"),
            "judgement",
            List.of("applicant, step, entry", "step, taken_back, outcome, applicant", "entry, applicant"),
            "score_sheet",
            List.of("applicant, entry", "entry, applicant"),
            "result_line",
            List.of("entry, place", "applicant, entry"),
            "announcement_line",
            List.of("announcement, applicant"));

    private final Stores stores;
    private final OpenRound round;

    RoundFloor(Stores stores, OpenRound round) {
        this.stores = stores;
        this.round = round;
    }

    /** Makes the twins, empty. */
    void begin() throws SQLException {
        try (Connection connection = stores.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            for (String table : TWINS.keySet()) {
                if (stores.database.isPostgresql()) {
                    statement.execute("DROP TABLE IF EXISTS floor_" + table);
                    statement.execute("CREATE TABLE floor_" + table + " (LIKE " + table + " INCLUDING ALL)");
                } else {
                    onDerby(statement, table);
                }
            }
        }
    }

    private static void onDerby(Statement statement, String table) throws SQLException {
        try (ResultSet there = statement.executeQuery(
                "SELECT COUNT(*) FROM SYS.SYSTABLES WHERE TABLENAME = 'FLOOR_" + table.toUpperCase() + "'")) {
            there.next();
            if (there.getInt(1) > 0) {
                return;
            }
        }
        statement.execute("CREATE TABLE floor_" + table + " AS SELECT * FROM " + table + " WITH NO DATA");
        int number = 0;
        for (String columns : TWINS.get(table)) {
            statement.execute("CREATE " + (number == 0 ? "UNIQUE " : "") + "INDEX floor_" + table + "_" + number++
                    + " ON floor_" + table + " (agency, case_number, " + columns + ")");
        }
    }

    /** Fresh statistics, as an autovacuum makes them sooner or later. */
    void analyse() throws SQLException {
        if (stores.database.isPostgresql()) {
            try (Connection connection = stores.database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                statement.execute("ANALYZE");
            }
        }
    }

    /** Writes rows by one statement; in seconds. */
    double set(String table, String which) throws SQLException {
        try (Connection connection = stores.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            takeYourTime(connection);
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO floor_" + table + " SELECT t.* FROM " + table + " t" + where(which))) {
                bind(insert);
                long from = System.nanoTime();
                insert.executeUpdate();
                connection.commit();
                return seconds(from);
            }
        }
    }

    /** A statement that writes a million rows at once has longer than one that anybody waits for. */
    private void takeYourTime(Connection connection) throws SQLException {
        if (stores.database.isPostgresql()) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET LOCAL statement_timeout = 0");
            }
        }
    }

    /** Writes rows that come from outside the database, in batches; in seconds, without those of reading them here. */
    double batches(String table, String which) throws SQLException {
        double seconds = 0;
        try (Connection connection = stores.database.dataSource().getConnection();
                Connection other = stores.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            other.setAutoCommit(false);
            try (PreparedStatement select = other.prepareStatement("SELECT t.* FROM " + table + " t" + where(which))) {
                bind(select);
                select.setFetchSize(BATCH);
                try (ResultSet rows = select.executeQuery()) {
                    int columns = rows.getMetaData().getColumnCount();
                    String places =
                            IntStream.range(0, columns).mapToObj(i -> "?").collect(Collectors.joining(", "));
                    try (PreparedStatement insert =
                            connection.prepareStatement("INSERT INTO floor_" + table + " VALUES (" + places + ")")) {
                        boolean more = true;
                        while (more) {
                            more = fill(rows, columns, insert);
                            long from = System.nanoTime();
                            insert.executeBatch();
                            connection.commit();
                            seconds += seconds(from);
                        }
                    }
                }
            }
            other.rollback();
        }
        return seconds;
    }

    private static boolean fill(ResultSet rows, int columns, PreparedStatement insert) throws SQLException {
        for (int i = 0; i < BATCH; i++) {
            if (!rows.next()) {
                return false;
            }
            for (int column = 1; column <= columns; column++) {
                int type = rows.getMetaData().getColumnType(column);
                if (rows.getObject(column) == null) {
                    insert.setNull(column, type);
                } else if (rows.getObject(column) instanceof byte[] bytes) {
                    insert.setBytes(column, bytes);
                } else if (rows.getObject(column) instanceof Number) {
                    insert.setInt(column, rows.getInt(column));
                } else {
                    insert.setString(column, rows.getString(column));
                }
            }
            insert.addBatch();
        }
        return true;
    }

    /** Reads applicants with what stands of them; in seconds. */
    double reading() throws SQLException {
        String sql =
                "SELECT t.number, t.registration, t.name, t.nik, t.formation, t.track, t.salt, j.outcome FROM applicant t"
                        + " LEFT JOIN judgement j ON j.agency = t.agency AND j.case_number = t.case_number"
                        + " AND j.applicant = t.number AND j.taken_back = 0 AND j.step = 'berkas'" + where("1 = 1")
                        + " ORDER BY t.number";
        try (Connection connection = stores.database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                bind(select);
                select.setFetchSize(1_000);
                long from = System.nanoTime();
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(2);
                    }
                }
                connection.rollback();
                return seconds(from);
            }
        }
    }

    private static String where(String which) {
        return " WHERE t.agency = ? AND t.case_number = ? AND " + which;
    }

    private void bind(PreparedStatement statement) throws SQLException {
        statement.setString(1, round.agency());
        statement.setString(2, round.id().number());
    }

    static double seconds(long from) {
        return (System.nanoTime() - from) / 1e9;
    }
}
