package id.talaksana.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.store.CaseStore;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.Test;

/**
 * How long a page of a list takes while very many cases are open, and how much that slows steps down:
 *
 * <pre>./benchmark lists</pre>
 *
 * Options: {@code -Dbench.open} (1000000 open cases), {@code -Dbench.pages} (200 of each list), {@code -Dbench.seconds} (of
 * one turn of steps, 3), {@code -Dbench.rounds} (5).
 */
public final class WorkListBenchmark {
    private static final int OPEN = Integer.getInteger("bench.open", 1_000_000);
    private static final int PAGES = Integer.getInteger("bench.pages", 200);
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "3"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final String AGENCY = "tolok-ukur";
    private static final Instant SOON = Instant.parse("2026-02-01T00:00:00Z");

    @Test
    public void measure() throws Exception {
        try (PostgresServer server =
                new PostgresServer("shared_buffers = 1GB", "max_wal_size = 8GB", "checkpoint_timeout = 15min")) {
            String full = server.createDatabase("penuh");
            Stores.on(full).close();
            load(full);
            try (Stores stores = Stores.on(full)) {
                say("%,d open cases: pages of 50, %d of each", OPEN, PAGES);
                say("%-44s %8s %8s %8s", "", "p50 ms", "p99 ms", "max ms");
                lists().forEach((name, list) -> pages(name, stores.cases, list));
            }
            steps(server, full);
        }
    }

    /** A sixth of the cases waits for one crew, the rest for 200 others; each has its time within 100 days. */
    private static void load(String url) throws SQLException {
        String number = "lpad(g::text, 13, '0')";
        String crew = "(CASE WHEN g % 6 = 0 THEN 'besar' ELSE 'k' || (g % 200) END)";
        String due = "(1767225600000 + (g::bigint * 7919 % 8640000) * 1000)";
        String digest = "decode(md5(g::text) || md5(g::text), 'hex')";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO case_file (agency, number, service, definition, definition_version, subject,"
                    + " state, opened_by, opened_at, closed_steps, open_from, head, version) SELECT '" + AGENCY + "', "
                    + number + ", 'urutan', repeat('0', 64), '1.0.0', 'Permohonan', 'open', 'officer0', 1767225600000,"
                    + " 0, 1, " + digest + ", 1 FROM generate_series(1, " + OPEN + ") g");
            statement.execute(
                    "INSERT INTO case_step (agency, case_number, number, step, crew, opened_at, due_at) SELECT '"
                            + AGENCY + "', " + number + ", 1, 'step1', " + crew + ", 1767225600000, " + due
                            + " FROM generate_series(1, " + OPEN + ") g");
            statement.execute(
                    "INSERT INTO definition_crew SELECT '" + AGENCY + "', c, c FROM (SELECT 'besar' AS c UNION ALL"
                            + " SELECT 'k' || g FROM generate_series(0, 199) g) crews");
            statement.execute("INSERT INTO definition_crew SELECT '" + AGENCY
                    + "', 'banyak', 'k' || g FROM generate_series(0, 19) g");
            statement.execute("VACUUM ANALYZE");
        }
    }

    private record Asked(Scope scope, CaseQuery query, int pagesOn) {}

    private static Map<String, Asked> lists() {
        Scope agency = Scope.of(AGENCY);
        Map<String, Asked> lists = new LinkedHashMap<>();
        lists.put("work list, crew of 0.4 %", new Asked(agency, query(null, null, "k7", null), 1));
        lists.put("work list, crew of 17 %", new Asked(agency, query(null, null, "besar", null), 1));
        lists.put("work list, crew of 17 %, page 100", new Asked(agency, query(null, null, "besar", null), 100));
        lists.put("work list, actor in 20 crews", new Asked(agency, query(null, null, "banyak", null), 1));
        lists.put("work list, actor of no crew", new Asked(agency, query(null, null, "tidak-ada", null), 1));
        lists.put("work list, one service", new Asked(agency, query("urutan", null, "besar", null), 1));
        lists.put("due in an agency", new Asked(agency, query(null, null, null, SOON), 1));
        lists.put("due in all agencies", new Asked(Scope.EVERYTHING, query(null, null, null, SOON), 1));
        lists.put(
                "work list in all agencies, crew of 17 %",
                new Asked(Scope.EVERYTHING, query(null, null, "besar", null), 1));
        lists.put("newest in an agency", new Asked(agency, query(null, null, null, null), 1));
        lists.put("newest of a service, open", new Asked(agency, query("urutan", State.OPEN, null, null), 1));
        lists.put("newest in all agencies", new Asked(Scope.EVERYTHING, query(null, null, null, null), 1));
        return lists;
    }

    private static CaseQuery query(String service, State state, String actor, Instant dueBefore) {
        return new CaseQuery(null, service, state, actor, dueBefore, null, 50);
    }

    private static void pages(String name, CaseStore store, Asked asked) {
        CaseQuery first = asked.query();
        CaseQuery query = first;
        for (int i = 1; i < asked.pagesOn(); i++) {
            query = first.from(store.list(asked.scope(), query).next());
        }
        long[] times = new long[PAGES];
        for (int i = -20; i < PAGES; i++) {
            long before = System.nanoTime();
            CasePage page = store.list(asked.scope(), query);
            if (page.cases().size() % 50 != 0) {
                throw new IllegalStateException(
                        name + ": a page of " + page.cases().size());
            }
            if (i >= 0) {
                times[i] = System.nanoTime() - before;
            }
        }
        Arrays.sort(times);
        say(
                "%-44s %8.2f %8.2f %8.2f",
                name, times[PAGES / 2] / 1e6, times[(int) (PAGES * 0.99)] / 1e6, times[PAGES - 1] / 1e6);
    }

    private static void steps(PostgresServer server, String full) throws Exception {
        try (BenchContestant empty = new BenchCases(server.createDatabase("kosong"), UnaryOperator.identity(), false);
                BenchContestant loaded = new BenchCases(full, UnaryOperator.identity(), false)) {
            BenchSample.take(empty, 2, 2 * SECONDS, server);
            BenchSample.take(loaded, 2, 2 * SECONDS, server);
            List<Double> speed = new ArrayList<>();
            List<Double> cpu = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                BenchSample without = BenchSample.take(empty, 1, SECONDS, server);
                BenchSample with = BenchSample.take(loaded, 1, SECONDS, server);
                speed.add(with.stepsPerSecond() / without.stepsPerSecond());
                cpu.add(with.serverCpu() / without.serverCpu());
            }
            speed.sort(null);
            cpu.sort(null);
            say(
                    "steps/s with them / in an empty database: %.2f [%.2f-%.2f]; CPU of PostgreSQL: %.2f",
                    speed.get(ROUNDS / 2), speed.get(0), speed.get(ROUNDS - 1), cpu.get(ROUNDS / 2));
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
