package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.InclusionProof;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.rounds.StoredRounds;
import id.talaksana.store.rounds.DatabaseRounds;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.Assume;
import org.junit.Before;
import org.junit.Test;

/** A selection round, from its seats to the step that decided on everybody, in every database. */
public class RoundContractTest extends StoreContract {
    private static final String SERVICE =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}, {id: tim, name: Tim}]
            tracks: [{id: cpns, label: CPNS}, {id: pppk, label: PPPK}]
            steps:
              - id: berkas
                number: 1
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - id: tes
                number: 2
                text: Menilai tes
                actors: [tim]
                tracks: [cpns]
                decision:
                  of: applicant
                  outcomes: [{id: lulus, label: Lulus}, {id: gagal, label: Tidak lulus, end: rejected}]
            """;

    private static final String SEATS = "kode;jumlah;lokasi\nF1;2;Dinas A\nF2;1;Dinas B\n;1;\nF2;3;\nF3;dua;\n";
    private static final String APPLICANTS =
            """
            nomor peserta,nama,nik,formasi,jalur
            A-1,Uji Satu,1504010101900001,F1,cpns
            A-2,Uji Dua,1504014101900002,F1,cpns
            A-3,Uji Tiga,,F2,pppk
            A-4,Uji Empat,,F2,cpns
            A-4,Uji Empat,,F2,cpns
            A-5,Uji Lima,1504013201900001,F2,cpns
            A-6,Uji Enam,,F9,cpns
            A-7,,,F1,cpns
            """;

    private Account panitia;
    private Account tim;
    private StoredCases cases;
    private StoredRounds rounds;
    private CaseId id;

    @Before
    public void open() {
        Assume.assumeNotNull(stores().database);
        OpenRound round = OpenRound.of(stores(), agency, SERVICE, "panitia", Clock.systemUTC());
        cases = round.cases();
        rounds = round.rounds();
        id = round.id();
        panitia = officer("panitia");
        tim = officer("tim");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Account officer(String actor) {
        return new Account(agency + "." + actor, actor, Role.OFFICER, agency, Set.of(actor), true);
    }

    private RoundChange seats() {
        return rounds.perform(panitia, new RoundDeed.EnterFormations(id, bytes(SEATS), "seats"));
    }

    private RoundChange applicants() {
        seats();
        return rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), "in"));
    }

    private RoundDeed.Decide decide(String step, String outcome, String reason, String... registrations) {
        ApplicantQuery set = registrations.length == 0
                ? ApplicantQuery.all()
                : new ApplicantQuery(null, null, null, null, List.of(registrations));
        return new RoundDeed.Decide(id, step, outcome, reason, set, null);
    }

    private CaseFile close(Account who, String step) {
        return cases.perform(who, new Deed.Complete(id, step, null, null, List.of(), null), Channel.REST);
    }

    private List<String> undecided(String step) {
        ApplicantQuery query = new ApplicantQuery(step, ApplicantQuery.UNDECIDED, null, null, null);
        return rounds.applicants(panitia, id, query, 0, 10).applicants().stream()
                .map(judged -> judged.applicant().registration())
                .toList();
    }

    private List<String> faults() {
        return rounds.verify(panitia, id).faults().stream().map(Text::english).toList();
    }

    @Test
    public void eachBadRowIsNamedAndTheOthersComeIn() {
        RoundChange seats = seats();
        assertThat(seats.count()).isEqualTo(2);
        assertThat(seats.leftOut()).extracting(RoundChange.LeftOut::line).containsExactly(4, 5, 6);
        RoundDeed.RegisterApplicants deed = new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), "in");
        RoundChange seen = rounds.preview(panitia, deed);
        assertThat(seen.count()).isEqualTo(4);
        assertThat(seen.entry()).isNull();
        assertThat(rounds.round(panitia, id).applicants()).isZero();
        RoundChange done = rounds.perform(panitia, deed);
        assertThat(done.count()).isEqualTo(4);
        assertThat(done.leftOut()).extracting(RoundChange.LeftOut::line).containsExactly(6, 7, 8, 9);
        assertThat(done.leftOut().get(0).reason().english()).contains("twice");
        assertThat(done.leftOut().get(1).reason().english()).contains("NIK");
        assertThat(done.leftOut().get(2).reason().english()).contains("F9");
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aRepeatedTableAddsNobodyAndSaysWhoIsThere() {
        applicants();
        RoundChange again = rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), "in"));
        assertThat(again.entry().number()).isEqualTo(2);
        RoundChange another = rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(APPLICANTS), null));
        assertThat(another.count()).isZero();
        assertThat(another.entry()).isNull();
        assertThat(another.leftOut())
                .filteredOn(l -> l.reason().english().contains("same data"))
                .hasSize(4);
        String changed = "nomor peserta,nama,formasi\nA-1,Nama Lain,F1\nA-9,Uji Sembilan,F1\n";
        RoundChange more = rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, bytes(changed), null));
        assertThat(more.count()).isEqualTo(1);
        assertThat(more.leftOut())
                .singleElement()
                .satisfies(l -> assertThat(l.reason().english()).contains("other data"));
        assertThat(rounds.applicant(panitia, id, "A-1").applicant().name()).isEqualTo("Uji Satu");
        assertThat(rounds.applicant(panitia, id, "A-9").applicant().number()).isEqualTo(5);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aStepIsDoneWhenNobodyIsUndecidedAndWhoIsTurnedDownGoesNoFurther() {
        applicants();
        assertThat(catchThrowableOfType(Refusal.class, () -> close(panitia, "berkas"))
                        .reason()
                        .english())
                .contains("4 applicants");
        assertThat(catchThrowableOfType(
                                Refusal.class, () -> rounds.perform(panitia, decide("berkas", "tms", null, "A-2")))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(rounds.perform(panitia, decide("berkas", "tms", "Ijazah tidak sesuai", "A-2"))
                        .count())
                .isEqualTo(1);
        assertThat(rounds.perform(panitia, decide("berkas", "ms", null)).count())
                .isEqualTo(3);
        close(panitia, "berkas");
        assertThat(undecided("tes")).as("on the step's track, not turned down").containsExactly("A-1", "A-4");
        RoundChange some = rounds.perform(tim, decide("tes", "lulus", null, "A-1", "A-2", "A-3", "A-8"));
        assertThat(some.count()).isEqualTo(1);
        assertThat(some.leftOut()).extracting(RoundChange.LeftOut::registration).containsExactly("A-2", "A-3", "A-8");
        rounds.perform(tim, decide("tes", "gagal", "Nilai di bawah batas"));
        assertThat(close(tim, "tes").state()).isEqualTo(CaseFile.State.COMPLETED);
        Round round = rounds.round(panitia, id);
        assertThat(round.steps())
                .extracting(Round.DecidingStep::outcomes)
                .containsExactly(
                        List.of(new Round.Tally("ms", 3), new Round.Tally("tms", 1)),
                        List.of(new Round.Tally("gagal", 1), new Round.Tally("lulus", 1)));
        assertThat(faults()).isEmpty();
    }

    @Test
    public void aDecisionIsTakenBackWhileItsStepIsOpen() {
        applicants();
        int entry =
                rounds.perform(panitia, decide("berkas", "ms", null)).entry().number();
        RoundDeed.TakeBack back = new RoundDeed.TakeBack(id, entry, "Salah saring", null);
        assertThat(rounds.perform(panitia, back).count()).isEqualTo(4);
        assertThat(undecided("berkas")).hasSize(4);
        assertThat(rounds.perform(panitia, back).count()).as("once").isZero();
        int again =
                rounds.perform(panitia, decide("berkas", "ms", null)).entry().number();
        close(panitia, "berkas");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> rounds.perform(panitia, new RoundDeed.TakeBack(id, again, "Terlambat", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whoDoesNotDoTheStepDecidesNothing() {
        applicants();
        assertThat(catchThrowableOfType(Refusal.class, () -> rounds.perform(tim, decide("berkas", "ms", null)))
                        .kind())
                .isEqualTo(Refusal.Kind.FORBIDDEN);
        Account other =
                new Account(otherAgency + ".panitia", "Lain", Role.OFFICER, otherAgency, Set.of("panitia"), true);
        assertThat(catchThrowableOfType(Refusal.class, () -> rounds.round(other, id))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void eachApplicantIsGivenAProofOfWhatWasDecided() throws Exception {
        applicants();
        rounds.perform(panitia, decide("berkas", "ms", null));
        for (String registration : List.of("A-1", "A-2", "A-3", "A-4")) {
            InclusionProof proof = rounds.proofs(panitia, id, registration).get(0);
            byte[] hash = HexFormat.of().parseHex(proof.leaf());
            for (InclusionProof.Sibling sibling : proof.path()) {
                MessageDigest sha = MessageDigest.getInstance("SHA-256");
                sha.update((byte) 1);
                byte[] beside = HexFormat.of().parseHex(sibling.hash());
                sha.update(sibling.left() ? beside : hash);
                hash = sha.digest(sibling.left() ? hash : beside);
            }
            assertThat(HexFormat.of().formatHex(hash))
                    .isEqualTo(proof.root())
                    .isEqualTo(rounds.entries(panitia, id).get(2).root());
        }
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() throws SQLException {
        applicants();
        rounds.perform(panitia, decide("berkas", "tms", "Ijazah", "A-2"));
        tampered("UPDATE judgement SET outcome = 'ms'", "UPDATE judgement SET outcome = 'tms'");
        tampered("UPDATE judgement SET applicant = 1", "UPDATE judgement SET applicant = 2");
        tampered("UPDATE formation SET seats = seats + 1", "UPDATE formation SET seats = seats - 1");
        tampered(
                "UPDATE round_entry SET its_count = its_count + 1", "UPDATE round_entry SET its_count = its_count - 1");
        tampered("UPDATE selection_round SET applicants = 5", "UPDATE selection_round SET applicants = 4");
    }

    private void tampered(String change, String back) throws SQLException {
        run(change);
        assertThat(faults()).as(change).isNotEmpty();
        run(back);
        assertThat(faults()).as(back).isEmpty();
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = stores().database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql + " WHERE agency = '" + agency + "'");
            connection.commit();
        }
    }

    @Test
    public void ofTwoWhoDecideOnOverlappingSetsEachApplicantIsDecidedOnce() throws Exception {
        applicants();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<RoundDeed> deeds = List.of(
                    decide("berkas", "ms", null, "A-1", "A-2", "A-3"),
                    decide("berkas", "tms", "Ijazah", "A-2", "A-3", "A-4"));
            List<Future<RoundChange>> all = deeds.stream()
                    .map(deed -> threads.submit(() -> {
                        start.await();
                        return rounds.perform(panitia, deed);
                    }))
                    .toList();
            List<RoundChange> both = List.of(all.get(0).get(), all.get(1).get());
            assertThat(both.get(0).count() + both.get(1).count()).isEqualTo(4);
            assertThat(both.stream().flatMap(each -> each.leftOut().stream()))
                    .extracting(
                            RoundChange.LeftOut::registration,
                            leftOut -> leftOut.reason().english().contains(panitia.name()))
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple("A-2", true),
                            org.assertj.core.groups.Tuple.tuple("A-3", true));
        } finally {
            threads.shutdown();
        }
        assertThat(rounds.applicants(panitia, id, ApplicantQuery.all(), 0, 10).applicants())
                .extracting(Judged::judgements)
                .allSatisfy(judgements -> assertThat(judgements).hasSize(1));
        assertThat(faults()).isEmpty();
        assertThat(rounds.entries(panitia, id)).hasSizeBetween(3, 4);
    }

    @Test
    public void theSameRequestAtOnceIsAnsweredAlike() throws Exception {
        applicants();
        int many = 4;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            RoundDeed deed = new RoundDeed.Decide(id, "berkas", "ms", null, ApplicantQuery.all(), "putus-1");
            List<Future<RoundChange>> all = java.util.stream.IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return rounds.perform(panitia, deed);
                    }))
                    .toList();
            for (Future<RoundChange> each : all) {
                assertThat(each.get().count()).isEqualTo(4);
                assertThat(each.get().entry().number()).isEqualTo(3);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    public void whoComesInWhileAStepIsClosedKeepsItOpenOrStaysOutside() throws Exception {
        DatabaseRounds store = new DatabaseRounds(stores().database);
        applicants();
        long before = cases.find(panitia, id).version();
        rounds.perform(panitia, decide("berkas", "ms", null));
        assertThat(cases.find(panitia, id).version())
                .as("a decision holds nothing up")
                .isEqualTo(before);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            byte[] late = bytes("nomor peserta,nama,formasi\nA-9,Uji Sembilan,F1\n");
            Future<Object> in = threads.submit(() -> {
                start.await();
                return attempted(() -> rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, late, null)));
            });
            Future<Object> closed = threads.submit(() -> {
                start.await();
                return attempted(() -> close(panitia, "berkas"));
            });
            boolean cameIn = in.get() instanceof RoundChange;
            boolean isClosed = closed.get() instanceof CaseFile;
            assertThat(cameIn && isClosed).as("undecided for ever").isFalse();
            assertThat(cameIn || isClosed).isTrue();
        } finally {
            threads.shutdown();
        }
        RoundEntry any = rounds.entries(panitia, id).get(0);
        assertThat(catchThrowableOfType(
                        RoundStore.CaseMoved.class, () -> store.change(id, null, before - 1, w -> Optional.of(any))))
                .isNotNull();
        assertThat(faults()).isEmpty();
        assertThat(cases.verify(panitia, id).faults()).isEmpty();
    }

    private static Object attempted(Supplier<Object> deed) {
        try {
            return deed.get();
        } catch (Refusal refused) {
            return refused;
        }
    }

    @Test
    public void whatIsAskedUnderAUsedKeyIsAnsweredOrRefusedAndNothingIsTakenForIt() {
        applicants();
        RoundDeed.Decide one = decide("berkas", "ms", null, "A-1");
        RoundDeed keyed = new RoundDeed.Decide(id, one.step(), one.outcome(), null, one.set(), "k1");
        assertThat(rounds.perform(panitia, keyed).count()).isEqualTo(1);
        assertThat(rounds.perform(panitia, keyed).entry().count()).isEqualTo(1);
        RoundDeed.Decide two = decide("berkas", "ms", null, "A-2");
        for (RoundDeed other : List.of(
                new RoundDeed.Decide(id, "berkas", "ms", null, two.set(), "k1"),
                new RoundDeed.Decide(id, null, "ms", null, one.set(), "k1"),
                new RoundDeed.Decide(id, "berkas", null, null, one.set(), "k1"),
                new RoundDeed.TakeBack(id, 3, null, "k1"))) {
            assertThat(catchThrowableOfType(Refusal.class, () -> rounds.perform(panitia, other))
                            .kind())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        assertThat(undecided("berkas")).containsExactly("A-2", "A-3", "A-4");
        assertThat(rounds.perform(panitia, one).count())
                .as("nothing is left to do")
                .isZero();
    }

    @Test
    public void nobodyComesInBehindADecisionAndNoSeatThatIsAppliedForGoes() {
        applicants();
        byte[] others = bytes("kode,jumlah\nF9,1\n");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> rounds.perform(panitia, new RoundDeed.EnterFormations(id, others, null)))
                        .allowed())
                .containsExactly("F1", "F2");
        rounds.perform(panitia, decide("berkas", "ms", null));
        close(panitia, "berkas");
        byte[] late = bytes("nomor peserta,nama,formasi\nA-9,Uji Sembilan,F1\n");
        assertThat(catchThrowableOfType(
                                Refusal.class,
                                () -> rounds.perform(tim, new RoundDeed.RegisterApplicants(id, late, null)))
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
    }

    @Test
    public void tablesThatOverlapComeInAtOnceAndEachApplicantOnce() throws Exception {
        seats();
        int many = 4;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CyclicBarrier start = new CyclicBarrier(many);
            List<Future<RoundChange>> all = java.util.stream.IntStream.range(0, many)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        byte[] table =
                                bytes("nomor peserta,nama,formasi\nA-1,Uji,F1\nA-2,Uji,F1\nB-" + i + ",Uji,F2\n");
                        return rounds.perform(panitia, new RoundDeed.RegisterApplicants(id, table, null));
                    }))
                    .toList();
            int cameIn = 0;
            for (Future<RoundChange> each : all) {
                cameIn += each.get().count();
            }
            assertThat(cameIn).isEqualTo(2 + many);
        } finally {
            threads.shutdown();
        }
        assertThat(faults()).isEmpty();
    }

    @Test
    public void agenciesAreWalls() {
        applicants();
        assertThat(stores().database).isNotNull();
        DatabaseRounds store = new DatabaseRounds(stores().database);
        Scope other = Scope.of(otherAgency);
        assertThat(store.standing(other, id).applicants()).isZero();
        assertThat(store.entries(other, id)).isEmpty();
        assertThat(store.formations(other, id)).isEmpty();
    }
}
