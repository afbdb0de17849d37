package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Formation.Decree;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.applicants.SentTable;
import id.talaksana.api.rounds.applicants.TableChange;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.store.rounds.ApplicantStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.applicants.StoredApplicantTables;
import id.talaksana.store.rounds.DatabaseApplicants;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** Applicants and seats by tables: in by parts, out again, held against each other, in every database. */
public class ApplicantTablesContractTest extends RoundContract {
    static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            tracks: [{id: cpns, label: CPNS}]
            applicant: [{id: pangkat, label: Pangkat, scale: golongan}]
            applicants:
              columns: {registration: [No Peserta], formation: Kode, tanggal-lahir: Tgl Lahir}
              fields: [{id: tanggal-lahir, label: Tanggal lahir, kind: date, optional: true}]
            formations:
              columns: {id: Kode Formasi, seats: Alokasi}
              fields: [{id: pendidikan, label: Kode pendidikan, optional: true}]
            steps:
              - id: berkas
                text: Memeriksa berkas
                actors: [panitia]
                decision: {of: applicant, outcomes: [{id: ms, label: MS}, {id: tms, label: TMS, end: rejected}]}
            """;

    private static final String SEATS = "Kode Formasi;Alokasi;pendidikan;Catatan\nF1;2;5101200;x\nF2;1;;\n";
    private static final Decree DECREE = new Decree("100/2026", LocalDate.parse("2026-01-02"));

    private OpenRound round;
    private Account panitia;
    private CaseId id;
    private StoredApplicantTables tables;

    @Before
    public void open() {
        round = setting().open(SERVICE, "panitia");
        panitia = round.officer("panitia");
        id = round.id();
        tables = tables(new DatabaseApplicants(stores().database));
    }

    private StoredApplicantTables tables(ApplicantStore store) {
        return new StoredApplicantTables(round.book(), round.store(), store, Clock.systemUTC());
    }

    private static SentTable sent(String text) {
        return sent(text, null, null);
    }

    private static SentTable sent(String text, Integer count, String sha256) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new SentTable(() -> new ByteArrayInputStream(bytes), count, sha256);
    }

    /** Numbers of people are all different and plausible. */
    private static String table(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "P-" + i + ",Uji " + i + ",150401010190" + (1000 + i) + ",F1,III/a,31-12-1985\n")
                .collect(Collectors.joining("", "No Peserta,Nama,NIK,Kode,Pangkat,Tgl Lahir\n", ""));
    }

    private List<Applicant> applicants() {
        return round.rounds().applicants(panitia, id, ApplicantQuery.all(), 0, 1_000).applicants().stream()
                .map(judged -> judged.applicant())
                .toList();
    }

    private void seats() {
        tables.enterFormations(panitia, id, sent(SEATS), DECREE, null);
    }

    private List<String> faults() {
        return round.faults();
    }

    @Test
    public void seatsHaveTheirDecreeAndTheirVersions() {
        assertThat(tables.previewFormations(panitia, id, sent(SEATS), DECREE).count())
                .isEqualTo(2);
        seats();
        Formation one = tables.formations(panitia, id, null).get(0);
        assertThat(one).isEqualTo(new Formation("F1", 2, null, null, null, Map.of("pendidikan", "5101200"), DECREE));
        Decree later = new Decree("200/2026", LocalDate.parse("2026-02-03"));
        Formation more = new Formation("F2", 5, null, null, "Analis", Map.of(), later);
        RoundChange entered = tables.enterFormation(panitia, id, more, "one");
        assertThat(tables.enterFormation(panitia, id, more, "one").entry()).isEqualTo(entered.entry());
        assertThat(tables.formations(panitia, id, null)).containsExactly(one, more);
        assertThat(tables.formations(panitia, id, 1))
                .extracting(Formation::decree)
                .containsOnly(DECREE);
        assertThat(faults()).isEmpty();
        Decree tomorrow = new Decree("1", LocalDate.now().plusDays(2));
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> tables.enterFormation(panitia, id, more.by(tomorrow), null))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
    }

    @Test
    public void aTableComesInGoesOutAndIsHeldAgainstTheNext() {
        seats();
        String first = table(0, 5);
        assertThat(tables.preview(panitia, id, sent(first)).count()).isEqualTo(5);
        assertThat(applicants()).isEmpty();
        TableChange done = tables.take(panitia, id, sent(first), "first");
        assertThat(done.count()).isEqualTo(5);
        assertThat(done.entry().kind()).isEqualTo(RoundEntry.Kind.APPLICANTS);
        assertThat(tables.take(panitia, id, sent(first), "first").entry()).isEqualTo(done.entry());
        assertThat(applicants().get(0).attributes())
                .isEqualTo(Map.of("pangkat", "III/a", "tanggal-lahir", "1985-12-31"));
        assertThat(faults()).isEmpty();

        String second = table(1, 7).replace("Uji 2,", "Uji Dua,") + "P-9,Uji 9,1504010101901000,F1,,\n";
        TableChange next = tables.preview(panitia, id, sent(second));
        assertThat(next.rows()).isEqualTo(7);
        assertThat(next.count()).isEqualTo(2);
        assertThat(next.changed().first()).singleElement().satisfies(change -> {
            assertThat(change.registration()).isEqualTo("P-2");
            assertThat(change.columns()).containsExactly("name");
        });
        assertThat(next.vanished().all()).isEqualTo(1);
        assertThat(next.vanished().first()).containsExactly("P-0");
        assertThat(next.leftOut())
                .filteredOn(left -> left.registration().equals("P-9"))
                .singleElement()
                .satisfies(left -> assertThat(left.reason().english()).contains("P-0"));
        assertThat(tables.take(panitia, id, sent(second), null).count()).isEqualTo(2);
        assertThat(applicants()).hasSize(7);
        assertThat(faults()).isEmpty();

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        tables.export(panitia, id, ApplicantQuery.all(), SentTable.Form.CSV, out);
        TableChange same = tables.preview(panitia, id, sent(out.toString(StandardCharsets.UTF_8)));
        assertThat(same.rows()).isEqualTo(7);
        assertThat(same.changed().all()).isZero();
        assertThat(same.vanished().all()).isZero();
    }

    @Test
    public void whatTheSourceSaysOfItsTableHasToBeSo() {
        seats();
        assertThat(catchThrowableOfType(Refusal.class, () -> tables.take(panitia, id, sent(table(0, 3), 4, null), null))
                        .reason()
                        .english())
                .contains("3", "4");
        String sha = tables.preview(panitia, id, sent(table(0, 3), 3, null)).sha256();
        assertThat(catchThrowableOfType(
                        Refusal.class, () -> tables.preview(panitia, id, sent(table(0, 3), 3, "0".repeat(64)))))
                .isNotNull();
        assertThat(tables.take(panitia, id, sent(table(0, 3), 3, sha), null).count())
                .isEqualTo(3);
    }

    @Test
    public void aTableThatBrokeOffIsSeenByNobodyAndGoesOnWhenItIsSentAgain() {
        seats();
        BreakingOff breaking = new BreakingOff(new DatabaseApplicants(stores().database), 2);
        StoredApplicantTables broken = tables(breaking);
        assertThat(catchThrowableOfType(
                        IllegalStateException.class, () -> broken.take(panitia, id, sent(table(0, 7)), "k")))
                .hasMessage("broke off");
        assertThat(applicants()).isEmpty();
        assertThat(round.rounds().round(panitia, id).applicants()).isZero();
        assertThat(faults()).isEmpty();
        TableImport partly = tables.imports(panitia, id).get(0);
        assertThat(partly.taken()).isEqualTo(4);
        assertThat(partly.rows()).isEqualTo(7);
        assertThat(partly.entry()).isNull();

        // Nobody else gets between, by whichever way.
        assertThat(catchThrowableOfType(Refusal.class, () -> tables.take(panitia, id, sent(table(8, 9)), null))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        RoundDeed small = new RoundDeed.RegisterApplicants(id, table(8, 9).getBytes(StandardCharsets.UTF_8), null);
        assertThat(catchThrowableOfType(Refusal.class, () -> round.rounds().perform(panitia, small))
                        .reason()
                        .english())
                .contains("4 of 7");

        assertThat(broken.take(panitia, id, sent(table(0, 7)), "k").count()).isEqualTo(7);
        assertThat(applicants()).extracting(Applicant::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(applicants())
                .extracting(Applicant::registration)
                .containsExactly("P-0", "P-1", "P-2", "P-3", "P-4", "P-5", "P-6");
        assertThat(breaking.rows).as("each put in once").isEqualTo(7);
        assertThat(faults()).isEmpty();
        assertThat(round.rounds().perform(panitia, small).count()).isEqualTo(1);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aTableThatBrokeOffCanBeGivenUp() {
        seats();
        StoredApplicantTables broken = tables(new BreakingOff(new DatabaseApplicants(stores().database), 1));
        catchThrowableOfType(IllegalStateException.class, () -> broken.take(panitia, id, sent(table(0, 7)), null));
        tables.giveUp(panitia, id, 1);
        assertThat(tables.imports(panitia, id)).isEmpty();
        assertThat(tables.take(panitia, id, sent(table(3, 5)), null).count()).isEqualTo(2);
        assertThat(applicants()).extracting(Applicant::registration).containsExactly("P-3", "P-4");
        assertThat(catchThrowableOfType(Refusal.class, () -> tables.giveUp(panitia, id, 1))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoeverChangesAnApplicantBehindTheRecordIsFoundOut() throws SQLException {
        seats();
        tables.take(panitia, id, sent(table(0, 3)), null);
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.executeUpdate(
                    "UPDATE applicant SET attributes = NULL WHERE agency = '" + agency + "' AND registration = 'P-1'");
        }
        assertThat(faults()).hasSize(1);
    }

    /** Puts two in at a time and breaks off after some parts, once. */
    private static final class BreakingOff implements ApplicantStore {
        private final ApplicantStore store;
        private int parts;
        private int rows;

        BreakingOff(ApplicantStore store, int parts) {
            this.store = store;
            this.parts = parts;
        }

        @Override
        public int batch() {
            return 2;
        }

        @Override
        public TableImport add(CaseId id, TableImport under, List<Applicant> applicants) {
            if (parts-- == 0) {
                throw new IllegalStateException("broke off");
            }
            rows += applicants.size();
            return store.add(id, under, applicants);
        }

        @Override
        public List<TableImport> imports(Scope scope, CaseId id) {
            return store.imports(scope, id);
        }

        @Override
        public TableImport begin(CaseId id, TableImport begun) {
            return store.begin(id, begun);
        }

        @Override
        public List<Leaf> finish(CaseId id, TableImport whole, int entry) {
            return store.finish(id, whole, entry);
        }

        @Override
        public void giveUp(CaseId id, TableImport partly) {
            store.giveUp(id, partly);
        }

        @Override
        public List<Applicant> holders(Scope scope, CaseId id, List<String> niks) {
            return store.holders(scope, id, niks);
        }

        @Override
        public List<Leaf> decide(CaseId id, String step, String outcome, Map<Integer, String> reasons, int entry) {
            return store.decide(id, step, outcome, reasons, entry);
        }

        @Override
        public List<Leaf> takeBack(CaseId id, String step, List<Integer> applicants, int entry) {
            return store.takeBack(id, step, applicants, entry);
        }

        @Override
        public List<Formation> formations(Scope scope, CaseId id, int entry) {
            return store.formations(scope, id, entry);
        }
    }
}
