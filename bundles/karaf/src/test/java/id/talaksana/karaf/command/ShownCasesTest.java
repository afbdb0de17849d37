package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.cases.CaseInfo;
import id.talaksana.karaf.command.cases.ListCases;
import id.talaksana.karaf.command.cases.ResumeStep;
import id.talaksana.karaf.command.cases.SuspendStep;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.Test;

/** What the console shows of cases. */
public class ShownCasesTest extends CommandFixture {

    @Test
    public void caseIsReadAsCentralStaff() throws Exception {
        assertThat(console.run(new CaseInfo(), Map.of("number", NUMBER)))
                .contains("Langkah terbuka: verifikasi")
                .contains("4 Agu 2026 16.30 WITA")
                .contains("Hasil               bts: Berkas tidak sesuai [dikembalikan ke verifikasi]");
        assertThat(console.cases.who.role()).isEqualTo(Role.CENTRAL_STAFF);
        assertThat(console.cases.who.name()).isEqualTo("console");
    }

    @Test
    public void casesAreListedWithTheirFilters() throws Exception {
        String list = console.run(new ListCases(), Map.of("agency", "balikpapan", "actor", "verifikator", "limit", 5));
        assertThat(list).contains(NUMBER, "berjalan", "--after lanjut");
        assertThat(console.cases.asked)
                .isEqualTo(new CaseQuery("balikpapan", null, CaseFile.State.OPEN, "verifikator", null, null, 5));
        console.run(new ListCases(), Map.of("state", "all"));
        assertThat(((CaseQuery) console.cases.asked).state()).isNull();
        assertFails(new ListCases(), Map.of("state", "closed"), "open, completed");
        assertFails(new ListCases(), Map.of("limit", 0), "1 sampai 200");
    }

    @Test
    public void theListSaysWhatACaseIsAboutAndThatItIsLate() throws Exception {
        assertThat(console.run(new ListCases(), Map.of()))
                .contains("Perihal", "Formasi 2026", "LEWAT 4 Agu 2026 16.30 WITA");
    }

    @Test
    public void theListSaysUntilWhenACaseIsPromisedThatItIsLateAndThatItsClockStands() throws Exception {
        Instant promised = Instant.parse("2026-08-03T15:59:00Z");
        console.cases.file = Samples.promised(promised, null);
        assertThat(console.run(new ListCases(), Map.of()))
                .contains("Tenggat berkas " + NUMBER + ": 3 Agu 2026 23.59 WITA (LEWAT)");
        console.cases.file = Samples.promised(promised, Instant.parse("2026-08-03T02:00:00Z"));
        assertThat(console.run(new ListCases(), Map.of()))
                .contains("(jam berhenti sejak 3 Agu 2026 10.00 WITA)")
                .doesNotContain("LEWAT");
    }

    @Test
    public void aCaseSaysWhoseTurnItIsAndSinceWhenTheClockStands() throws Exception {
        console.cases.file = Samples.promised(null, Instant.parse("2026-08-03T02:00:00Z"));
        assertThat(console.run(new CaseInfo(), Map.of("number", NUMBER)))
                .contains("instansi lain; jam kantor berhenti sejak 3 Agu 2026 10.00 WITA (case:resume)")
                .doesNotContain("Tenggat");
    }

    @Test
    public void aClockIsStoppedAndStartedAgainWithAReason() throws Exception {
        console.run(
                new SuspendStep(),
                Map.of(
                        "number",
                        NUMBER,
                        "step",
                        "verifikasi",
                        "waitsFor",
                        "agency",
                        "comment",
                        "Surat",
                        "actingAs",
                        "siti"));
        assertThat(console.cases.asked)
                .isEqualTo(new Deed.Suspend(Samples.ID, "verifikasi", Turn.Whose.AGENCY, "Surat", null));
        console.run(
                new ResumeStep(),
                Map.of("number", NUMBER, "step", "verifikasi", "comment", "Datang", "actingAs", "siti"));
        assertThat(console.cases.asked)
                .isEqualTo(new Deed.Resume(Samples.ID, "verifikasi", "Datang", List.of(), Map.of(), null));
    }

    @Test
    public void theOwnListHasWhatWaitsForTheAccount() throws Exception {
        assertThat(console.run(new ListCases(), Map.of("mine", true, "actingAs", "siti")))
                .contains(NUMBER);
        assertThat(console.cases.asked)
                .isEqualTo(new CaseQuery("balikpapan", null, CaseFile.State.OPEN, "verifikator", null, null, 20));
        assertFails(new ListCases(), Map.of("mine", true), "Sebutkan siapa yang bertindak");
    }

    @Test
    public void aCaseShowsItsAttributesAndWhatWasRemarked() throws Exception {
        console.cases.rows = List.of(Samples.file()
                .open()
                .get(0)
                .closed(
                        "siti",
                        Instant.parse("2026-08-03T03:00:00Z"),
                        "bts",
                        "Ijazah buram",
                        List.of(),
                        StepRow.Channel.REST,
                        null,
                        null,
                        null,
                        1,
                        "c".repeat(64)));
        assertThat(console.run(new CaseInfo(), Map.of("number", NUMBER)))
                .contains("Catatan 1", "Ijazah buram", "pendidikan: s1");
    }
}
