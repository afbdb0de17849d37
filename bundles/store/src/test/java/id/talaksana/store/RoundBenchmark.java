package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundDeed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Locale;
import org.junit.Test;

/**
 * What the work of a round costs, each figure beside a plain-SQL floor that writes or reads the same rows in the same run:
 * {@code ./benchmark round}.
 *
 * <p>Options: {@code -Dbench.applicants} (1000000), {@code -Dbench.derby} (10000 applicants; 0: not at all).
 */
public final class RoundBenchmark {
    private static final int APPLICANTS = Integer.getInteger("bench.applicants", 1_000_000);
    private static final int DERBY = Integer.getInteger("bench.derby", 10_000);
    /** Of one table that comes in. */
    private static final int ROWS_OF_A_TABLE = 100_000;
    /** On how many the first decision is. */
    private static final int FIRST = 10_000;
    /** Of one transaction of the floor. */
    private static final int BATCH = 1_000;

    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            tracks: [{id: awal, label: Awal}, {id: lain, label: Lain}]
            steps:
              - id: berkas
                number: 1
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
            """;

    @Test
    public void measure() throws Exception {
        say(
                "%-10s %11s  %-24s %9s %9s %6s %9s",
                "database", "applicants", "work", "seconds", "floor", "ratio", "µs each");
        try (PostgresServer server = new PostgresServer("shared_buffers = 256MB", "max_wal_size = 4GB");
                Stores stores = Stores.on(server.createDatabase("putaran"))) {
            for (int applicants = Math.min(APPLICANTS, 1_000); ; applicants = Math.min(APPLICANTS, applicants * 10)) {
                new Work("PostgreSQL", stores, applicants).all();
                if (applicants == APPLICANTS) {
                    break;
                }
            }
        }
        if (DERBY > 0) {
            try (Stores stores = Stores.Kind.DERBY.open()) {
                new Work("Derby", stores, Math.min(DERBY, 1_000)).all();
                new Work("Derby", stores, DERBY).all();
            }
        }
    }

    private static void say(String line, Object... parts) {
        System.out.println(String.format(Locale.ROOT, line, parts));
    }

    /** One round of a size. */
    private static final class Work {
        private final String database;
        private final Stores stores;
        private final int applicants;
        private final OpenRound round;
        private final Account officer;

        Work(String database, Stores stores, int applicants) {
            this.database = database;
            this.stores = stores;
            this.applicants = applicants;
            this.round = OpenRound.of(stores, "uji-" + applicants, SERVICE, "panitia", Clock.systemUTC());
            this.officer = round.officer("panitia");
        }

        void all() throws Exception {
            twin("applicant");
            twin("judgement");
            compare("import", applicants, this::importAll, this::importFloor);
            analyse();
            int first = Math.min(applicants, FIRST);
            compare("decision on " + first, first, () -> decide("awal", first), () -> decideFloor(0, first));
            if (first < applicants) {
                int others = applicants - first;
                compare(
                        "decision on the others",
                        others,
                        () -> decide("lain", others),
                        () -> decideFloor(first, applicants));
            }
            compare("reading all, by pages", applicants, this::readAll, this::readFloor);
            compare("verification", applicants, this::verify, this::readFloor);
        }

        /** Without the floor's own rows nothing can be compared. */
        private void twin(String table) throws SQLException {
            try (Connection connection = stores.database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(true);
                if (database.equals("PostgreSQL")) {
                    statement.execute("DROP TABLE IF EXISTS floor_" + table);
                    statement.execute("CREATE TABLE floor_" + table + " (LIKE " + table + " INCLUDING ALL)");
                } else if (applicants == 1_000) {
                    statement.execute("CREATE TABLE floor_" + table + " AS SELECT * FROM " + table + " WITH NO DATA");
                    statement.execute("CREATE UNIQUE INDEX floor_" + table + "_key ON floor_" + table
                            + (table.equals("applicant")
                                    ? " (agency, case_number, number)"
                                    : " (agency, case_number, applicant, step, entry)"));
                }
            }
        }

        private void importAll() {
            for (int from = 0; from < applicants; from += ROWS_OF_A_TABLE) {
                StringBuilder table = new StringBuilder("nomor peserta;nama;jalur\n");
                for (int i = from; i < Math.min(applicants, from + ROWS_OF_A_TABLE); i++) {
                    table.append("P-").append(i).append(";Pelamar Uji ").append(i);
                    table.append(i < FIRST ? ";awal\n" : ";lain\n");
                }
                assertThat(round.rounds()
                                .perform(
                                        officer,
                                        new RoundDeed.RegisterApplicants(
                                                round.id(), OpenRound.bytes(table.toString()), null))
                                .leftOut())
                        .isEmpty();
            }
        }

        private void importFloor() throws SQLException {
            String sql =
                    "INSERT INTO floor_applicant (agency, case_number, number, registration, name, track, salt, entry)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, 1)";
            try (Connection connection = stores.database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    for (int i = 0; i < applicants; i++) {
                        insert.setString(1, round.agency());
                        insert.setString(2, round.id().number());
                        insert.setInt(3, i + 1);
                        insert.setString(4, "P-" + i);
                        insert.setString(5, "Pelamar Uji " + i);
                        insert.setString(6, i < FIRST ? "awal" : "lain");
                        insert.setBytes(7, new byte[16]);
                        insert.addBatch();
                        if ((i + 1) % BATCH == 0) {
                            insert.executeBatch();
                        }
                    }
                    insert.executeBatch();
                }
                connection.commit();
            }
        }

        private void analyse() throws SQLException {
            if (database.equals("PostgreSQL")) {
                try (Connection connection = stores.database.dataSource().getConnection();
                        Statement statement = connection.createStatement()) {
                    connection.setAutoCommit(true);
                    statement.execute("ANALYZE");
                }
            }
        }

        private void decide(String track, int many) {
            ApplicantQuery set = new ApplicantQuery(null, null, null, track, null);
            RoundDeed.Decide deed = new RoundDeed.Decide(round.id(), "berkas", "ms", null, set, null);
            assertThat(round.rounds().perform(officer, deed).count()).isEqualTo(many);
        }

        private void decideFloor(int after, int last) throws SQLException {
            String sql =
                    "INSERT INTO floor_judgement (agency, case_number, applicant, step, entry, outcome, taken_back)"
                            + " SELECT agency, case_number, number, 'berkas', 2, 'ms', 0 FROM applicant"
                            + " WHERE agency = ? AND case_number = ? AND number > ? AND number <= ?";
            try (Connection connection = stores.database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement insert = connection.prepareStatement(sql)) {
                    insert.setString(1, round.agency());
                    insert.setString(2, round.id().number());
                    insert.setInt(3, after);
                    insert.setInt(4, last);
                    assertThat(insert.executeUpdate()).isEqualTo(last - after);
                }
                connection.commit();
            }
        }

        private void readAll() {
            int after = 0;
            int read = 0;
            while (true) {
                ApplicantPage page = round.rounds()
                        .applicants(officer, round.id(), ApplicantQuery.all(), after, ApplicantQuery.MAX_LIMIT);
                read += page.applicants().size();
                if (page.next() == null) {
                    break;
                }
                after = page.next();
            }
            assertThat(read).isEqualTo(applicants);
        }

        private void readFloor() throws SQLException {
            String sql =
                    "SELECT a.number, a.registration, a.name, a.salt, j.outcome FROM applicant a LEFT JOIN judgement j"
                            + " ON j.agency = a.agency AND j.case_number = a.case_number AND j.applicant = a.number"
                            + " WHERE a.agency = ? AND a.case_number = ? ORDER BY a.number";
            try (Connection connection = stores.database.dataSource().getConnection()) {
                connection.setAutoCommit(false);
                try (PreparedStatement select = connection.prepareStatement(sql)) {
                    select.setFetchSize(BATCH);
                    select.setString(1, round.agency());
                    select.setString(2, round.id().number());
                    int read = 0;
                    try (ResultSet rows = select.executeQuery()) {
                        while (rows.next()) {
                            read += rows.getString(2).isEmpty() ? 0 : 1;
                        }
                    }
                    assertThat(read).isEqualTo(applicants);
                }
                connection.rollback();
            }
        }

        private void verify() {
            assertThat(round.rounds().verify(officer, round.id()).faults()).isEmpty();
        }

        private void compare(String work, int many, Measure product, Measure floor) throws Exception {
            double seconds = seconds(product);
            double least = seconds(floor);
            say(
                    "%-10s %,11d  %-24s %9.3f %9.3f %6.1f %9.1f",
                    database, applicants, work, seconds, least, seconds / least, seconds * 1e6 / many);
        }

        private static double seconds(Measure measure) throws Exception {
            long from = System.nanoTime();
            measure.run();
            return (System.nanoTime() - from) / 1e9;
        }
    }

    /** Something that is measured. */
    private interface Measure {
        void run() throws Exception;
    }
}
