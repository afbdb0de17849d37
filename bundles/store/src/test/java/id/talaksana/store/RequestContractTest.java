package id.talaksana.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.agenda.Agenda;
import id.talaksana.core.requests.Answering;
import id.talaksana.core.requests.Bringing;
import id.talaksana.core.requests.StoredRequests;
import id.talaksana.core.selection.OpenRequests;
import id.talaksana.store.agenda.DatabaseAgenda;
import id.talaksana.store.rounds.requests.DatabaseRequests;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.Before;
import org.junit.Test;

/** A round asks another agency about each chosen applicant, in every database. */
public class RequestContractTest extends RoundContract {
    private static final String ASKING =
            """
            talaksana: 1
            service: seleksi
            title: Seleksi
            document: {kind: sop, number: 1/SOP/2026}
            actors: [{id: panitia, name: Panitia}]
            steps:
              - id: berkas
                number: 1
                text: Memeriksa berkas
                actors: [panitia]
                decision:
                  of: applicant
                  outcomes: [{id: ms, label: Memenuhi syarat}, {id: tms, label: Tidak memenuhi syarat, end: rejected}]
              - id: usul
                number: 2
                text: Mengusulkan nomor induk
                actors: [panitia]
                acts: [{kind: request}]
                request: {agency: %s, service: penetapan, of: applicant}
              - id: serah
                number: 3
                text: Menyerahkan keputusan
                actors: [panitia]
            """;

    private static final String ASKED =
            """
            talaksana: 1
            service: penetapan
            title: Penetapan
            document: {kind: sop, number: 2/SOP/2026}
            actors: [{id: tim, name: Tim}, {id: pejabat, name: Pejabat}, {id: instansi, name: Instansi, external: true}]
            steps:
              - id: periksa
                number: 1
                text: Memeriksa
                actors: [tim]
                duration: 10 minute
                decision:
                  outcomes:
                    - {id: ms, label: MS}
                    - {id: bts, label: BTS, returnTo: periksa, correctedBy: instansi}
                    - {id: tms, label: TMS, end: rejected}
              - id: tanda-tangan
                number: 2
                text: Menandatangani
                actors: [pejabat]
                duration: 2 minute
                fields:
                  - {id: nomor-induk, label: Nomor Induk, kind: ni, optional: true}
                  - {id: pertek, label: Nomor Pertek, optional: true}
            """;

    private final MovedClock clock = MovedClock.at("2026-11-30T02:00:00Z");
    private OpenRound round;
    private StoredRequests requests;
    private Agenda worker;
    private Account panitia;
    private Account tim;
    private Account pejabat;
    private CaseId id;

    @Before
    public void open() {
        DatabaseRequests asked = new DatabaseRequests(stores().database);
        round = setting()
                .at(clock)
                .gated((registry, rounds) -> OpenRequests.in(asked, registry))
                .open(ASKING.formatted(otherAgency), "panitia");
        DatabaseAgenda agenda = new DatabaseAgenda(stores().database);
        requests =
                new StoredRequests(round.book(), round.store(), asked, agenda, round.registry(), round.cases(), clock);
        worker = new Agenda(
                agenda,
                clock,
                List.of(new Bringing(asked, round.cases(), round.registry()), new Answering(round.book(), asked)));
        panitia = round.officer("panitia");
        tim = OpenRound.officer(otherAgency, "tim");
        pejabat = OpenRound.officer(otherAgency, "pejabat");
        id = round.id();
        atTheStepThatAsks();
    }

    private void publishAsked() {
        RoundSetting.publish(round.registry(), otherAgency, "", Map.of("penetapan.yaml", OpenRound.bytes(ASKED)));
    }

    /** Twenty-one of whom one fails, and nobody is asked about that one. */
    private void atTheStepThatAsks() {
        String table = "nomor peserta,nama\n"
                + IntStream.rangeClosed(1, 21)
                        .mapToObj(i -> "A-" + i + ",Uji " + i + "\n")
                        .collect(Collectors.joining());
        round.applicants("panitia", table);
        round.decide("panitia", "berkas", "tms", "Ijazah", "A-21");
        round.decide("panitia", "berkas", "ms", null);
        complete(panitia, id, "berkas", null, null, Map.of());
    }

    private CaseFile complete(
            Account who, CaseId c, String step, String outcome, String comment, Map<String, String> facts) {
        return round.cases()
                .perform(who, new Deed.Complete(c, step, outcome, comment, List.of(), facts, null), Channel.REST);
    }

    private RoundChange send(ApplicantQuery set, String reason, String key) {
        return requests.perform(panitia, new RequestDeed.Send(id, "usul", set, reason, key));
    }

    private RequestPage page() {
        return requests.list(panitia, id, null, null, 0, 100);
    }

    private AgencyRequest request(String registration) {
        return page().requests().stream()
                .filter(request -> request.registration().equals(registration))
                .findFirst()
                .orElseThrow();
    }

    private CaseId there(String registration) {
        return CaseId.parse(request(registration).receipt()).orElseThrow();
    }

    private Map<State, Long> tallies() {
        return page().tallies().stream().collect(Collectors.toMap(RequestPage.Tally::state, RequestPage.Tally::count));
    }

    private void approve(CaseId c, int serial) {
        complete(tim, c, "periksa", "ms", null, Map.of());
        complete(
                pejabat,
                c,
                "tanda-tangan",
                null,
                null,
                Map.of("nomor-induk", "199901022026121%03d".formatted(serial), "pertek", "PT/" + serial));
    }

    private List<String> faults() {
        return round.faults();
    }

    private void asks() {
        publishAsked();
        send(ApplicantQuery.all(), null, "kirim");
        worker.work();
    }

    @Test
    public void aRequestForEachChosenApplicantWaitsForTheOtherAgencyAndGoesOnByItself() {
        RequestDeed deed = new RequestDeed.Send(id, "usul", ApplicantQuery.all(), null, "kirim");
        assertThat(requests.preview(panitia, deed).count()).isEqualTo(20);
        assertThat(page().requests()).isEmpty();
        RoundChange sent = requests.perform(panitia, deed);
        assertThat(sent.count()).isEqualTo(20);
        assertThat(sent.entry().kind()).isEqualTo(RoundEntry.Kind.REQUESTS);
        assertThat(requests.perform(panitia, deed).entry())
                .as("the same request again")
                .isEqualTo(sent.entry());
        assertThat(send(ApplicantQuery.all(), null, "lagi").count()).isZero();
        worker.work();
        assertThat(request("A-1").state()).isEqualTo(State.WAITING);
        assertThat(request("A-1").waits().english()).contains(otherAgency).contains("not here");
        publishAsked();
        round.registry().freeze(otherAgency, "adm", "Uji");
        clock.on(Duration.ofSeconds(6));
        worker.work();
        assertThat(request("A-1").waits().english()).contains("frozen");
        round.registry().thaw(otherAgency, "adm", "Uji");
        round.registry().retire(otherAgency, "adm", "Uji");
        clock.on(Duration.ofSeconds(6));
        worker.work();
        assertThat(request("A-1").waits().english()).contains("no new cases");
        round.registry().resume(otherAgency, "adm", "Uji");
        clock.on(Duration.ofSeconds(6));
        worker.work();
        assertThat(tallies()).isEqualTo(Map.of(State.ASKED, 20L));
        CaseFile there = round.cases().find(tim, there("A-1"));
        assertThat(there.subject()).isEqualTo("A-1 Uji 1");
        assertThat(there.openedBy()).isEqualTo("@" + agency);
        assertThat(there.open().get(0).dueAt()).isEqualTo(there.openedAt().plus(Duration.ofMinutes(10)));
        assertThat(requests.asked(tim, otherAgency, agency, null, 50).cases()).hasSize(20);
        assertThat(catchThrowableOfType(Refusal.class, () -> round.cases().find(panitia, there.id()))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(catchThrowableOfType(Refusal.class, () -> requests.list(tim, id, null, null, 0, 10))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void answersComeBackOnceEachAndTheStepIsDoneWhenNoneIsOpen() {
        asks();
        for (int i = 1; i <= 18; i++) {
            approve(there("A-" + i), i);
        }
        CaseId returned = there("A-19");
        complete(tim, returned, "periksa", "bts", "Ijazah tidak terbaca", Map.of());
        complete(tim, there("A-20"), "periksa", "tms", "Tidak memenuhi syarat usia", Map.of());
        worker.work();
        assertThat(tallies()).isEqualTo(Map.of(State.APPROVED, 18L, State.RETURNED, 1L, State.REJECTED, 1L));
        assertThat(request("A-7").employeeNumber()).isEqualTo("199901022026121007");
        assertThat(request("A-7").document()).isEqualTo("Nomor Pertek: PT/7");
        assertThat(request("A-19").reason()).isEqualTo("Ijazah tidak terbaca");
        assertThat(request("A-20").reason()).isEqualTo("Tidak memenuhi syarat usia");
        assertThat(catchThrowableOfType(Refusal.class, () -> complete(panitia, id, "usul", null, null, Map.of()))
                        .reason()
                        .english())
                .contains("1 requests");
        assertThat(catchThrowableOfType(Refusal.class, () -> send(OpenRound.only("A-19"), null, null))
                        .kind())
                .as("what was completed")
                .isEqualTo(Refusal.Kind.INVALID);
        RoundChange again = send(OpenRound.only("A-19", "A-20", "A-1", "A-21"), "Ijazah dipindai ulang", null);
        assertThat(again.count()).isEqualTo(1);
        assertThat(again.leftOut())
                .extracting(RoundChange.LeftOut::registration)
                .containsExactly("A-20", "A-1", "A-21");
        worker.work();
        assertThat(there("A-19")).as("the same case goes on").isEqualTo(returned);
        StepRow resumed = round.cases().history(tim, returned).stream()
                .filter(row -> StepRow.RESUMED.equals(row.outcome()))
                .findFirst()
                .orElseThrow();
        assertThat(resumed.comment()).isEqualTo("Ijazah dipindai ulang");
        assertThat(resumed.closedBy()).isEqualTo("@" + agency);
        approve(returned, 19);
        worker.work();
        worker.work();
        assertThat(tallies()).isEqualTo(Map.of(State.APPROVED, 19L, State.REJECTED, 1L));
        List<RoundEntry> entries = round.rounds().entries(panitia, id);
        assertThat(entries.stream().filter(entry -> entry.kind() == RoundEntry.Kind.ANSWERS))
                .hasSize(21);
        assertThat(complete(panitia, id, "usul", null, null, Map.of()).open())
                .extracting(StepRow::step)
                .containsExactly("serah");
        assertThat(round.rounds().applicant(panitia, id, "A-20").judgements())
                .extracting(judgement -> judgement.step() + " " + judgement.outcome())
                .containsExactly("berkas ms", "usul rejected");
        assertThat(round.rounds().proofs(panitia, id, "A-7")).hasSize(2).allSatisfy(proof -> assertThat(proof)
                .isNotNull());
        assertThat(faults()).isEmpty();
        assertThat(round.cases().verify(tim, returned).faults()).isEmpty();
    }

    @Test
    public void whoAnswersForAnotherAgencyStatesTheNumberAndOneThatCanBe() {
        asks();
        CaseId c = there("A-1");
        complete(tim, c, "periksa", "ms", null, Map.of());
        for (Map<String, String> facts : List.of(
                Map.<String, String>of(),
                Map.of("pertek", "PT/1"),
                Map.of("nomor-induk", "199902302026121001", "pertek", "PT/1"),
                Map.of("nomor-induk", "199901022026123001", "pertek", "PT/1"),
                Map.of("nomor-induk", "199901022029121001", "pertek", "PT/1"))) {
            assertThat(catchThrowableOfType(
                                    Refusal.class, () -> complete(pejabat, c, "tanda-tangan", null, null, facts))
                            .kind())
                    .as(facts.toString())
                    .isEqualTo(Refusal.Kind.INVALID);
        }
        complete(pejabat, c, "tanda-tangan", null, null, Map.of("nomor-induk", "199901022026211001", "pertek", "PT/1"));
        CaseId own = round.cases()
                .open(
                        tim,
                        new Opening(otherAgency, "penetapan", "Usul", Set.of(), Map.of(), List.of(), null),
                        Channel.REST)
                .id();
        complete(tim, own, "periksa", "ms", null, Map.of());
        assertThat(complete(pejabat, own, "tanda-tangan", null, null, Map.of()).state())
                .as("of its own it may be left out")
                .isEqualTo(CaseFile.State.COMPLETED);
    }

    @Test
    public void whatCameBackIsGivenUpAndWhatWasClosedThereIsAskedAnew() {
        asks();
        round.cases().perform(tim, new Deed.Withdraw(there("A-2"), "Berkas ganda", null), Channel.REST);
        complete(tim, there("A-1"), "periksa", "bts", "Kurang", Map.of());
        CaseId before = there("A-2");
        worker.work();
        assertThat(tallies()).containsEntry(State.RETURNED, 2L);
        send(OpenRound.only("A-2"), "Diajukan kembali", null);
        worker.work();
        assertThat(there("A-2")).isNotEqualTo(before);
        RequestDeed up = new RequestDeed.Withdraw(id, "usul", OpenRound.only("A-1", "A-3"), "Mengundurkan diri", null);
        RoundChange given = requests.perform(panitia, up);
        assertThat(given.count()).isEqualTo(1);
        assertThat(given.leftOut())
                .extracting(RoundChange.LeftOut::registration)
                .containsExactly("A-3");
        assertThat(request("A-1").state()).isEqualTo(State.WITHDRAWN);
        assertThat(faults()).isEmpty();
    }

    @Test
    public void whatIsChangedPastTheProgramIsFound() {
        asks();
        approve(there("A-1"), 1);
        worker.work();
        tampered(
                "employee_number = '199901022026121002'",
                "employee_number = '199901022026121001'",
                "state = 'approved'");
        tampered("state = 'rejected'", "state = 'approved'", "employee_number IS NOT NULL");
        tampered("reason = 'x'", "reason = NULL", "applicant = 1 AND state = 'approved'");
        round.run("judgement SET outcome = 'rejected'", "step = 'usul'");
        assertThat(faults()).isNotEmpty();
    }

    private void tampered(String change, String back, String which) {
        assertThat(round.run("agency_request SET " + change, which)).isPositive();
        assertThat(faults()).as(change).isNotEmpty();
        round.run("agency_request SET " + back, "applicant = 1", "later = 0");
        assertThat(faults()).as(back).isEmpty();
    }

    @Test
    public void agenciesAreWalls() {
        asks();
        DatabaseRequests store = new DatabaseRequests(stores().database);
        assertThat(store.list(Scope.of(otherAgency), id, "usul", null, 0, 10)).isEmpty();
        assertThat(store.asking(Scope.of(otherAgency), there("A-1"))).isEmpty();
        assertThat(store.tallies(Scope.of(otherAgency), id, "usul")).isEmpty();
    }
}
