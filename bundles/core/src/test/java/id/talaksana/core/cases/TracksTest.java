package id.talaksana.core.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.migrations.MigrationOrder;
import id.talaksana.api.store.InMemoryCaseStore;
import id.talaksana.api.store.InMemoryDefinitionStore;
import id.talaksana.api.store.InMemoryPublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.text.Refusal.Kind;
import id.talaksana.core.assignments.Assigned;
import id.talaksana.core.calendar.OfficeClock;
import id.talaksana.core.cases.moves.StoredMigrations;
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
import org.junit.Test;

/** Tracks that a case follows together, and tracks that exclude each other. */
public class TracksTest {
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
    private static final Account ADMINISTRATOR =
            new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);
    private static final String EXCLUSIVE = Samples.SERVICE + "exclusiveTracks: true\n";

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final TestAssignments assignments = new TestAssignments(registry, store);
    private final StoredCases cases =
            StoredCases.at(CLOCK, registry, store, ExtensionCalls.none(registry), assignments.assigned);
    private final StoredMigrations migrations = new StoredMigrations(
            registry, store, Assigned.nobody(), new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS));

    @Test
    public void whereTracksExcludeEachOtherAnOpeningNamesExactlyOne() {
        publish("1.0.0", "", EXCLUSIVE);
        for (Set<String> tracks : List.of(Set.<String>of(), Set.of("cpns", "pppk"))) {
            Refusal refusal = catchThrowableOfType(() -> open(tracks), Refusal.class);
            assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
            assertThat(refusal.reason().indonesian()).contains("tepat satu jalur", "cpns (CPNS), pppk (PPPK)");
            assertThat(refusal.reason().english()).contains("exactly one track", "cpns (CPNS), pppk (PPPK)");
            assertThat(refusal.allowed()).containsExactly("cpns", "pppk");
        }
        CaseFile c = open(Set.of("pppk"));
        assertThat(c.tracks()).containsExactly("pppk");
        assertThat(examined(c).open()).extracting(StepRow::step).containsExactly("tanda-tangan");
    }

    @Test
    public void elsewhereAnOpeningWithoutTrackFollowsAll() {
        for (String service : List.of(Samples.SERVICE, Samples.SERVICE + "exclusiveTracks: false\n")) {
            publish(service.equals(Samples.SERVICE) ? "1.0.0" : "2.0.0", "", service);
            CaseFile c = open(Set.of());
            assertThat(c.tracks()).containsExactlyInAnyOrder("cpns", "pppk");
            assertThat(examined(c).open()).extracting(StepRow::step).containsExactly("rapat");
        }
    }

    @Test
    public void aPlanTellsThatACaseOnSeveralTracksCannotGoOver() {
        publish("1.0.0", "", Samples.SERVICE);
        CaseFile both = open(Set.of());
        open(Set.of("cpns"));
        Plan plan = registry.plan("contoh", Samples.files(agency("2.0.0"), EXCLUSIVE));
        assertThat(plan.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.part()).isEqualTo(Difference.Part.TRACK);
            assertThat(difference.after().indonesian()).isEqualTo("satu berkas menempuh tepat satu jalur");
        });
        assertThat(plan.onRequest()).containsOnly(Map.entry(Fate.CANNOT_MOVE, 1L), Map.entry(Fate.MOVES, 1L));
        publish("2.0.0", "", EXCLUSIVE);
        MigrationOrder order = new MigrationOrder("contoh", null, null, null, null, List.of(), Map.of(), "SK 2");
        Refusal refusal = catchThrowableOfType(
                () -> migrations.migrate(ADMINISTRATOR, order, false, Channel.CONSOLE), Refusal.class);
        assertThat(refusal.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(refusal.reason().indonesian()).contains(both.id().toString(), "tepat satu jalur (cpns, pppk)");
        assertThat(examined(both).definitionVersion())
                .as("it goes on under its own version")
                .isEqualTo("1.0.0");
    }

    @Test
    public void aRuleThatMovesAtAStepLeavesACaseOnSeveralTracksWhereItIs() {
        publish("1.0.0", "", Samples.SERVICE);
        assignments.assign("kepala", "rapat");
        CaseFile both = open(Set.of());
        CaseFile one = open(Set.of("cpns"));
        String rule = "transition:\n  - {filedBefore: 2026-03-14, cases: move-at-step, step: periksa, basis: SK 2}\n";
        Plan plan = registry.plan("contoh", Samples.files(agency("2.0.0") + rule, EXCLUSIVE));
        assertThat(plan.fates()).containsOnly(Map.entry(Fate.CANNOT_MOVE, 1L), Map.entry(Fate.MOVES, 1L));
        publish("2.0.0", rule, EXCLUSIVE);
        assertThat(complete(both, "terima", null).definitionVersion()).isEqualTo("1.0.0");
        assertThat(complete(one, "terima", null).definitionVersion()).isEqualTo("2.0.0");
        CaseFile last = complete(both, "periksa", "lengkap");
        last = complete(last, "rapat", null);
        assertThat(cases.perform(
                                OFFICER,
                                new Deed.Complete(last.id(), "tanda-tangan", null, null, List.of("rekomendasi"), null),
                                Channel.REST)
                        .state())
                .isEqualTo(State.COMPLETED);
    }

    private void publish(String version, String rule, String service) {
        var inspection = registry.publish(
                "contoh", Samples.files(agency(version) + rule, service), new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
    }

    private static String agency(String version) {
        return Samples.AGENCY.replace("1.0.0", version);
    }

    private CaseFile open(Set<String> tracks) {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", "Perihal", tracks, Map.of("asal", "dalam"), List.of("surat"), null),
                Channel.REST);
    }

    private CaseFile examined(CaseFile c) {
        complete(c, "terima", null);
        return complete(c, "periksa", "lengkap");
    }

    private CaseFile complete(CaseFile c, String step, String outcome) {
        return cases.perform(OFFICER, new Deed.Complete(c.id(), step, outcome, null, List.of(), null), Channel.REST);
    }
}
