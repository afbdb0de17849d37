package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.core.TestCatalogue;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.language.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.Before;
import org.junit.Test;

public class CasesTest {
    private static final Account OFFICER = officer("budi", "contoh", "petugas");
    private static final Account SECOND = officer("sari", "contoh", "petugas");
    private static final Account HEAD = officer("kepala", "contoh", "kepala");
    private static final Account STRANGER = officer("lain", "lain", "petugas");
    private static final Account CENTRAL = new Account("pusat", "Pusat", Role.CENTRAL_STAFF, null, Set.of(), true);

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final TestCatalogue catalogue = TestCatalogue.of(Samples.sound());
    private final TestAssignments assignments = new TestAssignments(catalogue.catalogue(), store);
    private final StoredCases cases = StoredCases.at(
            Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC),
            catalogue.catalogue(),
            store,
            ExtensionCalls.none(catalogue.catalogue()),
            assignments.assigned);

    @Before
    public void assignWhomTheDocumentDoesNotName() {
        assignments.assign("kepala", "rapat");
    }

    @Test
    public void aCaseGoesFromItsFirstStepToItsProduct() {
        CaseFile c = open();
        assertThat(c.open()).extracting(StepRow::step).containsExactly("terima");
        c = complete(OFFICER, c, "terima", null);
        c = complete(OFFICER, c, "periksa", "lengkap");
        c = complete(HEAD, c, "rapat", null);
        c = cases.perform(
                HEAD,
                new Deed.Complete(c.id(), "tanda-tangan", null, null, List.of("rekomendasi"), null),
                Channel.REST);
        assertThat(c.state()).isEqualTo(State.COMPLETED);
        assertThat(c.products()).containsExactly("sk");
        assertThat(c.open()).isEmpty();
        assertThat(cases.verify(CENTRAL, c.id()).intact()).isTrue();
        assertThat(cases.history(CENTRAL, c.id()))
                .extracting(StepRow::closedBy)
                .containsExactly("budi", "budi", "kepala", "kepala");
    }

    @Test
    public void workingDaysLeaveOutHolidays() {
        WorkingCalendar calendar =
                WorkingCalendar.of(List.of(new WorkingCalendar.Holiday(LocalDate.of(2026, 3, 16), "libur")));
        StoredCases overHoliday = new StoredCases(
                catalogue.catalogue(),
                store,
                ExtensionCalls.none(catalogue.catalogue()),
                assignments.assigned,
                new OfficeClock(Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC), () -> calendar));
        CaseFile c = open();
        for (String[] step : new String[][] {{"terima", null}, {"periksa", "lengkap"}}) {
            overHoliday.perform(
                    OFFICER, new Deed.Complete(c.id(), step[0], step[1], null, List.of(), null), Channel.REST);
        }
        CaseFile signing = overHoliday.perform(
                HEAD, new Deed.Complete(c.id(), "rapat", null, null, List.of(), null), Channel.REST);
        // Friday, two working days, Monday is free: the end of Wednesday in Makassar.
        assertThat(signing.open().get(0).dueAt()).isEqualTo("2026-03-18T16:00:00Z");
    }

    @Test
    public void dueTimesAreCountedInTheAgencysZone() {
        CaseFile c = open();
        assertThat(c.open().get(0).dueAt()).isEqualTo("2026-03-13T08:08:00Z");
        c = complete(OFFICER, c, "terima", null);
        c = complete(OFFICER, c, "periksa", "lengkap");
        c = complete(HEAD, c, "rapat", null);
        // Friday 13 March in Makassar, two working days: the end of Tuesday 17 March, WITA.
        assertThat(c.open().get(0).dueAt()).isEqualTo("2026-03-17T16:00:00Z");
    }

    @Test
    public void stepsOfOtherTracksAreLeftOut() {
        CaseFile c = open(Set.of("pppk"), "k1");
        c = complete(OFFICER, c, "terima", null);
        c = complete(OFFICER, c, "periksa", "lengkap");
        assertThat(c.open()).extracting(StepRow::step).containsExactly("tanda-tangan");
    }

    @Test
    public void aReturnOpensTheEarlierStepAgainAndKeepsTheReason() {
        CaseFile c = complete(OFFICER, open(), "terima", null);
        CaseFile pending = c;
        assertThat(refused(() -> cases.perform(
                                OFFICER, new Deed.SendBack(pending.id(), "periksa", " ", null), Channel.REST))
                        .kind())
                .isEqualTo(Kind.INVALID);
        c = cases.perform(OFFICER, new Deed.SendBack(c.id(), "periksa", "KTP belum ada", null), Channel.REST);
        assertThat(c.open()).extracting(StepRow::step).containsExactly("terima");
        assertThat(cases.history(OFFICER, c.id()).get(1).comment()).isEqualTo("KTP belum ada");
        c = complete(OFFICER, c, "terima", null);
        assertThat(c.open()).extracting(StepRow::number).containsExactly(4);
    }

    @Test
    public void nobodyWasFirstWhereAStepIsOpenAgain() {
        String early = Samples.SERVICE.replace("step: tanda-tangan", "step: periksa");
        StoredCases gated = StoredCases.at(
                Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC),
                TestCatalogue.of(Samples.files(Samples.AGENCY, early)).catalogue(),
                store,
                ExtensionCalls.none(catalogue.catalogue()),
                assignments.assigned);
        CaseFile c = gated.open(OFFICER, opening(Set.of("pppk"), null), Channel.REST);
        gated.perform(OFFICER, new Deed.Complete(c.id(), "terima", null, null, List.of(), null), Channel.REST);
        gated.perform(SECOND, new Deed.SendBack(c.id(), "periksa", "KTP belum ada", null), Channel.REST);
        gated.perform(OFFICER, new Deed.Complete(c.id(), "terima", null, null, List.of(), null), Channel.REST);
        Deed without = new Deed.Complete(c.id(), "periksa", "lengkap", null, List.of(), null);
        Refusal refusal = refused(() -> gated.perform(OFFICER, without, Channel.REST));
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.allowed()).containsExactly("rekomendasi");
        assertThat(refusal.first()).isNull();
    }

    @Test
    public void aRejectionEndsTheCaseWithoutProduct() {
        CaseFile c = complete(OFFICER, open(), "terima", null);
        c = cases.perform(
                OFFICER,
                new Deed.Complete(c.id(), "periksa", "tolak", "Tidak memenuhi syarat", List.of(), null),
                Channel.REST);
        assertThat(c.state()).isEqualTo(State.REJECTED);
        assertThat(c.products()).isEmpty();
    }

    @Test
    public void aWithdrawalClosesTheOpenStepAndTheCase() {
        CaseFile c = cases.perform(OFFICER, new Deed.Withdraw(open().id(), "Pemohon mundur", null), Channel.CONSOLE);
        assertThat(c.state()).isEqualTo(State.WITHDRAWN);
        assertThat(cases.history(OFFICER, c.id())).extracting(StepRow::outcome).containsExactly("withdrawn");
        assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
        assertThat(refused(() -> complete(OFFICER, c, "terima", null)).kind()).isEqualTo(Kind.CONFLICT);
    }

    @Test
    public void aCaseIsWithdrawnByWhoOpenedItWhoDoesItsStepOrTheAdministrator() {
        Deed.Withdraw withdraw = new Deed.Withdraw(open().id(), "Pemohon mundur", null);
        Refusal refusal = refused(() -> cases.perform(HEAD, withdraw, Channel.REST));
        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.allowed()).containsExactly("petugas");
        CaseFile handedOn = complete(OFFICER, complete(OFFICER, open(), "terima", null), "periksa", "lengkap");
        assertThat(cases.perform(HEAD, new Deed.Withdraw(handedOn.id(), "Pemohon mundur", null), Channel.REST)
                        .state())
                .isEqualTo(State.WITHDRAWN);
        CaseFile opened = complete(OFFICER, complete(OFFICER, open(), "terima", null), "periksa", "lengkap");
        assertThat(cases.perform(OFFICER, new Deed.Withdraw(opened.id(), "Pemohon mundur", null), Channel.REST)
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    public void whatTheProcedureDoesNotAllowNowIsRefusedWithWhatIs() {
        CaseFile c = open();
        Refusal early = refused(() -> complete(HEAD, c, "tanda-tangan", null));
        assertThat(early.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(early.allowed()).containsExactly("terima");
        assertThat(early.first()).isNull();
        assertThat(refused(() -> complete(OFFICER, c, "mana", null)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> complete(OFFICER, c, "terima", "ya")).allowed())
                .containsExactly("done");
        CaseFile second = complete(OFFICER, c, "terima", null);
        assertThat(refused(() -> complete(OFFICER, second, "periksa", "baik")).allowed())
                .containsExactly("lengkap", "kurang", "tolak");
        assertThat(cases.history(OFFICER, c.id())).hasSize(2);
    }

    @Test
    public void onlyTheStepsActorsCompleteIt() {
        CaseFile c = open();
        Refusal refusal = refused(() -> complete(HEAD, c, "terima", null));
        assertThat(refusal.kind()).isEqualTo(Kind.FORBIDDEN);
        assertThat(refusal.allowed()).containsExactly("petugas");
        Account administrator = new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);
        assertThat(refused(() -> complete(administrator, c, "terima", null)).kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(refused(() -> complete(CENTRAL, c, "terima", null)).kind()).isEqualTo(Kind.FORBIDDEN);
    }

    @Test
    public void agenciesAreWalls() {
        CaseFile c = open();
        assertThat(refused(() -> complete(STRANGER, c, "terima", null)).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> cases.find(STRANGER, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> cases.history(STRANGER, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> cases.verify(STRANGER, c.id())).kind()).isEqualTo(Kind.NOT_FOUND);
        assertThat(refused(() -> cases.open(STRANGER, opening(Set.of(), null), Channel.REST))
                        .kind())
                .isEqualTo(Kind.FORBIDDEN);
        assertThat(cases.list(STRANGER, query("contoh")).cases()).isEmpty();
        assertThat(cases.list(CENTRAL, query("contoh")).cases()).hasSize(1);
        String same = refused(() -> cases.find(STRANGER, new CaseId("contoh", "0000000000000")))
                .reason()
                .english();
        assertThat(refused(() -> cases.find(STRANGER, c.id()))
                        .reason()
                        .english()
                        .replace(c.id().number(), "0000000000000"))
                .isEqualTo(same);
    }

    @Test
    public void requirementsAreAskedForWhenTheyAreDue() {
        Opening bare = new Opening("contoh", "izin", "Perihal", Set.of(), Map.of("asal", "luar"), List.of(), null);
        assertThat(refused(() -> cases.open(OFFICER, bare, Channel.REST)).allowed())
                .containsExactly("surat", "persetujuan");
        CaseFile c = complete(OFFICER, open(Set.of("pppk"), null), "terima", null);
        CaseFile ready = complete(OFFICER, c, "periksa", "lengkap");
        Refusal gate = refused(() -> complete(HEAD, ready, "tanda-tangan", null));
        assertThat(gate.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(gate.allowed()).containsExactly("rekomendasi");
    }

    @Test
    public void aRequestRepeatedWithItsKeyIsHarmless() {
        CaseFile c = open(Set.of(), "buka-1");
        assertThat(open(Set.of(), "buka-1").id()).isEqualTo(c.id());
        Deed deed = new Deed.Complete(c.id(), "terima", null, "ok", List.of(), "k-1");
        CaseFile once = cases.perform(OFFICER, deed, Channel.REST);
        assertThat(cases.perform(OFFICER, deed, Channel.REST)).isEqualTo(once);
        assertThat(cases.history(OFFICER, c.id())).hasSize(2);
        Deed other = new Deed.Complete(c.id(), "terima", null, "lain", List.of(), "k-1");
        assertThat(refused(() -> cases.perform(OFFICER, other, Channel.REST)).kind())
                .isEqualTo(Kind.INVALID);
    }

    @Test
    public void textsThatNoDatabaseKeepsAreRefused() {
        CaseFile c = open();
        for (String unfit : List.of("a\0b", "a\u0007", "half \uD83D")) {
            Deed deed = new Deed.Complete(c.id(), "terima", null, unfit, List.of(), null);
            assertThat(refused(() -> cases.perform(OFFICER, deed, Channel.CONSOLE))
                            .kind())
                    .isEqualTo(Kind.INVALID);
        }
        Deed sound = new Deed.Complete(c.id(), "terima", null, "baris\nkedua — é 😀", List.of(), null);
        assertThat(cases.perform(OFFICER, sound, Channel.CONSOLE).closedSteps()).isEqualTo(1);
    }

    @Test
    public void theLoserLearnsWhoWasFirst() {
        CaseFile c = open();
        complete(OFFICER, c, "terima", null);
        Refusal late = refused(() -> complete(SECOND, c, "terima", null));
        assertThat(late.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(late.first().by()).isEqualTo("budi");
        assertThat(late.allowed()).containsExactly("periksa");
    }

    @Test
    public void whatAnAdministratorDoesInAnOfficersNameIsRecordedUnderBoth() {
        Account run = OFFICER.runBy("admin");
        CaseFile opened = cases.open(run, opening(Set.of(), null), Channel.CONSOLE);
        assertThat(opened.openedBy()).isEqualTo("budi/admin");
        Deed accept = new Deed.Complete(opened.id(), "terima", null, null, List.of(), "k-1");
        CaseFile c = cases.perform(run, accept, Channel.CONSOLE);
        assertThat(cases.perform(OFFICER, accept, Channel.REST))
                .as("the account's own key")
                .isEqualTo(c);
        assertThat(refused(() -> complete(SECOND, c, "terima", null)).first().by())
                .isEqualTo("budi/admin");
        cases.perform(OFFICER.runBy("budi"), new Deed.Withdraw(c.id(), "mundur", null), Channel.CONSOLE);
        assertThat(cases.history(CENTRAL, c.id())).extracting(StepRow::closedBy).containsExactly("budi/admin", "budi");
        assertThat(cases.verify(CENTRAL, c.id()).intact()).isTrue();
    }

    @Test
    public void ofTwoOfficersExactlyOneWinsAThousandTimes() throws Exception {
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 1_000; round++) {
                CaseFile c = open();
                CyclicBarrier start = new CyclicBarrier(2);
                Future<Boolean> first = two.submit(race(OFFICER, c, start));
                Future<Boolean> second = two.submit(race(SECOND, c, start));
                assertThat(first.get() ^ second.get()).isTrue();
                assertThat(cases.history(OFFICER, c.id())).hasSize(2);
                assertThat(cases.verify(OFFICER, c.id()).intact()).isTrue();
            }
        } finally {
            two.shutdownNow();
        }
    }

    private Callable<Boolean> race(Account who, CaseFile c, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                complete(who, c, "terima", null);
                return true;
            } catch (Refusal lost) {
                assertThat(lost.kind()).isEqualTo(Kind.CONFLICT);
                assertThat(lost.first()).isNotNull();
                return false;
            }
        };
    }

    @Test
    public void aCaseKeepsTheDefinitionThatItBeganWith() {
        CaseFile c = open();
        String two = Samples.AGENCY.replace("1.0.0", "2.0.0");
        catalogue.offer(Samples.files(two, Samples.SERVICE.replace("[petugas]", "[kepala]")));
        CaseFile later = open(Set.of(), null);
        assertThat(later.definitionVersion()).isEqualTo("2.0.0");
        assertThat(complete(OFFICER, c, "terima", null).definitionVersion()).isEqualTo("1.0.0");
        assertThat(refused(() -> complete(OFFICER, later, "terima", null)).allowed())
                .containsExactly("kepala");
    }

    @Test
    public void anAgencyThatIsAwayTakesNoNewCasesButItsCasesGoOn() {
        CaseFile c = open();
        catalogue.close("contoh");
        assertThat(refused(this::open).kind()).isEqualTo(Kind.CONFLICT);
        assertThat(complete(OFFICER, c, "terima", null).open()).hasSize(1);
    }

    @Test
    public void aProcedureThatIsNotYetInEffectTakesNoCases() {
        catalogue.offer(Samples.files(
                Samples.AGENCY.replace("1.0.0", "3.0.0") + "effectiveFrom: 2026-03-14\n", Samples.SERVICE));
        assertThat(refused(this::open).reason().english()).contains("14 March 2026");
    }

    private CaseFile open() {
        return open(Set.of(), null);
    }

    private CaseFile open(Set<String> tracks, String key) {
        return cases.open(OFFICER, opening(tracks, key), Channel.REST);
    }

    private static Opening opening(Set<String> tracks, String key) {
        return new Opening("contoh", "izin", "Perihal", tracks, Map.of("asal", "dalam"), List.of("surat"), key);
    }

    private CaseFile complete(Account who, CaseFile c, String step, String outcome) {
        return cases.perform(who, new Deed.Complete(c.id(), step, outcome, null, List.of(), null), Channel.REST);
    }

    private static CaseQuery query(String agency) {
        return new CaseQuery(agency, null, null, null, null, null, 50);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private static Account officer(String name, String agency, String actor) {
        return new Account(name, name, Role.OFFICER, agency, Set.of(actor), true);
    }
}
