package id.talaksana.core.cases.moves;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.StoredCases;
import id.talaksana.core.cases.TestAssignments;
import id.talaksana.core.catalogue.StoredRegistry;
import id.talaksana.core.extension.ExtensionCalls;
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Before;
import org.junit.Test;

/** What becomes of cases when their agency's procedure changes. */
public class MigrationsTest {
    private static final Instant NOW = Instant.parse("2026-03-13T07:58:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
    private static final Account ADMINISTRATOR =
            new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);
    private static final Account STRANGER =
            new Account("lain", "Lain", Role.AGENCY_ADMINISTRATOR, "lain", Set.of(), true);

    /** The first step has another id, the second another id and other words. */
    private static final String CHANGED = Samples.SERVICE
            .replace("- id: terima", "- id: penerimaan")
            .replace("returnTo: terima", "returnTo: penerimaan")
            .replace("10 minute", "1 hour")
            .replace("- id: periksa", "- id: telaah")
            .replace("text: Memeriksa berkas", "text: Menelaah berkas");

    private final InMemoryDefinitionStore definitions = new InMemoryDefinitionStore();
    private final InMemoryPublicationStore publications = new InMemoryPublicationStore();
    private final InMemoryCaseStore store = new InMemoryCaseStore(publications);
    private final StoredRegistry registry =
            StoredRegistry.at(CLOCK, new YamlLanguage(), definitions, publications, store);
    private final TestAssignments assignments = new TestAssignments(registry, store);
    private final Cases cases =
            StoredCases.at(CLOCK, registry, store, ExtensionCalls.none(registry), assignments.assigned);
    private final StoredMigrations migrations = new StoredMigrations(
            registry, store, assignments.assigned, new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS));
    private final AutomaticMoves followers = new AutomaticMoves(
            registry, store, assignments.assigned, new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS));

    @Before
    public void publishTheFirstVersion() {
        publish("1.0.0", "", Samples.SERVICE);
        assignments.assign("kepala", "rapat");
    }

    @Test
    public void aCaseThatMovesHasTheAssignedActorAtAStepForWhichTheNewVersionNamesNobody() {
        CaseFile c = open();
        publish("2.0.0", "", Samples.SERVICE.replace("Menerima berkas\n    actors: [petugas]", "Menerima berkas"));
        assignments.assign("kepala", "terima");
        assertThat(find(c).open().get(0).actors())
                .as("the old version names its own")
                .containsExactly("petugas");
        migrations.migrate(ADMINISTRATOR, order(Map.of()), false, Channel.CONSOLE);
        assertThat(find(c).open().get(0).actors()).containsExactly("kepala");
        assertThat(cases.history(OFFICER, c.id()).get(0).actors()).containsExactly("petugas");
        assertThat(intact(c)).isTrue();
    }

    @Test
    public void casesMoveToTheStepOfTheSameWordsWithANewDueTimeOnTheRecord() {
        CaseFile c = open();
        publish("2.0.0", "", CHANGED);
        Migration migration = migrations.migrate(ADMINISTRATOR, order(Map.of()), false, Channel.CONSOLE);
        assertThat(migration.done()).isTrue();
        assertThat(migration.fates()).containsOnly(Map.entry(Fate.MOVES, 1L));
        CaseFile after = find(c);
        assertThat(after.definitionVersion()).isEqualTo("2.0.0");
        assertThat(after.digest())
                .isEqualTo(registry.version("contoh", "2.0.0").orElseThrow().digest());
        assertThat(after.open()).singleElement().satisfies(row -> {
            assertThat(row.step()).isEqualTo("penerimaan");
            assertThat(row.dueAt()).isEqualTo(NOW.plusSeconds(3_600));
        });
        StepRow moved = cases.history(OFFICER, c.id()).get(0);
        assertThat(moved.outcome()).isEqualTo(StepRow.MOVED);
        assertThat(moved.closedBy()).isEqualTo("adm");
        assertThat(moved.comment()).isEqualTo("SK 2");
        assertThat(moved.move()).isEqualTo(new StepRow.Move("1.0.0", c.digest(), "2.0.0", after.digest()));
        assertThat(intact(c)).isTrue();
        finish(after, "penerimaan", "telaah");
        assertThat(find(c).state()).isEqualTo(CaseFile.State.COMPLETED);
        assertThat(intact(c)).isTrue();
    }

    @Test
    public void aDryRunChangesNothing() {
        CaseFile c = open();
        publish("2.0.0", "", CHANGED);
        Migration migration = migrations.migrate(ADMINISTRATOR, order(Map.of()), true, Channel.CONSOLE);
        assertThat(migration.done()).isFalse();
        assertThat(migration.cases()).singleElement().satisfies(f -> {
            assertThat(f.toStep()).isEqualTo("penerimaan");
            assertThat(f.dueAt()).isEqualTo(NOW.plusSeconds(3_600));
        });
        assertThat(find(c)).isEqualTo(c);
    }

    @Test
    public void oneCaseThatCannotMoveKeepsAllFromMovingUntilItsStepIsNamed() {
        CaseFile movable = open();
        CaseFile stuck = complete(open(), "terima", null);
        publish("2.0.0", "", CHANGED);
        Refusal refusal = refused(ADMINISTRATOR, order(Map.of()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reason().english()).contains(stuck.id().toString(), "periksa");
        assertThat(find(movable)).isEqualTo(movable);
        assertThat(find(stuck)).isEqualTo(stuck);
        assertThat(migrations
                        .migrate(ADMINISTRATOR, order(Map.of()), true, Channel.CONSOLE)
                        .fates())
                .containsOnly(Map.entry(Fate.MOVES, 1L), Map.entry(Fate.NEEDS_DECISION, 1L));
        migrations.migrate(ADMINISTRATOR, order(Map.of("periksa", "telaah")), false, Channel.CONSOLE);
        assertThat(find(movable).open().get(0).step()).isEqualTo("penerimaan");
        assertThat(find(stuck).open().get(0).step()).isEqualTo("telaah");
        assertThat(intact(stuck)).isTrue();
    }

    @Test
    public void whereIdAndWordsOfAStepDisagreeADecisionIsAskedForInPlanDryRunAndMove() {
        CaseFile c = open();
        String moved = Samples.SERVICE
                .replace("text: Menerima berkas", "text: Mencatat nomor agenda")
                .replace("text: Memeriksa berkas", "text: Menerima  berkas");
        Map<String, byte[]> candidate = Samples.files(agency("2.0.0"), moved);
        assertThat(registry.plan("contoh", candidate).onRequest()).containsOnly(Map.entry(Fate.NEEDS_DECISION, 1L));
        publish("2.0.0", "", moved);
        Migration dry = migrations.migrate(ADMINISTRATOR, order(Map.of()), true, Channel.CONSOLE);
        assertThat(dry.cases()).singleElement().satisfies(f -> {
            assertThat(f.fate()).isEqualTo(Fate.NEEDS_DECISION);
            assertThat(f.reason().english()).contains("terima", "Mencatat nomor agenda", "periksa");
        });
        assertThat(refused(ADMINISTRATOR, order(Map.of())).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(find(c)).isEqualTo(c);
        migrations.migrate(ADMINISTRATOR, order(Map.of("terima", "periksa")), false, Channel.CONSOLE);
        assertThat(find(c).open().get(0).step()).isEqualTo("periksa");
    }

    @Test
    public void anIdThatAnotherStepHadByItsWordsIsNotFollowed() {
        CaseFile c = complete(open(), "terima", null);
        String moved = Samples.SERVICE
                .replace("text: Memeriksa berkas", "text: Rapat bagi CPNS")
                .replace(
                        "- id: rapat\n    number: 3\n    text: Rapat bagi CPNS",
                        "- id: rapat\n    number: 3\n    text: Rapat besar");
        publish("2.0.0", "", moved);
        Migration dry = migrations.migrate(ADMINISTRATOR, order(Map.of()), true, Channel.CONSOLE);
        assertThat(dry.fates()).containsOnly(Map.entry(Fate.NEEDS_DECISION, 1L));
        assertThat(dry.cases().get(0).reason().english()).contains("rapat");
        assertThat(find(c).definitionVersion()).isEqualTo("1.0.0");
    }

    @Test
    public void aCaseOfAServiceThatIsNoMoreCannotMoveWhateverStepIsNamed() {
        CaseFile c = open();
        Map<String, byte[]> another = Samples.files(agency("2.0.0"), Samples.SERVICE);
        another.remove("izin.yaml");
        another.put(
                "cuti.yaml",
                Samples.SERVICE.replace("service: izin", "service: cuti").getBytes(UTF_8));
        assertThat(registry.plan("contoh", another).onRequest()).containsOnly(Map.entry(Fate.CANNOT_MOVE, 1L));
        registry.publish("contoh", another, new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        Migration dry = migrations.migrate(ADMINISTRATOR, order(Map.of()), true, Channel.CONSOLE);
        assertThat(dry.cases()).singleElement().satisfies(f -> {
            assertThat(f.fate()).isEqualTo(Fate.CANNOT_MOVE);
            assertThat(f.toStep()).isNull();
        });
        Refusal refusal = refused(ADMINISTRATOR, order(Map.of()));
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(refusal.reason().english()).contains(c.id().toString(), "no service \"izin\"");
        assertThat(find(c)).isEqualTo(c);
        assertThat(complete(c, "terima", null).open().get(0).step())
                .as("it goes on under its own version")
                .isEqualTo("periksa");
    }

    @Test
    public void casesCanBeChosenByStepAndNumberAndMovedBackAgain() {
        CaseFile first = open();
        CaseFile second = open();
        CaseFile later = complete(open(), "terima", null);
        publish("2.0.0", "", CHANGED);
        migrations.migrate(
                ADMINISTRATOR,
                new MigrationOrder("contoh", null, null, null, null, List.of(first.id()), Map.of(), "SK"),
                false,
                Channel.CONSOLE);
        assertThat(find(first).definitionVersion()).isEqualTo("2.0.0");
        assertThat(find(second).definitionVersion()).isEqualTo("1.0.0");
        migrations.migrate(
                ADMINISTRATOR,
                new MigrationOrder("contoh", "2.0.0", "izin", "1.0.0", "terima", List.of(), Map.of(), "SK"),
                false,
                Channel.CONSOLE);
        assertThat(find(second).definitionVersion()).isEqualTo("2.0.0");
        assertThat(find(later).definitionVersion()).isEqualTo("1.0.0");
        migrations.migrate(
                ADMINISTRATOR,
                new MigrationOrder("contoh", "1.0.0", null, "2.0.0", null, List.of(), Map.of(), "SK dicabut"),
                false,
                Channel.CONSOLE);
        assertThat(find(first).digest()).isEqualTo(first.digest());
        assertThat(intact(first)).isTrue();
        assertThat(cases.history(OFFICER, first.id())).hasSize(3);
    }

    @Test
    public void onlyAdministratorsMoveCasesAndOnlyWithAReasonAndToStepsThatExist() {
        open();
        publish("2.0.0", "", CHANGED);
        assertThat(refused(OFFICER, order(Map.of())).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(STRANGER, order(Map.of())).kind()).isEqualTo(Refusal.Kind.FORBIDDEN);
        assertThat(refused(ADMINISTRATOR, order(Map.of("periksa", "tidak-ada"))).allowed())
                .contains("telaah");
        assertThat(refused(
                                ADMINISTRATOR,
                                new MigrationOrder("contoh", null, null, null, null, List.of(), Map.of(), " "))
                        .kind())
                .isEqualTo(Refusal.Kind.INVALID);
        assertThat(refused(
                                ADMINISTRATOR,
                                new MigrationOrder("contoh", "9.0.0", null, null, null, List.of(), Map.of(), "SK"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
        CaseId unknown = new CaseId("contoh", "0123456789ABC");
        assertThat(refused(
                                ADMINISTRATOR,
                                new MigrationOrder("contoh", null, null, null, null, List.of(unknown), Map.of(), "SK"))
                        .kind())
                .isEqualTo(Refusal.Kind.NOT_FOUND);
    }

    @Test
    public void withoutARuleCasesStay() {
        CaseFile c = open();
        publish("2.0.0", "", CHANGED);
        followers.move("contoh");
        assertThat(find(c)).isEqualTo(c);
    }

    @Test
    public void aRuleMovesTheCasesThatWereFiledBeforeItsDayAndNoOthers() {
        CaseFile c = open();
        CaseFile stuck = complete(open(), "terima", null);
        publish("2.0.0", rule("filedBefore: 2026-03-13, cases: move"), CHANGED);
        followers.move("contoh");
        assertThat(find(c)).isEqualTo(c);
        publish("3.0.0", rule("filedBefore: 2026-03-14, cases: move, steps: {periksa: telaah}"), CHANGED);
        followers.move("contoh");
        assertThat(find(c).definitionVersion()).isEqualTo("3.0.0");
        assertThat(find(stuck).open().get(0).step()).isEqualTo("telaah");
        StepRow moved = cases.history(OFFICER, c.id()).get(0);
        assertThat(moved.closedBy()).isEqualTo("system");
        assertThat(moved.channel()).isEqualTo(Channel.SYSTEM);
        assertThat(moved.comment()).isEqualTo("SK 2");
        assertThat(intact(c)).isTrue();
    }

    /** Another node rolled back, and this one has not heard of it yet. */
    @Test
    public void noCaseFollowsToAVersionThatAnotherNodeWithdrew() {
        CaseFile c = open();
        publish("2.0.0", rule("filedBefore: 2026-03-14, cases: move"), CHANGED);
        StoredRegistry stale = StoredRegistry.at(CLOCK, new YamlLanguage(), definitions, publications, store);
        AutomaticMoves there = new AutomaticMoves(
                stale, store, assignments.assigned, new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS));
        registry.rollback("contoh", "1.0.0", "adm", "salah");
        assertThat(stale.agency("contoh").orElseThrow().current().orElseThrow().version())
                .isEqualTo("2.0.0");
        there.move("contoh");
        assertThat(find(c)).isEqualTo(c);
    }

    @Test
    public void aMoveToTheVersionInUseGoesToTheOneThatIsInUseOnAllNodes() {
        CaseFile c = open();
        publish("2.0.0", "", CHANGED);
        StoredRegistry stale = StoredRegistry.at(CLOCK, new YamlLanguage(), definitions, publications, store);
        publish("3.0.0", "", CHANGED + "# lagi\n");
        Migration migration = new StoredMigrations(
                        stale, store, assignments.assigned, new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS))
                .migrate(ADMINISTRATOR, order(Map.of()), false, Channel.CONSOLE);
        assertThat(migration.toVersion()).isEqualTo("3.0.0");
        assertThat(find(c).definitionVersion()).isEqualTo("3.0.0");
    }

    @Test
    public void theFirstRuleThatCoversACaseHolds() {
        CaseFile c = open();
        publish(
                "2.0.0",
                rule("filedBefore: 2026-03-14, cases: stay")
                        + "  - {filedBefore: 2027-01-01, cases: move, basis: SK}\n",
                CHANGED);
        followers.move("contoh");
        assertThat(find(c)).isEqualTo(c);
    }

    @Test
    public void aRuleMovesCasesWhenTheyComeToItsStep() {
        CaseFile before = open();
        CaseFile past = complete(complete(open(), "terima", null), "periksa", "lengkap");
        publish(
                "2.0.0",
                rule("filedBefore: 2026-03-14, cases: move-at-step, step: telaah, steps: {periksa: telaah}"),
                CHANGED);
        followers.move("contoh");
        assertThat(find(before)).isEqualTo(before);
        CaseFile crossed = complete(before, "terima", null);
        assertThat(crossed.definitionVersion()).isEqualTo("2.0.0");
        assertThat(crossed.open().get(0).step()).isEqualTo("telaah");
        StepRow row = cases.history(OFFICER, before.id()).get(0);
        assertThat(row.outcome()).isEqualTo(StepRow.DONE);
        assertThat(row.move().toVersion()).isEqualTo("2.0.0");
        assertThat(intact(before)).isTrue();
        CaseFile on = complete(past, "rapat", null);
        assertThat(on.definitionVersion()).isEqualTo("1.0.0");
        CaseFile back = complete(complete(open1(), "terima", null), "telaah", "lengkap");
        assertThat(back.open().get(0).step()).isEqualTo("rapat");
    }

    @Test
    public void aCaseAtTheStepOfARuleMovesAtOnce() {
        CaseFile c = complete(open(), "terima", null);
        publish(
                "2.0.0",
                rule("filedBefore: 2026-03-14, cases: move-at-step, step: telaah, steps: {periksa: telaah}"),
                CHANGED);
        followers.move("contoh");
        assertThat(find(c).open().get(0).step()).isEqualTo("telaah");
        assertThat(intact(c)).isTrue();
    }

    @Test
    public void aRollbackDoesNotMoveCasesByTheOldVersionsRules() {
        publish("2.0.0", rule("filedBefore: 2026-03-14, cases: move"), Samples.SERVICE);
        CaseFile c = open();
        publish("3.0.0", "", CHANGED);
        CaseFile newer = open();
        registry.rollback("contoh", "2.0.0", "adm", "keliru");
        followers.move("contoh");
        assertThat(find(c)).isEqualTo(c);
        assertThat(find(newer)).isEqualTo(newer);
    }

    @Test
    public void frozenWorkRestsAndGoesOnWhenThawed() {
        CaseFile c = open();
        registry.freeze("contoh", "adm", "audit");
        assertThat(catchThrowableOfType(() -> complete(c, "terima", null), Refusal.class)
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(catchThrowableOfType(this::open, Refusal.class).kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(find(c)).isEqualTo(c);
        assertThat(cases.history(OFFICER, c.id())).hasSize(1);
        registry.thaw("contoh", "adm", null);
        assertThat(complete(c, "terima", null).open().get(0).step()).isEqualTo("periksa");
    }

    @Test
    public void frozenWorkOfAnAgencyThatWentAwayAndCameBackRestsUntilItIsThawed() {
        Origin bundle = new Origin(Origin.Kind.BUNDLE, "a");
        Map<String, byte[]> files = Samples.files(agency("2.0.0"), Samples.SERVICE);
        registry.publish("contoh", files, bundle, "system");
        CaseFile c = open();
        registry.away("contoh", bundle);
        registry.freeze("contoh", "adm", "audit");
        registry.publish("contoh", files, bundle, "system");
        assertThat(catchThrowableOfType(() -> complete(c, "terima", null), Refusal.class)
                        .kind())
                .isEqualTo(Refusal.Kind.CONFLICT);
        registry.thaw("contoh", "adm", null);
        CaseFile on = complete(c, "terima", null);
        assertThat(on.definitionVersion()).isEqualTo("2.0.0");
        assertThat(on.open().get(0).step()).isEqualTo("periksa");
        assertThat(open().definitionVersion()).isEqualTo("2.0.0");
    }

    @Test
    public void aRuleThatNamesWhatIsNotThereIsRefusedInItsPlace() {
        var findings = registry.publish(
                        "contoh",
                        Samples.files(
                                agency("2.0.0")
                                        + rule("filedBefore: 2026-03-14, cases: move-at-step, step: tidak-ada")
                                        + "  - {filedBefore: 2026-03-14, cases: move-at-step, basis: SK}\n"
                                        + "  - {filedBefore: 2026-03-14, cases: move, services: [lain], basis: SK}\n"
                                        + "  - {filedBefore: 2026-03-14, cases: move, steps: {a: b}, basis: SK}\n",
                                CHANGED),
                        new Origin(Origin.Kind.UPLOAD, "adm"),
                        "adm")
                .diagnostics();
        assertThat(findings)
                .filteredOn(d -> d.isError())
                .extracting(d -> d.file() + " " + d.rule())
                .containsExactly(
                        "agency.yaml dangling-name",
                        "agency.yaml transition-step",
                        "agency.yaml dangling-name",
                        "agency.yaml dangling-name");
        assertThat(findings).filteredOn(d -> d.isError()).allMatch(d -> d.line() > 8);
    }

    private void publish(String version, String transition, String service) {
        var inspection = registry.publish(
                "contoh",
                Samples.files(agency(version) + transition, service),
                new Origin(Origin.Kind.UPLOAD, "adm"),
                "adm");
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
    }

    private static String agency(String version) {
        return Samples.AGENCY.replace("1.0.0", version);
    }

    private static String rule(String parts) {
        return "transition:\n  - {" + parts + ", basis: SK 2}\n";
    }

    private static MigrationOrder order(Map<String, String> steps) {
        return new MigrationOrder("contoh", null, null, null, null, List.of(), steps, "SK 2");
    }

    private Refusal refused(Account who, MigrationOrder order) {
        return catchThrowableOfType(() -> migrations.migrate(who, order, false, Channel.CONSOLE), Refusal.class);
    }

    private CaseFile open() {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", "x", Set.of("cpns"), Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    /** A case that begins under the first version, whatever is in use. */
    private CaseFile open1() {
        String inUse =
                registry.agency("contoh").orElseThrow().current().orElseThrow().version();
        registry.rollback("contoh", "1.0.0", "adm", "uji");
        CaseFile c = open();
        registry.rollback("contoh", inUse, "adm", "uji");
        return c;
    }

    private CaseFile complete(CaseFile c, String step, String outcome) {
        return cases.perform(OFFICER, new Deed.Complete(c.id(), step, outcome, null, List.of(), null), Channel.REST);
    }

    private void finish(CaseFile c, String first, String second) {
        complete(c, first, null);
        complete(c, second, "lengkap");
        complete(c, "rapat", null);
        cases.perform(
                OFFICER,
                new Deed.Complete(c.id(), "tanda-tangan", null, null, List.of("rekomendasi"), null),
                Channel.REST);
    }

    private CaseFile find(CaseFile c) {
        return cases.find(OFFICER, c.id());
    }

    private boolean intact(CaseFile c) {
        return cases.verify(OFFICER, c.id()).intact();
    }
}
