package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.catalogue.Quarantine.Held;
import id.talaksana.api.definition.Step.Call.Point;
import id.talaksana.api.extension.Waiting.AbsentExtension;
import id.talaksana.api.extension.Waiting.WaitingStep;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.Console;
import id.talaksana.karaf.FakeFollowing;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.account.AddAccount;
import id.talaksana.karaf.command.account.DisableAccount;
import id.talaksana.karaf.command.account.EnableAccount;
import id.talaksana.karaf.command.account.ListAccounts;
import id.talaksana.karaf.command.account.ResetPassword;
import id.talaksana.karaf.command.agency.AgencyInfo;
import id.talaksana.karaf.command.agency.DiagAgency;
import id.talaksana.karaf.command.agency.LintAgency;
import id.talaksana.karaf.command.agency.ListAgencies;
import id.talaksana.karaf.command.cases.CaseCode;
import id.talaksana.karaf.command.cases.CaseInfo;
import id.talaksana.karaf.command.cases.CompleteStep;
import id.talaksana.karaf.command.cases.ListCases;
import id.talaksana.karaf.command.cases.OpenCase;
import id.talaksana.karaf.command.cases.ResumeStep;
import id.talaksana.karaf.command.cases.ReturnStep;
import id.talaksana.karaf.command.cases.SuspendStep;
import id.talaksana.karaf.command.cases.VerifyCase;
import id.talaksana.karaf.command.cases.WithdrawCase;
import id.talaksana.karaf.command.standard.ListStandards;
import id.talaksana.karaf.command.standard.StandardInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.karaf.shell.api.action.Action;
import org.apache.karaf.shell.support.CommandException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.Before;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;

public class CommandsTest {
    private static final String NUMBER = Samples.ID.toString();
    private static final Map<String, String> STANDARD = Map.of("agency", "balikpapan", "service", "pengadaan-asn");

    @Rule
    public final TemporaryFolder folder = new TemporaryFolder();

    private final Console console = new Console();

    @Before
    public void officer() {
        console.accounts.accounts.add(Samples.OFFICER);
    }

    @Test
    public void everythingFitsAHundredColumns() throws Exception {
        console.catalogue.entry = Samples.entry(AgencyEntry.State.OPEN, List.of());
        List<String> outputs = List.of(
                console.run(new ListAgencies(), Map.of()),
                console.run(new AgencyInfo(), Map.of("agency", "balikpapan")),
                console.run(new DiagAgency(), Map.of()),
                console.run(new ListStandards(), Map.of()),
                console.run(new StandardInfo(), STANDARD),
                console.run(new ListCases(), Map.of()),
                console.run(new CaseInfo(), Map.of("number", NUMBER)),
                console.run(new ListAccounts(), Map.of()));
        for (String output : outputs) {
            assertThat(output.lines())
                    .allSatisfy(line -> assertThat(plain(line)).hasSizeLessThanOrEqualTo(100));
        }
    }

    /** Without the colours of the table. */
    private static String plain(String line) {
        return line.replaceAll("\\u001b\\[[0-9;]*m", "");
    }

    @Test
    public void agenciesAreListedInTheirZone() throws Exception {
        assertThat(console.run(new ListAgencies(), Map.of()))
                .contains("balikpapan", "1.0.0", "buka")
                .contains("3 Agu 2026 10.00 WITA");
    }

    @Test
    public void standardShowsSixComponentsInOrderAndWhatIsOpen() throws Exception {
        String sheet = console.run(new StandardInfo(), STANDARD);
        assertThat(sheet)
                .containsSubsequence(
                        "1. Persyaratan",
                        "2. Sistem, mekanisme, dan prosedur",
                        "3. Waktu penyelesaian",
                        "4. Biaya/tarif",
                        "5. Produk pelayanan",
                        "6. Penanganan pengaduan");
        assertThat(sheet)
                .contains("Memverifikasi usul [direkonstruksi: nomor 2 sampai 10 hilang]")
                .contains("[tidak terbaca: tertutup kepala halaman]")
                .contains("pelaksana: Tim Verifikasi; waktu: 1,5 hari kerja")
                .contains("bts: Berkas tidak sesuai, kembali ke verifikasi")
                .contains("(pada langkah verifikasi)")
                .contains("diteruskan ke Kepala BKPSDM");
        assertThat(sheet.substring(sheet.indexOf("3. Waktu"), sheet.indexOf("4. Biaya")))
                .contains("tidak disebut dalam dokumen")
                .contains("Menyesuaikan jadwal BKN");
        assertThat(sheet.substring(sheet.indexOf("4. Biaya"), sheet.indexOf("5. Produk")))
                .contains("tidak disebut dalam dokumen");
        assertThat(sheet.substring(sheet.indexOf("5. Produk"), sheet.indexOf("6. Pen")))
                .contains("[tidak terbaca]");
    }

    @Test
    public void unknownThingsAreNamedWithTheKnownOnes() {
        assertFails(new StandardInfo(), Map.of("agency", "x", "service", "y"), "balikpapan");
        assertFails(new StandardInfo(), Map.of("agency", "balikpapan", "service", "y"), "pengadaan-asn");
        assertFails(
                new StandardInfo(),
                Map.of("agency", "balikpapan", "service", "pengadaan-asn", "version", "9.0.0"),
                "1.0.0");
        assertFails(new AgencyInfo(), Map.of("agency", "x"), "balikpapan");
        assertFails(new CaseInfo(), Map.of("number", "x"), "bukan nomor berkas");
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

    @Test
    public void deedsAreDoneInTheNameOfAnAccount() throws Exception {
        String opened = console.run(
                new OpenCase(),
                Map.of(
                        "agency", "balikpapan",
                        "service", "pengadaan-asn",
                        "subject", "Formasi 2026",
                        "tracks", List.of("cpns"),
                        "attributes", List.of("pendidikan=s1=x"),
                        "presented", List.of("usul"),
                        "actingAs", "siti"));
        assertThat(opened.lines())
                .containsExactly(
                        NUMBER + "  berjalan, menunggu: verifikasi", "Kode bagi pemohon: " + FakeFollowing.CODE);
        assertThat(console.following.who).isEqualTo(Samples.OFFICER.runBy("admin"));
        assertThat(console.cases.who).isEqualTo(Samples.OFFICER.runBy("admin"));
        assertThat(console.cases.channel).isEqualTo(StepRow.Channel.CONSOLE);
        assertThat(console.cases.asked)
                .isEqualTo(new Opening(
                        "balikpapan",
                        "pengadaan-asn",
                        "Formasi 2026",
                        Set.of("cpns"),
                        Map.of("pendidikan", "s1=x"),
                        List.of("usul"),
                        null));
    }

    @Test
    public void theCodeIsGivenToWhoActsAndNobodyElse() throws Exception {
        assertFails(new CaseCode(), Map.of("number", NUMBER), "--as <akun>");
        assertThat(console.run(new CaseCode(), Map.of("number", NUMBER, "actingAs", "siti"))
                        .strip())
                .isEqualTo(FakeFollowing.CODE);
        assertThat(console.following.who).isEqualTo(Samples.OFFICER.runBy("admin"));
        assertFails(new CaseCode(), Map.of("number", "x", "actingAs", "siti"), "bukan nomor berkas");
    }

    @Test
    public void sessionVariableNamesTheAccount() throws Exception {
        console.variables.put("TALAKSANA_AS", "siti");
        console.run(new CompleteStep(), Map.of("number", NUMBER, "step", "verifikasi", "outcome", "ms"));
        assertThat(console.cases.asked)
                .isEqualTo(new Deed.Complete(Samples.ID, "verifikasi", "ms", null, List.of(), null));
        console.run(
                new CompleteStep(),
                Map.of("number", NUMBER, "step", "verifikasi", "facts", List.of("tanggal=2025-12-01", "catatan=a=b")));
        assertThat(console.cases.asked)
                .isEqualTo(new Deed.Complete(
                        Samples.ID,
                        "verifikasi",
                        null,
                        null,
                        List.of(),
                        Map.of("tanggal", "2025-12-01", "catatan", "a=b"),
                        null));
        console.run(new ReturnStep(), Map.of("number", NUMBER, "step", "verifikasi", "comment", "perbaiki"));
        assertThat(console.cases.asked).isEqualTo(new Deed.SendBack(Samples.ID, "verifikasi", "perbaiki", null));
        console.run(new WithdrawCase(), Map.of("number", NUMBER, "comment", "mundur"));
        assertThat(console.cases.asked).isEqualTo(new Deed.Withdraw(Samples.ID, "mundur", null));
        assertThat(console.cases.who).isEqualTo(Samples.OFFICER.runBy("admin"));
    }

    @Test
    public void whoLoggedInAndActsAsItselfStandsAlone() throws Exception {
        console.login = "siti";
        console.run(new WithdrawCase(), Map.of("number", NUMBER, "comment", "mundur", "actingAs", "siti"));
        assertThat(console.cases.who).isEqualTo(Samples.OFFICER);
        assertThat(console.cases.who.doer()).hasToString("siti");
    }

    @Test
    public void whoeverSetsTheSessionsUserIsRecordedByTheOwnLoginAllTheSame() throws Exception {
        console.variables.put("USER", "siti");
        console.run(new WithdrawCase(), Map.of("number", NUMBER, "comment", "mundur", "actingAs", "siti"));
        assertThat(console.cases.who.doer()).hasToString("siti/admin");
    }

    @Test
    public void whatAnAdministratorDidInAnOfficersNameIsShownWithBoth() throws Exception {
        StepRow open = Samples.file().open().get(0);
        console.cases.rows = List.of(new StepRow(
                1,
                open.step(),
                open.actors(),
                open.openedAt(),
                0,
                open.dueAt(),
                null,
                "kanreg.budi/admin",
                open.openedAt(),
                "ms",
                null,
                List.of(),
                StepRow.Channel.CONSOLE,
                null,
                null,
                null,
                1,
                "a".repeat(64),
                "b".repeat(64)));
        assertThat(console.run(new CaseInfo(), Map.of("number", NUMBER)))
                .contains("kanreg.budi ", "Oleh 1")
                .contains("kanreg.budi, dijalankan oleh admin");
        console.cases.refusal = new Refusal(
                Refusal.Kind.CONFLICT,
                new Text("Langkah ini sudah selesai.", "Done."),
                List.of("tetapkan"),
                new Refusal.First("budi/admin", Instant.parse("2026-08-03T03:00:00Z"), "verifikasi", "ms"));
        assertFails(
                new CompleteStep(),
                Map.of("number", NUMBER, "step", "verifikasi", "actingAs", "siti"),
                "Didahului oleh budi, dijalankan oleh admin pada 3 Agu 2026 10.00 WIB.");
    }

    @Test
    public void withoutAnAccountNothingIsDone() {
        Map<String, String> deed = Map.of("number", NUMBER, "comment", "x");
        assertFails(new WithdrawCase(), deed, "--as <akun>");
        console.variables.put("TALAKSANA_AS", "tiada");
        assertFails(new WithdrawCase(), deed, "Tidak ada akun \"tiada\"");
        console.accounts.setActive("siti", false);
        console.variables.put("TALAKSANA_AS", "siti");
        assertFails(new WithdrawCase(), deed, "ditutup");
        assertThat(console.cases.asked).isNull();
    }

    @Test
    public void refusalIsOneSentenceWithWhatIsAllowed() {
        console.variables.put("TALAKSANA_AS", "siti");
        console.cases.refusal = new Refusal(
                Refusal.Kind.CONFLICT,
                new Text("Langkah ini sudah selesai.", "Done."),
                List.of("tetapkan"),
                new Refusal.First("budi", Instant.parse("2026-08-03T03:00:00Z"), "verifikasi", "ms"));
        assertFails(
                new CompleteStep(),
                Map.of("number", NUMBER, "step", "verifikasi"),
                "Langkah ini sudah selesai. Didahului oleh budi pada 3 Agu 2026 10.00 WIB. Yang dapat dipilih: tetapkan.");
    }

    @Test
    public void whatAnOpeningDidNotSayIsAskedForInWords() {
        console.variables.put("TALAKSANA_AS", "siti");
        console.cases.refusal = new Refusal(
                Refusal.Kind.INVALID,
                new Text("Sebutkan asal (Asal): dalam (Dalam kota), luar (Luar kota).", "Give asal (Asal)."),
                List.of("asal=dalam", "asal=luar"));
        assertFails(
                new OpenCase(),
                Map.of("agency", "a", "service", "b", "subject", "Cuti"),
                "Sebutkan asal (Asal): dalam (Dalam kota), luar (Luar kota). Yang dapat dipilih: asal=dalam, asal=luar.");
    }

    @Test
    public void malformedAttributeIsRefused() {
        console.variables.put("TALAKSANA_AS", "siti");
        Map<String, Object> given =
                Map.of("agency", "a", "service", "b", "subject", "c", "attributes", List.of("pendidikan"));
        assertFails(new OpenCase(), given, "ID=NILAI");
    }

    @Test
    public void verificationFailsWhenTheRecordWasChanged() throws Exception {
        assertThat(console.run(new VerifyCase(), Map.of("number", NUMBER))).startsWith("Utuh: 3 langkah");
        console.cases.faults = List.of(new Text("Baris 2 diubah.", "Row 2 was changed."));
        assertFails(new VerifyCase(), Map.of("number", NUMBER), "tidak utuh");
        console.cases.faults = List.of();
        console.files.faults = List.of(new Text("Berkas 1 tidak ada.", "File 1 is missing."));
        assertFails(new VerifyCase(), Map.of("number", NUMBER), "tidak utuh");
    }

    @Test
    public void accountsAreKept() throws Exception {
        String added = console.run(
                new AddAccount(),
                Map.of("name", "budi", "role", "officer", "agency", "balikpapan", "actors", List.of("kepala")));
        assertThat(added.strip()).isEqualTo("Kata sandi budi: rahasia");
        assertThat(console.accounts.find("budi"))
                .contains(new Account("budi", "budi", Role.OFFICER, "balikpapan", Set.of("kepala"), true));
        assertThat(console.run(new ListAccounts(), Map.of())).contains("budi", "officer", "kepala");
        console.run(new DisableAccount(), Map.of("name", "budi"));
        assertThat(console.run(new ListAccounts(), Map.of())).contains("tutup");
        console.run(new EnableAccount(), Map.of("name", "budi"));
        assertThat(console.accounts.find("budi").orElseThrow().active()).isTrue();
        assertThat(console.run(new ResetPassword(), Map.of("name", "budi"))).contains("rahasia");
    }

    @Test
    public void unfitAccountsAreRefused() {
        assertFails(new AddAccount(), Map.of("name", "x", "role", "boss"), "central-administrator");
        assertFails(new AddAccount(), Map.of("name", "x", "role", "officer"), "memerlukan --agency");
        assertFails(
                new AddAccount(),
                Map.of("name", "x", "role", "central-staff", "agency", "a"),
                "tidak memakai --agency");
        assertFails(new AddAccount(), Map.of("name", "siti", "role", "central-staff"), "sudah dipakai");
        assertFails(new DisableAccount(), Map.of("name", "tiada"), "Tidak ada akun");
    }

    private void assertFails(Action command, Map<String, ?> given, String sentence) {
        ThrowingCallable running = () -> console.run(command, given);
        assertThatThrownBy(running)
                .isExactlyInstanceOf(CommandException.class)
                .hasMessageContaining(sentence)
                .extracting(e -> ((CommandException) e).getNiceHelp())
                .asString()
                .contains(sentence);
    }
}
