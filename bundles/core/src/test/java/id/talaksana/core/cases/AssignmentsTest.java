package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Assignment;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.access.StoredAccounts;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.following.StoredFollowing;
import id.talaksana.language.Samples;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.Test;

/** Steps for which the document names nobody, and accounts that are no officer's. */
public class AssignmentsTest {
    /** The applicant hands in, an outside party is heard, and the document does not say who takes in and who meets. */
    private static final String SERVICE = Samples.SERVICE
            .replace(
                    "actors:\n  - id: petugas\n",
                    """
                    actors:
                      - {id: pelamar, name: Pelamar, external: true, applicant: true}
                      - {id: bkn, name: BKN, external: true}
                      - id: petugas
                    """)
            .replace(
                    "steps:\n",
                    """
                    steps:
                      - id: ajukan
                        text: Mengajukan berkas
                        actors: [pelamar]
                      - id: catat
                        text: Mencatat berkas
                      - id: dengar
                        text: Mendengar BKN
                        actors: [bkn]
                    """);

    private static final Account OFFICER = officer("budi", "petugas");
    private static final Account HEAD = officer("kepala", "kepala");
    private static final Account APPLICANT = officer("pelamar", "pelamar");
    private static final Account OTHER_APPLICANT = officer("pelamar-lain", "pelamar");
    private static final Account OUTSIDER = officer("bkn", "bkn");
    private static final Account ADMINISTRATOR =
            new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);
    private static final Account CENTRAL_STAFF = new Account("pusat", "P", Role.CENTRAL_STAFF, null, Set.of(), true);
    private static final Account STRANGER =
            new Account("tetangga", "T", Role.AGENCY_ADMINISTRATOR, "lain", Set.of(), true);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final TestCatalogue catalogue = TestCatalogue.of(Samples.files(Samples.AGENCY, SERVICE));
    private final TestAssignments assigning = new TestAssignments(catalogue.catalogue(), store);
    private final StoredCases cases = running(assigning.assigned);

    private StoredCases running(Assigned assigned) {
        return StoredCases.at(
                Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC),
                catalogue.catalogue(),
                store,
                ExtensionCalls.none(catalogue.catalogue()),
                assigned);
    }

    @Test
    public void aStepForWhichTheDocumentNamesNobodyWaitsUntilTheAdministratorAssignsSomebody() {
        CaseFile c = atUnnamed(APPLICANT);
        for (Account who : List.of(OFFICER, HEAD, APPLICANT, OUTSIDER)) {
            Refusal refusal = refused(() -> complete(who, c, "catat"));
            assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
            assertThat(refusal.reason().indonesian()).contains("belum ada pelaksana", "Pengelola instansi");
            assertThat(refusal.reason().english()).contains("Nobody is assigned");
            assertThat(refusal.allowed()).isEmpty();
        }
        assertThat(worklist(OFFICER, "petugas")).isEmpty();

        List<Assignment> assigned = assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), "SK 4");

        assertThat(assigned).singleElement().satisfies(a -> {
            assertThat(a.actors()).containsExactly("petugas");
            assertThat(a.by()).isEqualTo("adm");
            assertThat(a.at()).isEqualTo("2026-03-13T07:00:00Z");
            assertThat(a.reason()).isEqualTo("SK 4");
            assertThat(a.text().value()).isEqualTo("Mencatat berkas");
        });
        assertThat(worklist(OFFICER, "petugas")).containsExactly(c.id().toString());
        assertThat(refused(() -> complete(HEAD, c, "catat")).allowed()).containsExactly("petugas");
        complete(OFFICER, c, "catat");
        StepRow done = cases.history(OFFICER, c.id()).get(1);
        assertThat(done.actors()).containsExactly("petugas");
        assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
    }

    @Test
    public void aRowThatOpensLaterHasTheAssignedActors() {
        assign(ADMINISTRATOR, List.of("catat", "rapat"), List.of("petugas", "kepala"), null);
        CaseFile c = atUnnamed(APPLICANT);
        assertThat(c.open().get(0).actors()).containsExactly("kepala", "petugas");
        assertThat(complete(HEAD, c, "catat").open().get(0).step()).isEqualTo("dengar");
    }

    @Test
    public void theNewestAssignmentHoldsAndCanBeTakenBack() {
        CaseFile c = atUnnamed(APPLICANT);
        assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), null);
        assign(ADMINISTRATOR, List.of("catat"), List.of("kepala"), null);
        assertThat(refused(() -> complete(OFFICER, c, "catat")).allowed()).containsExactly("kepala");
        assign(ADMINISTRATOR, List.of("catat"), List.of(), "salah orang");
        assertThat(refused(() -> complete(HEAD, c, "catat")).reason().english()).contains("Nobody is assigned");
        assertThat(assigning.store.list(Scope.of("contoh")))
                .extracting(a -> a.number() + " " + a.actors() + " " + a.by())
                .containsExactly("1 [petugas] adm", "2 [kepala] adm", "3 [] adm");
        assign(ADMINISTRATOR, List.of("catat"), List.of("kepala"), null);
        complete(HEAD, c, "catat");
        assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
    }

    @Test
    public void toSayAgainWhatHoldsChangesNothing() {
        assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), "pertama");
        assign(TestAssignments.CENTRAL, List.of("catat"), List.of("petugas", "petugas"), "lagi");
        assign(ADMINISTRATOR, List.of("rapat"), List.of(), null);
        assertThat(assigning.store.list(Scope.EVERYTHING))
                .extracting(AssignmentStore.StoredAssignment::reason)
                .containsExactly("pertama");
    }

    @Test
    public void theRecordNamesTheAccountAndWhoHadTheConsole() {
        assign(ADMINISTRATOR.runBy("admin"), List.of("catat"), List.of("petugas"), null);
        assertThat(assigning.store.list(Scope.EVERYTHING))
                .extracting(AssignmentStore.StoredAssignment::by)
                .containsExactly("adm/admin");
        CaseFile atTheConsole = open(APPLICANT.runBy("admin"));
        assertThat(cases.find(APPLICANT, atTheConsole.id()).openedBy()).isEqualTo("pelamar/admin");
        assertThat(cases.list(APPLICANT, query(null)).cases()).hasSize(1);
    }

    @Test
    public void anApplicantHasSoManyOpenCasesAndNoMoreHoweverManyComeAtOnce() throws Exception {
        Queue<Refusal> refused = new ConcurrentLinkedQueue<>();
        ExecutorService threads = Executors.newFixedThreadPool(16);
        for (int i = 0; i < 40; i++) {
            threads.execute(() -> Stream.ofNullable(catchThrowableOfType(() -> open(APPLICANT), Refusal.class))
                    .forEach(refused::add));
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        List<CaseFile> opened = cases.list(APPLICANT, query(null)).cases();
        assertThat(opened).hasSize(20);
        assertThat(refused)
                .hasSize(20)
                .allSatisfy(refusal -> assertThat(refusal.reason().english()).contains("20 open cases"));
        refused(() -> open(APPLICANT.runBy("admin")));
        open(OTHER_APPLICANT);
        for (int i = 0; i < 21; i++) {
            open(OFFICER);
        }
        cases.perform(APPLICANT, new Deed.Withdraw(opened.get(0).id(), "Tidak jadi", null), Channel.REST);
        open(APPLICANT);
    }

    @Test
    public void whatIsAssignedHoldsAfterARestartAndIsKnownElsewhereOnceItIsReadAnew() {
        Assigned elsewhere = new Assigned(assigning.store);
        assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), null);
        assertThat(atUnnamed(running(new Assigned(assigning.store)))
                        .open()
                        .get(0)
                        .actors())
                .containsExactly("petugas");
        CaseFile early = atUnnamed(running(elsewhere));
        assertThat(early.open().get(0).actors()).as("not known there yet").isEmpty();
        elsewhere.refresh("contoh");
        assertThat(atUnnamed(running(elsewhere)).open().get(0).actors()).containsExactly("petugas");
        assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), null);
        assertThat(cases.find(OFFICER, early.id()).open().get(0).actors()).containsExactly("petugas");
    }

    /** The step is decided on before somebody is assigned, and written after. */
    @Test
    public void whoIsAssignedWhileAStepIsDecidedOnHasItAllTheSame() {
        CaseFile c = open(APPLICANT);
        StoredCases between = StoredCases.at(
                Clock.systemUTC(),
                catalogue.catalogue(),
                afterEachDecision(() -> assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), null)),
                ExtensionCalls.none(catalogue.catalogue()),
                assigning.assigned);
        between.perform(APPLICANT, new Deed.Complete(c.id(), "ajukan", null, null, List.of(), null), Channel.REST);
        assertThat(assigning.store.list(Scope.EVERYTHING)).hasSize(1);
        assertThat(cases.find(OFFICER, c.id()).open().get(0).actors()).containsExactly("petugas");
    }

    /** The store in memory, with something else going on between a decision and its writing. */
    private CaseStore afterEachDecision(Runnable meanwhile) {
        return (CaseStore) Proxy.newProxyInstance(
                CaseStore.class.getClassLoader(), new Class<?>[] {CaseStore.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("change")) {
                        return method.invoke(store, arguments);
                    }
                    @SuppressWarnings("unchecked")
                    Function<Situation, Change> decide = (Function<Situation, Change>) arguments[3];
                    return store.change((CaseId) arguments[0], (String) arguments[1], (int) arguments[2], situation -> {
                        Change change = decide.apply(situation);
                        meanwhile.run();
                        return change;
                    });
                });
    }

    @Test
    public void administratorsSeeWhatIsUnassigned() {
        assign(ADMINISTRATOR, List.of("rapat"), List.of("kepala"), null);
        for (Account who : List.of(ADMINISTRATOR, TestAssignments.CENTRAL, CENTRAL_STAFF)) {
            assertThat(assigning.assignments.list(who, "contoh", null))
                    .extracting(a -> a.service() + " " + a.step() + " " + a.actors())
                    .containsExactly("izin catat []", "izin rapat [kepala]");
        }
        for (Account who : List.of(OFFICER, APPLICANT, STRANGER)) {
            assertThat(refused(() -> assigning.assignments.list(who, "contoh", null))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
        assertThat(refused(() -> assigning.assignments.list(ADMINISTRATOR, "contoh", "mana"))
                        .allowed())
                .containsExactly("izin");
        assertThat(refused(() -> assigning.assignments.list(CENTRAL_STAFF, "mana", null))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    public void onlyAdministratorsAssignAndOnlyWhatAndWhomThereIs() {
        for (Account who : List.of(OFFICER, APPLICANT, STRANGER, CENTRAL_STAFF)) {
            assertThat(refused(() -> assign(who, List.of("catat"), List.of("petugas"), null))
                            .kind())
                    .isEqualTo(Kind.FORBIDDEN);
        }
        Refusal named = refused(() -> assign(ADMINISTRATOR, List.of("catat", "terima"), List.of("kepala"), null));
        assertThat(named.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(named.allowed()).containsExactly("catat", "rapat");
        assertThat(refused(() -> assign(ADMINISTRATOR, List.of("mana"), List.of("kepala"), null))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        for (String nobody : List.of("pelamar", "gubernur", "")) {
            Refusal unfit = refused(() -> assign(ADMINISTRATOR, List.of("catat"), List.of(nobody), null));
            assertThat(unfit.kind()).isEqualTo(Kind.INVALID);
            assertThat(unfit.allowed()).containsExactly("bkn", "petugas", "kepala");
        }
        assertThat(refused(() -> assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), "x".repeat(4_001)))
                        .kind())
                .isEqualTo(Kind.INVALID);
        assertThat(assigning.store.list(Scope.EVERYTHING)).isEmpty();
    }

    @Test
    public void anAssignmentHoldsForCasesOfEarlierVersionsAndLeavesThoseAloneWhoseVersionNamesSomebody() {
        CaseFile old = atUnnamed(APPLICANT);
        catalogue.offer(Samples.files(
                Samples.AGENCY.replace("1.0.0", "2.0.0"),
                SERVICE.replace("Mencatat berkas\n", "Mencatat berkas\n    actors: [kepala]\n")));
        CaseFile current = atUnnamed(OTHER_APPLICANT);
        assertThat(current.open().get(0).actors()).containsExactly("kepala");
        assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), null);
        assertThat(cases.find(OFFICER, old.id()).open().get(0).actors()).containsExactly("petugas");
        assertThat(cases.find(OFFICER, current.id()).open().get(0).actors()).containsExactly("kepala");
        assertThat(atUnnamed(APPLICANT).open().get(0).actors()).containsExactly("kepala");
    }

    @Test
    public void anApplicantSeesAndDoesWhatItOpenedAndNothingElse() {
        CaseFile own = open(APPLICANT);
        CaseFile others = open(OTHER_APPLICANT);
        CaseFile offices = open(OFFICER);
        StoredFollowing following = new StoredFollowing(
                catalogue.catalogue(),
                store,
                new StoredAccounts(new InMemoryAccountStore()),
                new InMemorySecretStore());
        assertThat(cases.list(APPLICANT, query(null)).cases())
                .extracting(CaseFile::id)
                .containsExactly(own.id());
        assertThat(worklist(APPLICANT, "pelamar")).containsExactly(own.id().toString());
        assertThat(following.code(APPLICANT, own.id())).isNotBlank();
        for (CaseFile c : List.of(others, offices)) {
            assertThat(refused(() -> cases.find(APPLICANT, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(refused(() -> cases.history(APPLICANT, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(refused(() -> cases.verify(APPLICANT, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(refused(() -> following.code(APPLICANT, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(refused(() -> complete(APPLICANT, c, "ajukan")).kind()).isEqualTo(Kind.NOT_FOUND);
            assertThat(refused(() -> withdraw(APPLICANT, c)).kind()).isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(cases.list(OFFICER, query(null)).cases()).hasSize(3);
        complete(APPLICANT, own, "ajukan");
        assertThat(cases.history(APPLICANT, own.id())).hasSize(2);
        assertThat(cases.verify(APPLICANT, own.id()).intact()).isTrue();
        assertThat(withdraw(APPLICANT, own).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    public void anApplicantIsOneStillWhenANewVersionNamesNoApplicant() {
        CaseFile offices = open(OFFICER);
        catalogue.offer(Samples.files(Samples.AGENCY.replace("1.0.0", "2.0.0"), Samples.SERVICE));
        assertThat(refused(() -> cases.find(APPLICANT, offices.id())).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(cases.list(APPLICANT, query(null)).cases()).isEmpty();
        Account both = new Account("dua", "Dua", Role.OFFICER, "contoh", Set.of("pelamar", "petugas"), true);
        assertThat(cases.find(both, offices.id()).id()).isEqualTo(offices.id());
    }

    @Test
    public void anOutsidePartyDoesTheStepsThatNameIt() {
        CaseFile c = atUnnamed(APPLICANT);
        assertThat(refused(() -> complete(OUTSIDER, c, "catat")).kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> withdraw(OUTSIDER, c)).kind()).isEqualTo(Kind.FORBIDDEN);
        assign(ADMINISTRATOR, List.of("catat"), List.of("petugas"), null);
        complete(OFFICER, c, "catat");
        assertThat(complete(OUTSIDER, c, "dengar").open().get(0).step()).isEqualTo("terima");
        assertThat(withdraw(OUTSIDER, open(OUTSIDER)).state()).isEqualTo(State.WITHDRAWN);
    }

    private CaseFile open(Account who) {
        return open(cases, who);
    }

    private static CaseFile open(StoredCases running, Account who) {
        Opening opening =
                new Opening("contoh", "izin", "Perihal", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null);
        return running.open(who, opening, Channel.REST);
    }

    /** A case at the step for which the document names nobody. */
    private CaseFile atUnnamed(Account applicant) {
        return complete(applicant, open(applicant), "ajukan");
    }

    private static CaseFile atUnnamed(StoredCases running) {
        CaseFile c = open(running, APPLICANT);
        Deed deed = new Deed.Complete(c.id(), "ajukan", null, null, List.of(), null);
        return running.perform(APPLICANT, deed, Channel.REST);
    }

    private CaseFile complete(Account who, CaseFile c, String step) {
        return cases.perform(who, new Deed.Complete(c.id(), step, null, null, List.of(), null), Channel.REST);
    }

    private CaseFile withdraw(Account who, CaseFile c) {
        return cases.perform(who, new Deed.Withdraw(c.id(), "mundur", null), Channel.REST);
    }

    private List<Assignment> assign(Account who, List<String> steps, List<String> actors, String reason) {
        return assigning.assignments.assign(who, "contoh", "izin", steps, actors, reason);
    }

    private List<String> worklist(Account who, String actor) {
        return cases.list(who, query(actor)).cases().stream()
                .map(c -> c.id().toString())
                .toList();
    }

    private static CaseQuery query(String actor) {
        return new CaseQuery("contoh", null, null, actor, null, null, 50);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static Account officer(String name, String actor) {
        return new Account(name, name, Role.OFFICER, "contoh", Set.of(actor), true);
    }
}
