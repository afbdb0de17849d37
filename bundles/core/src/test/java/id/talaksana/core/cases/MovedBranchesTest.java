package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.ADMINISTRATOR;
import static id.talaksana.core.cases.Procedures.OFFICER;
import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.migrations.Migration;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.moves.StoredMigrations;
import id.talaksana.language.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** A case that goes over to another version while several of its steps are open, and what it had stated and waits for. */
public class MovedBranchesTest {
    private static final String FIRST = "id: terima, text: Menerima berkas";
    private static final String PAPERS =
            "id: berkas, after: [terima], text: Memeriksa kelengkapan, duration: 1 working-day";
    private static final String FEE = "id: biaya, after: [terima], text: Menerima pembayaran, duration: 10 minute";
    private static final String SIGN = "id: tanda-tangan, text: Menandatangani surat";

    private final Procedures it = new Procedures();
    private final StoredMigrations migrations = new StoredMigrations(
            it.registry, it.store, Assigned.nobody(), new OfficeClock(it.clock, () -> WorkingCalendar.WEEKENDS));

    private CaseFile besides() {
        publish("1.0.0", FIRST, PAPERS, FEE, SIGN);
        CaseFile c = it.done(it.open(), "terima");
        assertThat(open(c)).containsExactly("berkas", "biaya");
        return c;
    }

    private void publish(String version, String... steps) {
        assertThat(it.publish(version, "", List.of(steps))).isEmpty();
    }

    private Map<Fate, Long> planned(String version, String... steps) {
        return it.registry
                .plan(
                        "contoh",
                        Samples.files(Samples.AGENCY.replace("1.0.0", version), Procedures.service("", List.of(steps))))
                .onRequest();
    }

    private Migration migrate(boolean dryRun, Map<String, String> steps) {
        return migrations.migrate(
                ADMINISTRATOR,
                new MigrationOrder("contoh", null, null, null, null, List.of(), steps, "SK 2"),
                dryRun,
                Channel.CONSOLE);
    }

    private CaseFile now(CaseFile c) {
        return it.cases.find(OFFICER, c.id());
    }

    @Test
    public void bothStepsGoOverTogetherAsPlanDryRunAndMoveSayAlike() {
        CaseFile c = besides();
        String[] next = {
            FIRST,
            "id: kelengkapan, after: [terima], text: Memeriksa kelengkapan, duration: 2 working-day",
            "id: pembayaran, after: [terima], text: Menerima pembayaran, duration: 20 minute",
            SIGN
        };
        assertThat(planned("2.0.0", next)).containsOnly(Map.entry(Fate.MOVES, 1L));
        publish("2.0.0", next);
        Migration dry = migrate(true, Map.of());
        assertThat(dry.cases()).singleElement().satisfies(forecast -> {
            assertThat(forecast.step()).isEqualTo("berkas, biaya");
            assertThat(forecast.toStep()).isEqualTo("kelengkapan, pembayaran");
        });
        assertThat(now(c)).isEqualTo(c);
        assertThat(migrate(false, Map.of()).fates()).containsOnly(Map.entry(Fate.MOVES, 1L));
        CaseFile after = now(c);
        assertThat(open(after)).containsExactly("kelengkapan", "pembayaran");
        assertThat(after.open().get(1).dueAt()).isEqualTo(it.now.plus(Duration.ofMinutes(20)));
        assertThat(it.rows(c))
                .filteredOn(row -> !row.isOpen())
                .extracting(StepRow::outcome)
                .containsExactly("done", StepRow.MOVED, StepRow.MOVED);
        assertThat(it.faults(c)).isEmpty();
        it.done(c, "pembayaran");
        assertThat(open(it.done(c, "kelengkapan"))).containsExactly("tanda-tangan");
        assertThat(it.done(c, "tanda-tangan").state()).isEqualTo(State.COMPLETED);
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void anIdWhoseWordsDisagreeAsksForADecisionEvenWhereTheOtherStepIsClear() {
        CaseFile c = besides();
        String[] next = {
            FIRST,
            "id: biaya, after: [terima], text: Memeriksa kelengkapan",
            "id: berkas, after: [terima], text: Mengunggah pindaian",
            "id: bayar, after: [terima], text: Menerima pembayaran",
            SIGN
        };
        assertThat(planned("2.0.0", next)).containsOnly(Map.entry(Fate.NEEDS_DECISION, 1L));
        publish("2.0.0", next);
        assertThat(migrate(true, Map.of()).fates()).containsOnly(Map.entry(Fate.NEEDS_DECISION, 1L));
        Refusal refusal = catchThrowableOfType(() -> migrate(false, Map.of()), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
        assertThat(now(c)).isEqualTo(c);
        assertThat(migrate(false, Map.of("berkas", "biaya", "biaya", "bayar")).fates())
                .containsOnly(Map.entry(Fate.MOVES, 1L));
        assertThat(open(now(c))).contains("biaya", "bayar");
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void whatIsNotOpenSideBySideInTheOtherVersionAsksForADecision() {
        CaseFile c = besides();
        publish(
                "2.0.0",
                FIRST,
                "id: berkas, text: Memeriksa kelengkapan",
                "id: biaya, text: Menerima pembayaran",
                SIGN);
        Migration dry = migrate(true, Map.of());
        assertThat(dry.fates()).containsOnly(Map.entry(Fate.NEEDS_DECISION, 1L));
        assertThat(dry.cases().get(0).reason().english()).contains("berkas", "biaya");
        assertThat(open(now(c))).containsExactly("berkas", "biaya");
    }

    @Test
    public void aStepThatWaitsForSomebodyWaitsForHimStillAndItsTimeGoesOn() {
        CaseFile c = besides();
        it.cases.perform(
                OFFICER, new Deed.Suspend(c.id(), "biaya", Whose.AGENCY, "Menunggu kode bayar", null), Channel.REST);
        it.now = it.now.plus(Duration.ofDays(1));
        publish("2.0.0", FIRST, PAPERS, FEE.replace("10 minute", "30 minute"), SIGN);
        migrate(false, Map.of());
        CaseFile moved = now(c);
        StepRow waits = moved.open().stream()
                .filter(row -> row.step().equals("biaya"))
                .findFirst()
                .orElseThrow();
        assertThat(waits.waitsForOthers()).isTrue();
        assertThat(waits.dueAt()).isNull();
        assertThat(it.faults(c)).isEmpty();
        it.now = it.now.plus(Duration.ofDays(1));
        CaseFile again = it.cases.perform(
                OFFICER, new Deed.Resume(c.id(), "biaya", "Datang", List.of(), Map.of(), null), Channel.REST);
        assertThat(again.open())
                .filteredOn(row -> row.step().equals("biaya"))
                .extracting(StepRow::dueAt)
                .containsExactly(it.now.plus(Duration.ofMinutes(10)));
        assertThat(it.faults(c)).isEmpty();
    }

    @Test
    public void aRepeatedRequestIsAnsweredAsTheFirstTimeThoughTheNewVersionLacksItsStep() {
        String stated = "id: catat, text: Mencatat nomor agenda, checklist: [{id: kop, text: Kop surat}]";
        publish("1.0.0", stated, "id: paraf, text: Membubuhkan paraf");
        CaseFile c = it.open();
        Deed noted =
                new Deed.Complete(c.id(), "catat", null, "Lengkap", List.of(), Map.of(), List.of("kop"), "catat-1");
        CaseFile first = it.cases.perform(OFFICER, noted, Channel.REST);
        publish("2.0.0", "id: paraf, text: Membubuhkan paraf");
        migrate(false, Map.of());
        CaseFile again = it.cases.perform(OFFICER, noted, Channel.REST);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.definitionVersion()).isEqualTo("2.0.0");
        assertThat(open(again)).containsExactly("paraf");
        Deed other = new Deed.Complete(c.id(), "catat", null, "Lain", List.of(), Map.of(), List.of("kop"), "catat-1");
        assertThat(catchThrowableOfType(() -> it.cases.perform(OFFICER, other, Channel.REST), Refusal.class))
                .isNotNull();
        assertThat(it.faults(c)).isEmpty();
    }
}
