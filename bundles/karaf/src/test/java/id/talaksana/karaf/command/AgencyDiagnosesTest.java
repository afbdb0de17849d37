package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine.Held;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.Waiting.AbsentExtension;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.agency.AgencyInfo;
import id.talaksana.karaf.command.agency.DiagAgency;
import id.talaksana.karaf.command.agency.LintAgency;
import id.talaksana.karaf.command.agency.ListAgencies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.karaf.shell.api.action.Action;
import org.junit.Test;

/** What the console says of agencies and of definitions that are offered. */
public class AgencyDiagnosesTest extends CommandFixture {

    @Test
    public void agenciesAreListedInTheirZone() throws Exception {
        assertThat(console.run(new ListAgencies(), Map.of()))
                .contains("balikpapan", "1.0.0", "buka")
                .contains("3 Agu 2026 10.00 WITA");
    }

    @Test
    public void lintOfAnAgencyWithErrorsFails() {
        console.catalogue.entry = Samples.entry(AgencyEntry.State.OPEN, List.of(Samples.ERROR));
        assertFails(new LintAgency(), Map.of("subject", "balikpapan"), "1 kesalahan, 0 peringatan");
    }

    @Test
    public void lintOfAGoodAgencyIsQuiet() throws Exception {
        assertThat(console.run(new LintAgency(), Map.of("subject", "balikpapan")))
                .contains("Tidak ada temuan.");
    }

    @Test
    public void lintReadsAFolder() throws Exception {
        Path definition = folder.getRoot().toPath();
        Files.writeString(definition.resolve("agency.yaml"), "talaksana: 1\n");
        Files.writeString(definition.resolve("README.md"), "x");
        assertFails(new LintAgency(), Map.of("subject", definition.toString()), "ditolak");
        assertThat(console.catalogue.inspected.keySet()).containsExactly("agency.yaml");
    }

    @Test
    public void diagNamesAYearThatTheCalendarLacks() throws Exception {
        console.clock = Clock.fixed(Instant.parse("2026-10-01T02:00:00Z"), ZoneOffset.UTC);
        assertThat(console.run(new DiagAgency(), Map.of())).doesNotContain("tahun");
        console.clock = Clock.fixed(Instant.parse("2026-11-30T02:00:00Z"), ZoneOffset.UTC);
        assertThat(console.run(new DiagAgency(), Map.of()))
                .contains("Kalender tidak memuat tahun 2027", "calendar:import")
                .doesNotContain("2026");
    }

    @Test
    public void diagSaysWhichVersionGoesOn() throws Exception {
        assertThat(console.run(new DiagAgency(), Map.of())).contains("Semua instansi melayani");
        console.catalogue.entry = Samples.entry(AgencyEntry.State.OPEN, List.of(Samples.ERROR));
        assertThat(console.run(new DiagAgency(), Map.of()))
                .contains("Definisi terbaru ditolak; yang berlaku tetap 1.0.0")
                .contains("layanan.yaml:7:3  GALAT  unknown-key")
                .contains("→ Tulis \"steps\".");
        console.catalogue.entry = Samples.entry(AgencyEntry.State.CLOSED, List.of());
        assertThat(console.run(new DiagAgency(), Map.of())).contains("berkas baru tidak diterima");
        console.catalogue.entry = Samples.entry(AgencyEntry.State.REFUSED, List.of(Samples.ERROR));
        assertThat(console.run(new DiagAgency(), Map.of("agency", "balikpapan")))
                .contains("belum pernah ada yang baik");
    }

    @Test
    public void diagAndInfoSayWhatWaitsForAnExtension() throws Exception {
        console.waiting.absent.add(new AbsentExtension("balikpapan", "izin", "periksa", Point.NOTIFIER, "surel"));
        console.waiting.steps.add(new WaitingStep(
                "balikpapan",
                "balikpapan-1",
                "periksa",
                Point.NOTIFIER,
                "surel",
                new Text("Langkah \"periksa\" menunggu.", "It waits."),
                Instant.parse("2026-08-03T02:00:00Z")));
        for (Action command : List.of(new DiagAgency(), new AgencyInfo())) {
            assertThat(console.run(command, Map.of("agency", "balikpapan")))
                    .contains("balikpapan  Perluasan notifier \"surel\" tidak terpasang")
                    .contains("balikpapan  balikpapan-1: Langkah \"periksa\" menunggu.");
        }
        console.waiting.steps.clear();
        console.waiting.absent.clear();
        console.waiting.absent.add(new AbsentExtension("lain", "izin", "periksa", Point.NOTIFIER, "surel"));
        assertThat(console.run(new DiagAgency(), Map.of("agency", "balikpapan")))
                .doesNotContain("surel");
        assertThat(console.run(new DiagAgency(), Map.of())).contains("lain  Perluasan");
    }

    @Test
    public void diagSaysWhatIsHeldBackAndWhatToDo() throws Exception {
        console.quarantine.held = List.of(new Held(
                new Origin(Origin.Kind.BUNDLE, "id.contoh.tiruan"),
                "contoh",
                List.of(Samples.ERROR),
                Instant.parse("2026-08-03T03:00:00Z")));
        for (Map<String, String> given : List.of(Map.<String, String>of(), Map.of("agency", "contoh"))) {
            assertThat(console.run(new DiagAgency(), given))
                    .contains("bundle id.contoh.tiruan", "Ditahan sejak 3 Agu 2026 10.00 WIB", "contoh")
                    .contains("layanan.yaml:7:3  GALAT  unknown-key")
                    .contains("→ Tulis \"steps\".")
                    .doesNotContain("Semua instansi melayani");
        }
        assertThat(console.run(new DiagAgency(), Map.of("agency", "balikpapan")))
                .doesNotContain("id.contoh.tiruan");
    }
}
