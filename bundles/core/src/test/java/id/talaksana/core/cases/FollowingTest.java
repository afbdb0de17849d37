package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.FollowedCase;
import id.talaksana.api.cases.FollowedCase.FollowedStep;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.store.AccountStore.StoredAccount;
import id.talaksana.api.store.InMemoryAccountStore;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.store.InMemorySecretStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Sourced;
import id.talaksana.core.access.StoredAccounts;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.moves.StoredMigrations;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.core.following.StoredFollowing;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;

/** An applicant who follows a case by its number and code. */
public class FollowingTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);
    private static final String HERE = "10.0.0.1";
    private static final Account OFFICER =
            new Account("budi", "Budi Rahasia", Role.OFFICER, "contoh", Set.of("petugas"), true);
    private static final Account HEAD = new Account("kepala", "Kepala", Role.OFFICER, "contoh", Set.of("kepala"), true);
    private static final Account ADMINISTRATOR =
            new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);
    private static final Account STRANGER = new Account("lain", "Lain", Role.OFFICER, "lain", Set.of("petugas"), true);
    private static final Account CENTRAL = new Account("pusat", "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final InMemorySecretStore secrets = new InMemorySecretStore();
    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final TestAssignments assignments = new TestAssignments(registry, store);
    private final Cases cases =
            StoredCases.at(CLOCK, registry, store, ExtensionCalls.none(registry), assignments.assigned);
    private StoredFollowing following = started(secrets);

    @Before
    public void publish() {
        publish("1.0.0", Samples.SERVICE);
        List.of(OFFICER, HEAD, ADMINISTRATOR).forEach(a -> accounts.add(new StoredAccount(a, "x", 1)));
    }

    @Test
    public void whatWasDoneAndWhoIsWaitedForIsShownInTheDocumentsWords() {
        CaseFile c = complete(OFFICER.runBy("admin"), complete(OFFICER, open(), "terima", null), "periksa", "lengkap");
        FollowedCase followed = follow(c.id());
        assertThat(followed.steps().get(2).actors())
                .as("nobody is assigned yet")
                .isEmpty();
        assignments.assign("kepala", "rapat");
        assertThat(follow(c.id()).steps().get(2).actors()).containsExactly(Sourced.stated("Kepala"));
        assertThat(followed.title()).isEqualTo(Sourced.stated("Izin Belajar"));
        assertThat(followed.subject()).isEqualTo("Perihal");
        assertThat(followed.state()).isEqualTo(CaseFile.State.OPEN);
        assertThat(followed.steps())
                .extracting(step -> step.number() + " " + step.text().value() + " " + step.outcome())
                .containsExactly("1 Menerima berkas done", "2 Memeriksa berkas lengkap", "3 Rapat bagi CPNS null");
        FollowedStep decided = followed.steps().get(1);
        assertThat(decided.outcomeLabel()).isEqualTo(Sourced.stated("Lengkap"));
        assertThat(decided.actors()).containsExactly(Sourced.stated("Petugas"));
        assertThat(decided.turnedDown()).isFalse();
        c = complete(HEAD, c, "rapat", null);
        FollowedStep waiting = follow(c.id()).steps().get(3);
        assertThat(waiting.doneAt()).isNull();
        assertThat(waiting.dueAt()).isEqualTo("2026-03-17T16:00:00Z");
        assertThat(waiting.actors()).containsExactly(Sourced.stated("Kepala"));
        c = cases.perform(
                HEAD,
                new Deed.Complete(c.id(), "tanda-tangan", null, null, List.of("rekomendasi"), null),
                Channel.REST);
        assertThat(follow(c.id()).products()).extracting(p -> p.text().value()).containsExactly("Surat keputusan");
        assertThat(follow(c.id()).closedAt()).isNotNull();
    }

    @Test
    public void nobodysNameAndNoOfficersWordsAreShown() {
        CaseFile c = cases.perform(
                OFFICER,
                new Deed.Complete(open().id(), "terima", null, "catatan dalam", List.of(), null),
                Channel.REST);
        c = cases.perform(OFFICER, new Deed.SendBack(c.id(), "periksa", "kurang sekali", null), Channel.REST);
        cases.perform(ADMINISTRATOR, new Deed.Withdraw(c.id(), "alasan dalam", null), Channel.REST);
        FollowedCase followed = follow(c.id());
        assertThat(followed.toString())
                .doesNotContain("budi", "Budi", "adm", "Adm", "catatan", "kurang sekali", "alasan");
        assertThat(followed.steps().get(1).turnedDown()).isTrue();
        FollowedStep withdrawn = followed.steps().get(2);
        assertThat(withdrawn.outcome()).isEqualTo(StepRow.WITHDRAWN);
        assertThat(withdrawn.actors()).isEmpty();
        assertThat(followed.state()).isEqualTo(CaseFile.State.WITHDRAWN);
    }

    @Test
    public void eachStepIsShownInTheWordsOfTheVersionItWasDoneUnder() {
        CaseFile c = complete(OFFICER, open(), "terima", null);
        publish(
                "2.0.0",
                Samples.SERVICE.replace("Menerima berkas", "Menerima map").replace("Memeriksa berkas", "Menelaah"));
        new StoredMigrations(
                        registry, store, assignments.assigned, new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS))
                .migrate(
                        ADMINISTRATOR,
                        new MigrationOrder("contoh", null, null, null, null, null, null, "SK 2"),
                        false,
                        Channel.REST);
        FollowedCase followed = follow(c.id());
        assertThat(followed.steps())
                .extracting(step -> step.text().value() + " " + step.movedTo())
                .containsExactly("Menerima berkas null", "Memeriksa berkas 2.0.0", "Menelaah null");
        assertThat(followed.version()).isEqualTo("2.0.0");
    }

    @Test
    public void theCodeIsTheSameAfterARestartAndAnotherElsewhere() {
        CaseId id = open().id();
        String code = following.code(OFFICER, id);
        assertThat(code).matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(started(secrets).code(ADMINISTRATOR, id)).isEqualTo(code);
        assertThat(started(new InMemorySecretStore()).code(OFFICER, id)).isNotEqualTo(code);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            codes.add(following.code(OFFICER, open().id()));
        }
        assertThat(codes).hasSize(1_000).doesNotContain(code);
    }

    @Test
    public void howItIsWrittenDoesNotMatter() {
        CaseId id = open().id();
        String code = following.code(OFFICER, id);
        String careless = " "
                + code.toLowerCase(java.util.Locale.ROOT)
                        .replace("-", " ")
                        .replace('0', 'o')
                        .replace('1', 'l');
        assertThat(following.follow(id, careless, HERE).id()).isEqualTo(id);
    }

    @Test
    public void aWrongCodeAndAnUnknownCaseAnswerAlike() {
        CaseId real = open().id();
        CaseId unknown = new CaseId("contoh", "0000000000000");
        CaseId elsewhere = new CaseId("tiada", "0000000000000");
        String wrong = following.code(OFFICER, open().id());
        Refusal refusal = refused(() -> following.follow(real, wrong, HERE));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        for (CaseId id : List.of(unknown, elsewhere)) {
            Refusal same = refused(() -> following.follow(id, wrong, HERE));
            assertThat(same.kind()).isEqualTo(refusal.kind());
            assertThat(same.reason()).isEqualTo(refusal.reason());
        }
        for (String nonsense : new String[] {null, "", "-", "x".repeat(10_000), "\u0000", "ÅÅÅÅ"}) {
            assertThat(refused(() -> following.follow(real, nonsense, "elsewhere"))
                            .reason())
                    .isEqualTo(refusal.reason());
        }
    }

    @Test
    public void guessingIsStoppedForThatCaseAndAddress() {
        CaseId id = open().id();
        String code = following.code(OFFICER, id);
        for (int i = 0; i < 10; i++) {
            refused(() -> following.follow(id, "0000-0000-0000-0000", HERE));
        }
        assertThat(catchThrowableOfType(() -> following.follow(id, code, HERE), TooManyAttempts.class)
                        .retryAfterSeconds())
                .isPositive();
        assertThat(following.follow(id, code, "10.0.0.2").id()).isEqualTo(id);
        CaseId other = open().id();
        assertThat(following.follow(other, following.code(OFFICER, other), HERE).id())
                .isEqualTo(other);
    }

    @Test
    public void whoWasRightLatelyIsNotLockedOutByWhoGuessesBehindTheSameProxy() {
        CaseId id = open().id();
        String code = following.code(OFFICER, id);
        following.follow(id, code, HERE);
        for (int i = 0; i < 10; i++) {
            refused(() -> following.follow(id, "0000-0000-0000-0000", HERE));
        }
        assertThat(catchThrowableOfType(() -> following.follow(id, "0000-0000-0000-0000", HERE), TooManyAttempts.class))
                .isNotNull();
        assertThat(following.follow(id, code, HERE).id()).isEqualTo(id);
    }

    @Test
    public void fortyGuessesAtOnceAreNoMoreThanTen() throws Exception {
        CaseId id = open().id();
        CyclicBarrier start = new CyclicBarrier(40);
        ExecutorService threads = Executors.newFixedThreadPool(40);
        try {
            List<Future<Boolean>> heard = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                heard.add(threads.submit(() -> {
                    start.await();
                    return heard(id, "0000-0000-0000-0000", HERE);
                }));
            }
            int answered = 0;
            for (Future<Boolean> one : heard) {
                answered += one.get() ? 1 : 0;
            }
            assertThat(answered).isEqualTo(10);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    public void guessesAtManyCasesFromOneAddressAreOneGuessersAndStopNobodyElse() {
        CaseId id = open().id();
        int answered = 0;
        for (int i = 0; i < 60; i++) {
            answered += heard(new CaseId("contoh", "00000000000%02d".formatted(i)), "0000", HERE) ? 1 : 0;
        }
        assertThat(answered).isEqualTo(50);
        assertThat(heard(id, "0000", HERE)).isFalse();
        assertThat(following.follow(id, following.code(OFFICER, id), "10.0.0.2").id())
                .isEqualTo(id);
    }

    @Test
    public void aCrowdOfGuessersDoesNotKeepOutWhoKnowsTheCode() {
        CaseId id = open().id();
        int answered = 0;
        for (int from = 0; from < 100; from++) {
            for (int i = 0; i < 10; i++) {
                answered += heard(id, "0000", "10.1.0." + from) ? 1 : 0;
            }
        }
        assertThat(answered).as("of a thousand").isBetween(500, 800);
        assertThat(following.follow(id, following.code(OFFICER, id), "10.0.0.2").id())
                .isEqualTo(id);
    }

    @Test
    public void whereNobodyKnowsTheAddressesGuessesAtOneCaseHoldUpNoOther() {
        CaseId id = open().id();
        for (int i = 0; i < 10; i++) {
            assertThat(heard(new CaseId("contoh", "0000000000000"), "0000", null))
                    .isTrue();
        }
        assertThat(following.follow(id, following.code(OFFICER, id), null).id()).isEqualTo(id);
    }

    private boolean heard(CaseId id, String wrong, String address) {
        try {
            following.follow(id, wrong, address);
            throw new AssertionError(wrong + " is right");
        } catch (Refusal refusal) {
            return true;
        } catch (TooManyAttempts many) {
            return false;
        }
    }

    @Test
    public void onlyTheAgencysOwnPeopleGetTheCode() {
        CaseId id = open().id();
        assertThat(refused(() -> following.code(STRANGER, id)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
        assertThat(refused(() -> following.code(CENTRAL, id)).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        CaseId unknown = new CaseId("contoh", "0000000000000");
        assertThat(refused(() -> following.code(OFFICER, unknown)).kind()).isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    /** Whoever has the code withdraws as the applicant, and sees and takes away its files. */
    @Test
    public void theCodeIsForWhoHandlesTheCaseAndNotForAllOfTheHouse() {
        publish(
                "2.0.0",
                Samples.SERVICE.replace(
                        "    name: Kepala\n", "    name: Kepala\n  - {id: mitra, name: Mitra, external: true}\n"));
        Account partner = new Account("mitra", "Mitra", Role.OFFICER, "contoh", Set.of("mitra"), true);
        Account nobody = new Account("tamu", "Tamu", Role.OFFICER, "contoh", Set.of(), true);
        CaseId id = open().id();
        for (Account who : List.of(partner, nobody)) {
            Refusal refusal = refused(() -> following.code(who, id));
            assertThat(refusal.kind()).as(who.name()).isEqualTo(Refusal.Kind.FORBIDDEN);
            assertThat(refusal.reason().indonesian()).contains("petugas yang menangani");
        }
        for (Account who : List.of(OFFICER, HEAD, ADMINISTRATOR)) {
            assertThat(following.code(who, id)).as(who.name()).isNotBlank();
        }
        CaseFile own = cases.open(
                nobody,
                new Opening("contoh", "izin", "Perihal", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
        assertThat(following.code(nobody, own.id()))
                .as("who opened it hands it over")
                .isNotBlank();
    }

    private FollowedCase follow(CaseId id) {
        return following.follow(id, following.code(OFFICER, id), HERE);
    }

    private StoredFollowing started(InMemorySecretStore kept) {
        return new StoredFollowing(registry, store, new StoredAccounts(accounts), kept);
    }

    private void publish(String version, String service) {
        registry.publish(
                "contoh",
                Samples.files(Samples.AGENCY.replace("version: 1.0.0", "version: " + version), service),
                new Origin(Origin.Kind.BUNDLE, "a"),
                "system");
    }

    private CaseFile open() {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", "Perihal", Set.of(), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    private CaseFile complete(Account who, CaseFile c, String step, String outcome) {
        return cases.perform(who, new Deed.Complete(c.id(), step, outcome, null, List.of(), null), Channel.REST);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
