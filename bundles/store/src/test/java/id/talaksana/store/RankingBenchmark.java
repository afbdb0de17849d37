package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.rounds.Candidate;
import id.talaksana.api.rounds.Candidate.Admission;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Fraction;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.MoveSource.Relation;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.api.rounds.rule.ScorePart;
import id.talaksana.api.rounds.rule.TieBreak;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.store.rounds.SqlRanker;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * How long both rankers take for one round with its moves, from the applicants in memory to the digest of the outcome: {@code
 * ./benchmark ranking}.
 *
 * <p>Options: {@code -Dbench.applicants} (1000000), {@code -Dbench.seats} (264 for each 1,000), {@code -Dbench.derby} (10000
 * applicants; 0: not at all).
 */
public final class RankingBenchmark {
    private static final int APPLICANTS = Integer.getInteger("bench.applicants", 1_000_000);
    private static final int DERBY = Integer.getInteger("bench.derby", 10_000);
    private static final BigDecimal[] POINTS = new BigDecimal[551];

    static {
        for (int i = 0; i < POINTS.length; i++) {
            POINTS[i] = BigDecimal.valueOf(i);
        }
    }

    @Test
    public void measure() {
        say("heap at most %,d MB", Runtime.getRuntime().maxMemory() >> 20);
        try (PostgresServer server =
                        new PostgresServer("shared_buffers = 256MB", "work_mem = 64MB", "max_wal_size = 4GB");
                Stores stores = Stores.on(server.createDatabase("peringkat"))) {
            for (int applicants = Math.min(APPLICANTS, 10_000); ; applicants = Math.min(APPLICANTS, applicants * 10)) {
                Ranking ranking = round(applicants);
                String inJava = measure("Java", ranking, new FractionRanker(), 0);
                assertThat(measure("PostgreSQL", ranking, new SqlRanker(stores.database), server.pid()))
                        .isEqualTo(inJava);
                if (applicants == APPLICANTS) {
                    break;
                }
            }
        }
        if (DERBY > 0) {
            try (Stores stores = Stores.Kind.DERBY.open()) {
                Ranking ranking = round(DERBY);
                assertThat(measure("Derby", ranking, new SqlRanker(stores.database), 0))
                        .isEqualTo(measure("Java", ranking, new FractionRanker(), 0));
            }
        }
    }

    private static String measure(String name, Ranking ranking, Ranker ranker, long server) {
        long from = System.nanoTime();
        Duration busy = busy(server);
        Outcome outcome = ranker.rank(ranking);
        String digest = outcome.digest();
        say(
                "%-10s %,9d applicants for %,7d seats of %,6d formations: %6.2f s, %6.2f s of processor, %,7d seats taken",
                name,
                ranking.applicants().size(),
                ranking.formations().stream().mapToInt(Formation::seats).sum(),
                ranking.formations().size(),
                (System.nanoTime() - from) / 1e9,
                busy(server).minus(busy).toMillis() / 1e3,
                outcome.formations().stream().mapToInt(each -> each.taken()).sum());
        return digest;
    }

    /** What this process and a server's have used of the processors; the time alone says little on a busy machine. */
    private static Duration busy(long server) {
        Stream<ProcessHandle> others =
                ProcessHandle.of(server).stream().flatMap(each -> Stream.concat(Stream.of(each), each.descendants()));
        return Stream.concat(Stream.of(ProcessHandle.current()), others)
                .map(each -> each.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Some formations are wanted by many and some by few, so that there are ties and vacant seats. */
    private static Ranking round(int applicants) {
        Random random = new Random(42);
        int formations = Math.max(1, applicants * 264 / 1000 / 6);
        List<Formation> seats = new ArrayList<>();
        for (int i = 0; i < formations; i++) {
            seats.add(new Formation(
                    "f" + i, 6, i % 5 == 0 ? "khusus" : "umum", "lokasi-" + i / 2 % 500, "jabatan-" + i / 1000));
        }
        List<Candidate> all = new ArrayList<>(applicants);
        for (int i = 0; i < applicants; i++) {
            double wanted = random.nextDouble();
            all.add(applicant(i, seats.get((int) (wanted * wanted * formations)).id(), random));
        }
        return new Ranking(rule(), seats, all);
    }

    private static Candidate applicant(int number, String formation, Random random) {
        Map<String, BigDecimal> scores = Map.of(
                "twk", POINTS[random.nextInt(31) * 5],
                "tiu", POINTS[random.nextInt(36) * 5],
                "tkp", POINTS[random.nextInt(181) + 45],
                "cat", POINTS[random.nextInt(101) * 5],
                "gpa", BigDecimal.valueOf(200 + random.nextInt(201), 2));
        boolean there = random.nextInt(50) > 0;
        return new Candidate(
                String.format(Locale.ROOT, "p%09d", number),
                formation,
                random.nextInt(20) == 0 ? "khusus" : "umum",
                null,
                there ? Admission.ADMITTED : Admission.ABSENT,
                random.nextInt(10) > 0,
                scores,
                LocalDate.of(1990 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    private static RankingRule rule() {
        return new RankingRule(
                Map.of("skd", List.of("twk", "tiu", "tkp")),
                List.of(
                        ScorePart.weighted("skd", POINTS[550], Fraction.of(40)),
                        ScorePart.weighted("cat", POINTS[500], Fraction.of(60))),
                Map.of(
                        "umum", Map.of("twk", POINTS[30], "tiu", POINTS[40], "tkp", POINTS[80]),
                        "khusus", Map.of("skd", POINTS[150])),
                Map.of("cat", POINTS[50]),
                List.of(),
                List.of(
                        new TieBreak.Higher(List.of("skd")),
                        new TieBreak.Higher(List.of("tkp")),
                        new TieBreak.Higher(List.of("tiu")),
                        new TieBreak.Higher(List.of("twk")),
                        new TieBreak.Higher(List.of("gpa", "diploma")),
                        new TieBreak.Older()),
                Cut.SEATS,
                List.of(
                        new MoveSource("L-1", Set.of(), Relation.OTHER, Relation.SAME),
                        new MoveSource("L-2", Set.of(), Relation.ANY, Relation.OTHER)),
                null);
    }

    private static void say(String line, Object... parts) {
        System.out.println(String.format(Locale.ROOT, line, parts));
    }
}
