package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.PageVisitor;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.Report;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.store.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.Test;

/**
 * How long the pages of work lists take over HTTP while very many cases wait for one officer, as a client on the same machine
 * sees it: {@code ./benchmark lists}.
 *
 * <p>Options: {@code -Dtalaksana.open} (1000000 open cases), {@code -Dtalaksana.pages} (500 of each list).
 */
public class WorkListPagesBenchmark {
    private static final int OPEN = Integer.getInteger("talaksana.open", 1_000_000);
    private static final int PAGES = Integer.getInteger("talaksana.pages", 500);
    private static final int WARM_UP = 100;
    private static final double LONGEST_P99_MILLIS = 50;
    /** As many cases are within their time as are late, up to a month each way. */
    private static final String DUE =
            "(extract(epoch from now())::bigint * 1000 + (g::bigint * 7919 % 5184000 - 2592000) * 1000)";

    private static final List<String> LISTS = List.of(
            "/meja", "/meja?waktu=terlambat", "/meja?waktu=minggu-ini", "/meja/berkas", "/meja/tanpa-pelaksana");

    @Test
    public void pagesBesideVeryManyOpenCases() throws SQLException {
        try (PostgresServer server = new PostgresServer("shared_buffers = 1GB", "max_wal_size = 8GB")) {
            String database = server.createDatabase("penuh");
            try (RunningContainer container = new RunningContainer("lists").with("TALAKSANA_DB", database)) {
                container.asInOperation().start().awaitAgencies(5);
                measured(container, database);
            }
        }
    }

    private static void measured(RunningContainer container, String database) throws SQLException {
        String printed = container
                .console("account:add --role officer --agency kanreg --actor tim-pemroses kanreg.ukur")
                .strip();
        String password = printed.substring(printed.lastIndexOf(' ') + 1);
        Person.of(container, "kanreg.ukur", password)
                .post(
                        "/agencies/kanreg/services/" + PageTypes.SERVICES.get("kanreg") + "/cases",
                        Map.of("subject", "Usul NI CPNS"))
                .with(201);
        multiply(database);
        measure(PageVisitor.loggedIn(container, "kanreg.ukur", password));
    }

    /** The one case that there is, so many times more, each with a number and a due time of its own. */
    private static void multiply(String database) throws SQLException {
        String number = "lpad(g::text, 13, '0')";
        try (Connection connection = DriverManager.getConnection(database)) {
            copy(connection, "case_file", Map.of("number", number));
            copy(connection, "case_step", Map.of("case_number", number, "due_at", DUE));
            try (Statement statement = connection.createStatement()) {
                statement.execute("VACUUM ANALYZE");
            }
        }
    }

    private static void copy(Connection connection, String table, Map<String, String> others) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = connection.getMetaData().getColumns(null, "public", table, null)) {
            while (found.next()) {
                columns.add(found.getString("COLUMN_NAME"));
            }
        }
        List<String> values = columns.stream()
                .map(column -> others.getOrDefault(column, "t." + column))
                .toList();
        try (Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                    + String.join(", ", values) + " FROM " + table + " t, generate_series(1, " + OPEN + ") g");
        }
    }

    private static void measure(PageVisitor officer) {
        Map<String, String> lines = new LinkedHashMap<>(Map.of("open cases", String.format("%,d", OPEN)));
        Map<String, Double> slow = new LinkedHashMap<>();
        for (String list : LISTS) {
            double[] times = new double[PAGES];
            for (int i = -WARM_UP; i < PAGES; i++) {
                long before = System.nanoTime();
                assertThat(officer.open(list).status()).as(list).isEqualTo(200);
                times[Math.max(i, 0)] = (System.nanoTime() - before) / 1e6;
            }
            Arrays.sort(times);
            double p99 = times[PAGES * 99 / 100];
            lines.put(list, String.format(Locale.ROOT, "%.1f ms p50, %.1f ms p99", times[PAGES / 2], p99));
            if (p99 > LONGEST_P99_MILLIS) {
                slow.put(list, p99);
            }
        }
        Report.write("work-lists", lines);
        assertThat(slow).as("slower than wanted").isEmpty();
    }
}
