package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.core.ranking.FractionRanker;
import id.talaksana.store.rounds.SqlRanker;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.Test;

/**
 * What the work of a round costs, each figure beside plain SQL that writes or reads the same rows in the same run: {@code
 * ./benchmark round}.
 *
 * <p>Options: {@code -Dbench.applicants} (1000,10000,100000,1000000), {@code -Dbench.derby} (1000,10000; 0: not at all). What one
 * applicant costs is compared with the first of the sizes.
 */
public final class RoundBenchmark {
    /** On how many the first decision is. */
    private static final int FIRST = 10_000;

    private static final long QUIET = TimeUnit.SECONDS.toNanos(5);

    private final RoundReport report = new RoundReport();

    @Test
    public void measure() throws Exception {
        try (PostgresServer server = new PostgresServer("shared_buffers = 256MB", "max_wal_size = 4GB")) {
            String url = server.createDatabase("putaran");
            try (Stores stores = Stores.on(url);
                    OfficerElsewhere officer = new OfficerElsewhere(url)) {
                for (int applicants : sizes("bench.applicants", "1000,10000,100000,1000000")) {
                    officer.p99();
                    LockSupport.parkNanos(QUIET);
                    double quiet = officer.p99();
                    new Size("PostgreSQL", stores, applicants).all();
                    report.officer(applicants, quiet, officer.p99());
                }
            }
        }
        try (Stores stores = Stores.Kind.DERBY.open()) {
            for (int applicants : sizes("bench.derby", "1000,10000")) {
                new Size("Derby", stores, applicants).all();
            }
        }
    }

    private static List<Integer> sizes(String option, String usual) {
        return Stream.of(System.getProperty(option, usual).split(","))
                .map(Integer::valueOf)
                .filter(size -> size > 0)
                .toList();
    }

    /** One round of a size. */
    private final class Size {
        private final String database;
        private final int applicants;
        private final OpenRound round;
        private final Account officer;
        private final BulkRound bulk;
        private final RoundFloor floor;
        private Ranking ranked;
        private double ofDatabase;

        Size(String database, Stores stores, int applicants) {
            this.database = database;
            this.applicants = applicants;
            this.round = BulkRound.open(stores, "ronde-" + applicants);
            this.officer = round.officer("panitia");
            this.floor = new RoundFloor(stores, round);
            SqlRanker sql = new SqlRanker(stores.database);
            BulkTables tables = new BulkTables(applicants, Math.min(applicants, FIRST));
            this.bulk = new BulkRound(round, tables, round.tables()).rankedBy(ranking -> {
                ranked = ranking;
                long from = System.nanoTime();
                try {
                    return sql.rank(ranking);
                } finally {
                    ofDatabase = RoundFloor.seconds(from);
                }
            });
        }

        void all() throws Exception {
            floor.begin();
            bulk.perform(BulkRound.Work.SEATS);
            say("import by parts", applicants, done(BulkRound.Work.IMPORT), floor.batches("applicant", "1 = 1"));
            floor.analyse();
            say("preview of the same table", applicants, timed(this::previewed), Double.NaN);
            int first = Math.min(applicants, FIRST);
            decision("decision on " + first, first, BulkRound.Work.DECISION);
            if (first < applicants) {
                decision("decision on the others", applicants - first, BulkRound.Work.DECISION_ON_THE_OTHERS);
            }
            double scored = done(BulkRound.Work.SCORES);
            say("scores", applicants, scored, floor.batches("score_sheet", "1 = 1"));
            floor.analyse();
            ranking("SKD worked out", BulkRound.Work.CUT);
            decision("decision by SKD", applicants, BulkRound.Work.DECISION_BY_THE_CUT);
            ranking("integration worked out", BulkRound.Work.INTEGRATION);
            decision("decision by the integration", applicants, BulkRound.Work.DECISION_BY_THE_RESULT);
            announced();
            say("export", applicants, timed(this::exported), floor.reading());
            say("reading all, by pages", applicants, timed(this::read), floor.reading());
            say("verification", applicants, timed(this::verified), Double.NaN);
        }

        private void announced() throws SQLException {
            double signed = done(BulkRound.Work.SIGNATURE);
            say("announcement signed", applicants, signed, floor.set("announcement_line", "1 = 1"));
            say("announcement released", applicants, done(BulkRound.Work.RELEASE), Double.NaN);
            bulk.perform(BulkRound.Work.OBJECTIONS);
            bulk.perform(BulkRound.Work.ANSWER);
            int before = entries();
            double corrected = done(BulkRound.Work.CORRECTION);
            say(
                    "objections accepted, everybody ranked anew",
                    applicants,
                    corrected,
                    floor.set("judgement", "t.entry > " + before));
        }

        private int entries() {
            return round.store().standing(officer.scope(), round.id()).entries();
        }

        private void decision(String name, int of, BulkRound.Work work) throws SQLException {
            int before = entries();
            double seconds = done(work);
            say(name, of, seconds, floor.set("judgement", "t.entry > " + before));
        }

        private void ranking(String name, BulkRound.Work work) throws SQLException {
            int before = entries();
            double seconds = done(work);
            say(name, applicants, seconds, floor.set("result_line", "t.entry > " + before));
            int many = ranked.applicants().size();
            say("… of it ranked in the database", many, ofDatabase, Double.NaN);
            say("… the same ranked in Java", many, timed(() -> new FractionRanker().rank(ranked)), Double.NaN);
            ranked = null;
        }

        private double done(BulkRound.Work work) {
            return timed(() -> bulk.perform(work));
        }

        private void say(String work, int of, double seconds, double least) {
            report.work(database, applicants, work, of, seconds, least);
        }

        private void previewed() {
            assertThat(round.tables()
                            .preview(officer, round.id(), BulkRound.sent(bulk.its.all()))
                            .count())
                    .isZero();
        }

        private void exported() {
            round.tables()
                    .export(
                            officer,
                            round.id(),
                            ApplicantQuery.all(),
                            SentTable.Form.CSV,
                            OutputStream.nullOutputStream());
        }

        private void read() {
            Integer after = 0;
            while (after != null) {
                ApplicantPage page = round.rounds()
                        .applicants(officer, round.id(), ApplicantQuery.all(), after, ApplicantQuery.MAX_LIMIT);
                after = page.next();
            }
        }

        private void verified() {
            assertThat(round.rounds().verify(officer, round.id()).faults()).isEmpty();
        }
    }

    private static double timed(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return RoundFloor.seconds(from);
    }
}
