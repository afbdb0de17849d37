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
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.catalogue.Origin;
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
import id.talaksana.language.Samples;
import id.talaksana.language.YamlLanguage;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** Requirements of some applicants alone: asked of them at every moment, of others at none. */
public class ConditionsTest {
    private static final Account OFFICER =
            new Account("budi", "Budi", Role.OFFICER, "contoh", Set.of("petugas", "kepala"), true);
    private static final Account ADMINISTRATOR =
            new Account("adm", "Adm", Role.AGENCY_ADMINISTRATOR, "contoh", Set.of(), true);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-13T07:58:00Z"), ZoneOffset.UTC);
    private static final String AT_INTAKE = "    appliesWhen: {attribute: asal, in: [luar]}\n";

    private final InMemoryCaseStore store = new InMemoryCaseStore();
    private final StoredRegistry registry = StoredRegistry.at(
            CLOCK, new YamlLanguage(), new InMemoryDefinitionStore(), new InMemoryPublicationStore(), store);
    private final StoredCases cases = StoredCases.at(CLOCK, registry, store);

    @Test
    public void anAttributeThatDecidesAboutARequirementIsAskedForWithItsValues() {
        for (String service : List.of(Samples.SERVICE, due("step"), due("latest"))) {
            publish(service);
            Refusal refusal = refused(() -> open(Set.of(), Map.of()));
            assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
            assertThat(refusal.reason().indonesian()).contains("asal (Asal): dalam (Dalam kota), luar (Luar kota)");
            assertThat(refusal.reason().english()).contains("asal (Asal): dalam (Dalam kota), luar (Luar kota)");
            assertThat(refusal.allowed()).containsExactly("asal=dalam", "asal=luar");
            assertThat(open(Set.of(), Map.of("asal", "dalam")).state()).isEqualTo(State.OPEN);
        }
    }

    @Test
    public void anAttributeThatDecidesNothingIsNotAskedFor() {
        for (String service : List.of(
                Samples.SERVICE.replace(AT_INTAKE, "    due: {at: step, step: tanda-tangan}\n"),
                Samples.SERVICE.replace(AT_INTAKE, AT_INTAKE + "    of: applicant\n"),
                Samples.SERVICE.replace(AT_INTAKE, AT_INTAKE + "    producedBy: periksa\n"))) {
            publish(service);
            assertThat(open(Set.of(), Map.of()).state()).isEqualTo(State.OPEN);
        }
    }

    @Test
    public void aRequirementOfAStepThatTheTrackLeavesOutAsksForNothing() {
        publish(due("step").replace("step: tanda-tangan}\n    appliesWhen", "step: rapat}\n    appliesWhen"));
        assertThat(open(Set.of("pppk"), Map.of()).state()).isEqualTo(State.OPEN);
        assertThat(refused(() -> open(Set.of("cpns"), Map.of())).allowed()).contains("asal=luar");
    }

    @Test
    public void aValueThatIsNotThereIsRefusedWithItsAttribute() {
        publish(Samples.SERVICE);
        Refusal refusal = refused(() -> open(Set.of(), Map.of("asal", "bulan")));
        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.reason().indonesian()).contains("asal (Asal)", "dalam (Dalam kota)");
        assertThat(refusal.allowed()).containsExactly("dalam", "luar");
    }

    @Test
    public void theSameRuleHoldsAtEveryMoment() {
        for (String moment : List.of("step", "latest")) {
            publish(due(moment));
            CaseFile inside = signing(open(Set.of("pppk"), Map.of("asal", "dalam")));
            assertThat(sign(inside, "rekomendasi").state()).isEqualTo(State.COMPLETED);
            CaseFile outside = signing(open(Set.of("pppk"), Map.of("asal", "luar")));
            Refusal gate = refused(() -> sign(outside, "rekomendasi"));
            assertThat(gate.kind()).isEqualTo(Kind.CONFLICT);
            assertThat(gate.allowed()).containsExactly("persetujuan");
            assertThat(gate.reason().english()).doesNotContain("withdraw");
            assertThat(sign(outside, "rekomendasi", "persetujuan").state()).isEqualTo(State.COMPLETED);
        }
    }

    /** The version that it began under asked for no attribute; the one that it has gone over to does. */
    @Test
    public void whatDependsOnAnAttributeThatACaseNeverGaveIsDemandedAndThereIsAWayOut() {
        publish(Samples.SERVICE.replace(AT_INTAKE, "    due: {at: step, step: rapat}\n"));
        CaseFile presenting = signing(open(Set.of("pppk"), Map.of()));
        CaseFile withdrawn = signing(open(Set.of("pppk"), Map.of()));
        publish(due("step"));
        new StoredMigrations(registry, store, Assigned.nobody(), new OfficeClock(CLOCK, () -> WorkingCalendar.WEEKENDS))
                .migrate(
                        ADMINISTRATOR,
                        new MigrationOrder("contoh", null, null, null, null, List.of(), Map.of(), "SK 2"),
                        false,
                        Channel.CONSOLE);
        Refusal gate = refused(() -> sign(presenting, "rekomendasi"));
        assertThat(gate.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(gate.allowed()).containsExactly("persetujuan");
        assertThat(gate.reason().indonesian()).contains("tanpa menyebut Asal", "cabut berkas ini");
        assertThat(gate.reason().english()).contains("without Asal", "withdraw the case");
        assertThat(sign(presenting, "rekomendasi", "persetujuan").state()).isEqualTo(State.COMPLETED);
        assertThat(cases.perform(OFFICER, new Deed.Withdraw(withdrawn.id(), "Dibuka lagi", null), Channel.REST)
                        .state())
                .isEqualTo(State.WITHDRAWN);
    }

    private int published;

    private void publish(String service) {
        String agency = Samples.AGENCY.replace("1.0.0", ++published + ".0.0");
        var inspection = registry.publish(
                "contoh", Samples.files(agency, service), new Origin(Origin.Kind.UPLOAD, "adm"), "adm");
        assertThat(inspection.definition()).as("%s", inspection.diagnostics()).isPresent();
    }

    /** The sample with its conditional requirement due when the signature is given. */
    private static String due(String moment) {
        return Samples.SERVICE.replace(AT_INTAKE, "    due: {at: " + moment + ", step: tanda-tangan}\n" + AT_INTAKE);
    }

    private CaseFile open(Set<String> tracks, Map<String, String> attributes) {
        return cases.open(
                OFFICER,
                new Opening("contoh", "izin", "Perihal", tracks, attributes, List.of("surat"), null),
                Channel.REST);
    }

    /** Brings it to the signature. */
    private CaseFile signing(CaseFile c) {
        complete(c, "terima", null, List.of());
        return complete(c, "periksa", "lengkap", List.of());
    }

    private CaseFile sign(CaseFile c, String... presented) {
        return complete(c, "tanda-tangan", null, List.of(presented));
    }

    private CaseFile complete(CaseFile c, String step, String outcome, List<String> presented) {
        return cases.perform(OFFICER, new Deed.Complete(c.id(), step, outcome, null, presented, null), Channel.REST);
    }

    private static Refusal refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        Refusal refusal = catchThrowableOfType(attempt, Refusal.class);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }
}
