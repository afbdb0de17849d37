package id.talaksana.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.junit.Test;

/**
 * How fast steps are, beside the least that the same database can do for the same work in the same minute:
 *
 * <pre>mvn -f bundles/store/pom.xml test -Dtest=StepBenchmark</pre>
 *
 * All contestants are open at once and take turns, round after round, in alternating order, so that whatever else the
 * machine does hits all alike. Compare the ratios and the CPU, not the steps per second of different runs; the column
 * "foreign" says how many processors others kept busy meanwhile. Options:
 * {@code -Dbench.seconds} (of one turn, 3), {@code -Dbench.rounds} (5), {@code -Dbench.threads} (1,8), {@code
 * -Dbench.databases} (postgresql,derby), {@code -Dbench.cases} (150, for the count of what a step costs).
 */
public final class StepBenchmark {
    private static final double SECONDS = Double.parseDouble(System.getProperty("bench.seconds", "3"));
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 5);
    private static final int CASES = Integer.getInteger("bench.cases", 150);
    private static final List<String> DATABASES =
            List.of(System.getProperty("bench.databases", "postgresql,derby").split(","));
    private static final List<String> THREADS =
            List.of(System.getProperty("bench.threads", "1,8").split(","));

    @Test
    public void measure() throws Exception {
        if (DATABASES.contains("postgresql")) {
            try (PostgresServer server =
                    new PostgresServer("shared_buffers = 1GB", "max_wal_size = 8GB", "checkpoint_timeout = 15min")) {
                measure(Stores.Kind.POSTGRESQL, server);
                cost(server);
            }
        }
        if (DATABASES.contains("derby")) {
            measure(Stores.Kind.DERBY, null);
        }
    }

    private static Map<String, BenchContestant.Maker> makers(boolean postgresql) {
        Map<String, BenchContestant.Maker> makers = new LinkedHashMap<>();
        makers.put("floor_jdbc", (url, around) -> new BenchFloor(url, around, false));
        if (postgresql) {
            makers.put("floor_cte", (url, around) -> new BenchFloor(url, around, true));
        }
        makers.put("talaksana", (url, around) -> new BenchCases(url, around, false));
        makers.put("talaksana_key", (url, around) -> new BenchCases(url, around, true));
        return makers;
    }

    private static void measure(Stores.Kind kind, PostgresServer server) throws Exception {
        List<BenchContestant> contestants = new ArrayList<>();
        try {
            for (Map.Entry<String, BenchContestant.Maker> each :
                    makers(server != null).entrySet()) {
                String url = server == null ? kind.newUrl() : server.createDatabase(each.getKey());
                contestants.add(each.getValue().on(url, UnaryOperator.identity()));
            }
            for (BenchContestant each : contestants) {
                BenchSample.take(each, 2, 4 * SECONDS, server);
            }
            if (server != null) {
                server.analyse();
            }
            for (String threads : THREADS) {
                measure(kind, contestants, Integer.parseInt(threads), server);
            }
        } finally {
            contestants.forEach(BenchContestant::close);
        }
    }

    private static void measure(Stores.Kind kind, List<BenchContestant> contestants, int threads, PostgresServer server)
            throws Exception {
        Map<String, List<BenchSample>> samples = new LinkedHashMap<>();
        contestants.forEach(each -> samples.put(each.name(), new ArrayList<>()));
        List<BenchContestant> order = new ArrayList<>(contestants);
        for (int round = 0; round < ROUNDS; round++) {
            for (BenchContestant each : order) {
                samples.get(each.name()).add(BenchSample.take(each, threads, SECONDS, server));
            }
            Collections.reverse(order);
        }
        say("");
        say(
                "%s, %d thread%s, %d rounds of %.0f s, medians",
                kind.name().toLowerCase(Locale.ROOT), threads, threads == 1 ? "" : "s", ROUNDS, SECONDS);
        say(
                "%-14s %9s %19s %8s %8s %8s %8s %8s %8s %8s",
                "", "steps/s", "[min-max]", "/jdbc", "/cte", "p50 ms", "p99 ms", "JVM us", "PG us", "foreign");
        samples.forEach((name, taken) -> say(
                "%-14s %9.0f %19s %8s %8s %8.3f %8.2f %8.0f %8.0f %8.2f",
                name,
                median(taken, BenchSample::stepsPerSecond),
                range(taken),
                ratio(taken, samples.get("floor-jdbc")),
                ratio(taken, samples.get("floor-cte")),
                median(taken, BenchSample::p50),
                median(taken, BenchSample::p99),
                median(taken, BenchSample::jvmCpu),
                median(taken, BenchSample::serverCpu),
                median(taken, BenchSample::foreignCores)));
    }

    private static String range(List<BenchSample> samples) {
        return String.format(
                Locale.ROOT,
                "[%.0f-%.0f]",
                samples.stream().mapToDouble(BenchSample::stepsPerSecond).min().orElse(0),
                samples.stream().mapToDouble(BenchSample::stepsPerSecond).max().orElse(0));
    }

    private static double median(List<BenchSample> samples, ToDoubleFunction<BenchSample> of) {
        double[] sorted = samples.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    /** Of steps per second, paired round by round. */
    private static String ratio(List<BenchSample> samples, List<BenchSample> floor) {
        if (floor == null) {
            return "";
        }
        double[] ratios = new double[samples.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = samples.get(i).stepsPerSecond() / floor.get(i).stepsPerSecond();
        }
        java.util.Arrays.sort(ratios);
        return String.format(Locale.ROOT, "%.2f", ratios[ratios.length / 2]);
    }

    /** What a step costs PostgreSQL, which no other load on the machine changes. */
    private static void cost(PostgresServer server) throws Exception {
        say("");
        say("postgresql, cost of a step over %d finished cases of %d steps", CASES, BenchContestant.STEPS);
        say(
                "%-14s %10s %8s %8s %8s %8s %8s %12s %14s",
                "", "statements", "commits", "inserts", "updates", "hot", "WAL B", "B per case", "B vacuumed");
        Map<String, BenchContestant.Maker> makers = makers(true);
        for (Map.Entry<String, BenchContestant.Maker> each : makers.entrySet()) {
            String url = server.createDatabase("cost_" + each.getKey());
            CountingDataSource counter = new CountingDataSource();
            String name;
            double[] before;
            try (BenchContestant contestant = each.getValue().on(url, counter::around)) {
                name = contestant.name();
                before = figures(url);
                counter.statements.set(0);
                counter.commits.set(0);
                finish(contestant, CASES);
            }
            // Sessions report their row counts when they end.
            double[] after = figures(url);
            vacuum(url);
            double compact = figures(url)[4] - before[4];
            double steps = (double) CASES * BenchContestant.STEPS;
            say(
                    "%-14s %10.2f %8.2f %8.2f %8.2f %8.2f %8.0f %12.0f %14.0f",
                    name,
                    counter.statements.get() / steps,
                    counter.commits.get() / steps,
                    (after[0] - before[0]) / steps,
                    (after[1] - before[1]) / steps,
                    (after[2] - before[2]) / steps,
                    (after[3] - before[3]) / steps,
                    (after[4] - before[4]) / CASES,
                    compact / CASES);
        }
    }

    private static void finish(BenchContestant contestant, int cases) throws Exception {
        for (int i = 0; i < cases; i++) {
            BenchContestant.Running running = contestant.begin();
            for (int step = 0; step < BenchContestant.STEPS; step++) {
                running.step();
            }
        }
    }

    private static void vacuum(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM FULL");
        }
    }

    /** Rows inserted, updated, of these without touching an index; bytes of WAL; bytes of all tables. */
    private static double[] figures(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_hot_upd),"
                        + " pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0'),"
                        + " sum(pg_total_relation_size(relid)) FROM pg_stat_user_tables")) {
            row.next();
            return new double[] {
                row.getDouble(1), row.getDouble(2), row.getDouble(3), row.getDouble(4), row.getDouble(5)
            };
        }
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
