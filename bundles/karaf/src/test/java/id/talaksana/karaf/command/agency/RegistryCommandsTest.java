package id.talaksana.karaf.command.agency;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.catalogue.Difference;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.catalogue.Registry.Standing;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.karaf.Console;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class RegistryCommandsTest {
    private static final Instant NOW = Instant.parse("2026-08-03T03:00:00Z");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Console console = new Console();

    @Test
    public void rollbackSaysWhatIsInUseThenAndKeepsTheReason() throws Exception {
        console.registry.versions = List.of(new VersionEntry(
                "1.0.0",
                "ab".repeat(32),
                new Origin(Origin.Kind.BUNDLE, "a"),
                null,
                Standing.IN_USE,
                "console",
                NOW,
                null,
                3));
        String printed =
                console.run(new RollbackAgency(), Map.of("agency", "kanreg", "version", "1.0.0", "reason", "keliru"));
        assertThat(console.registry.asked).containsExactly("rollback kanreg 1.0.0 console/admin keliru");
        assertThat(printed).contains("kanreg 1.0.0");
    }

    @Test
    public void retireAndResumeReachTheRegister() throws Exception {
        assertThat(console.run(new RetireAgency(), Map.of("agency", "kanreg", "reason", "pindah")))
                .contains("agency:resume kanreg");
        console.run(new ResumeAgency(), Map.of("agency", "kanreg"));
        assertThat(console.registry.asked)
                .containsExactly("retire kanreg console/admin pindah", "resume kanreg console/admin null");
    }

    @Test
    public void freezeAndThawReachTheRegister() throws Exception {
        assertThat(console.run(new FreezeAgency(), Map.of("agency", "kanreg", "reason", "audit")))
                .contains("agency:thaw kanreg");
        console.run(new ThawAgency(), Map.of("agency", "kanreg"));
        assertThat(console.registry.asked)
                .containsExactly("freeze kanreg console/admin audit", "thaw kanreg console/admin null");
    }

    @Test
    public void aPlanShowsDifferencesAndTheFateOfEachCase() throws Exception {
        Files.writeString(folder.newFile("agency.yaml").toPath(), "talaksana: 1\n");
        console.registry.plan = new Plan(
                "kanreg",
                "1.0.0",
                "2.0.0",
                "cd".repeat(32),
                List.of(),
                List.of(new Difference(
                        "pertek",
                        Difference.Part.DURATION,
                        Difference.Change.CHANGED,
                        "verifikasi",
                        "1. Memverifikasi",
                        new Text("10 menit", "10 minutes"),
                        new Text("15 menit", "15 minutes"))),
                Map.of(Fate.MOVES, 1L),
                Map.of(Fate.NEEDS_DECISION, 7L),
                List.of(new Forecast(
                        new CaseId("kanreg", "0JQ8ZK3V5T7XN"), "verifikasi", Fate.MOVES, "verifikasi", NOW, null)),
                List.of());
        String printed = console.run(
                new PlanAgency(),
                Map.of("agency", "kanreg", "folder", folder.getRoot().getPath()));
        assertThat(console.registry.asked).containsExactly("plan kanreg [agency.yaml]");
        assertThat(printed)
                .contains(
                        "10 menit",
                        "15 menit",
                        "berubah",
                        "kanreg-0JQ8ZK3V5T7XN",
                        "pindah sendiri",
                        "perlu keputusan",
                        "7");
    }
}
