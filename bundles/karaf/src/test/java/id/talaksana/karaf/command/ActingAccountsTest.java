package id.talaksana.karaf.command;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.FakeFollowing;
import id.talaksana.karaf.Samples;
import id.talaksana.karaf.command.account.AddAccount;
import id.talaksana.karaf.command.account.DisableAccount;
import id.talaksana.karaf.command.account.EnableAccount;
import id.talaksana.karaf.command.account.ListAccounts;
import id.talaksana.karaf.command.account.ResetPassword;
import id.talaksana.karaf.command.cases.CaseCode;
import id.talaksana.karaf.command.cases.CaseInfo;
import id.talaksana.karaf.command.cases.CompleteStep;
import id.talaksana.karaf.command.cases.OpenCase;
import id.talaksana.karaf.command.cases.ReturnStep;
import id.talaksana.karaf.command.cases.WithdrawCase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.Test;

/** In whose name something is done at the console, and how accounts are kept. */
public class ActingAccountsTest extends CommandFixture {

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
}
