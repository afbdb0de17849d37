package id.talaksana.http.entrance;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** Logging in at the pages, staying, and leaving. */
public class LoginTest {
    private static final String LOGIN = "form[action=/masuk]";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void whoeverIsNotLoggedInIsAskedAndComesBack() {
        browser.open("/meja?waktu=terlambat");
        assertThat(browser.path()).isEqualTo("/masuk?ke=%2Fmeja%3Fwaktu%3Dterlambat");
        browser.send(LOGIN, Map.of("nama", "budi", "sandi", StaffOffice.PASSWORD));
        assertThat(browser.path()).isEqualTo("/meja?waktu=terlambat");
        assertThat(browser.text()).contains("Masuk sebagai Budi Santoso");
        browser.open("/masuk?ke=https%3A%2F%2Fjahat.example%2F");
        assertThat(browser.path()).isEqualTo("/meja");
    }

    @Test
    public void theCookieIsForNoScriptAndNoOtherSite() {
        browser.login("budi");
        assertThat(browser.setCookies).anySatisfy(line -> assertThat(line)
                .matches("masuk=contoh\\.[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"));
        browser.open("/masuk").open("/meja/akun");
        String before = browser.cookies.get("masuk");
        browser.send("form[action$=/keluar]", Map.of());
        assertThat(browser.cookies).doesNotContainKey("masuk");
        browser.cookies.put("masuk", before);
        browser.open("/meja");
        assertThat(browser.path()).startsWith("/masuk");
    }

    @Test
    public void overTlsNobodyButThisHostSetsIt() {
        browser.open("/masuk");
        browser.send(LOGIN, Map.of("nama", "budi", "sandi", StaffOffice.PASSWORD), "X-Forwarded-Proto", "https");
        assertThat(browser.setCookies).anySatisfy(line -> assertThat(line)
                .startsWith("__Host-masuk=contoh.")
                .endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"));
    }

    @Test
    public void eachLoginHasATokenOfItsOwn() {
        browser.open("/masuk");
        browser.cookies.put("masuk", "contoh." + "A".repeat(43));
        browser.open("/masuk");
        browser.send(LOGIN, Map.of("nama", "budi", "sandi", StaffOffice.PASSWORD));
        String first = browser.cookies.get("masuk");
        assertThat(first).isNotEqualTo("contoh." + "A".repeat(43));
        browser.cookies.remove("masuk");
        browser.login("budi");
        assertThat(browser.cookies.get("masuk")).isNotEqualTo(first);
        assertThat(office.logins.find(first)).isPresent();
    }

    @Test
    public void wrongPasswordsAreSlowedAsAtTheApi() {
        browser.open("/masuk");
        for (int i = 0; i < 10; i++) {
            browser.send(LOGIN, Map.of("nama", "budi", "sandi", "salah"));
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.text()).contains("Nama akun atau kata sandi tidak benar");
            assertThat(browser.page.selectFirst("#sandi").val()).isEmpty();
        }
        browser.send(LOGIN, Map.of("nama", "budi", "sandi", StaffOffice.PASSWORD));
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    public void aLoginThatRestsOrLastsTooLongIsOver() {
        browser.login("budi");
        for (int i = 0; i < 13; i++) {
            office.clock.passes(Duration.ofMinutes(55));
            browser.open("/meja");
            assertThat(browser.path()).isEqualTo("/meja");
        }
        office.clock.passes(Duration.ofMinutes(10));
        browser.open("/meja");
        assertThat(browser.path()).startsWith("/masuk");
        browser.login("budi");
        office.clock.passes(Duration.ofMinutes(61));
        browser.open("/meja");
        assertThat(browser.path()).startsWith("/masuk");
    }

    @Test
    public void whatIsSentAfterItsEndIsKeptAndNotDone() {
        var file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja/berkas/" + file.id());
        office.clock.passes(Duration.ofMinutes(61));
        browser.send("form[action$=/selesai]", Map.of("putusan", "kurang", "alasan", "Ijazah belum dilegalisasi"));
        assertThat(browser.status()).isEqualTo(403);
        assertThat(browser.text()).contains("Sesi Anda sudah berakhir");
        browser.send(LOGIN, Map.of("nama", "budi", "sandi", StaffOffice.PASSWORD));
        assertThat(browser.text())
                .contains("belum dilaksanakan", "Ijazah belum dilegalisasi")
                .as("which case, which act, what was chosen")
                .contains("Izin belajar Sari", file.id().toString(), "Selesaikan", "Dikembalikan");
        assertThat(office.cases.history(office.officer, file.id())).hasSize(1);
        browser.send("form[action$=/selesai]", Map.of());
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.cases.history(office.officer, file.id()).get(0).comment())
                .isEqualTo("Ijazah belum dilegalisasi");
    }

    @Test
    public void aClosedAccountIsOutAtOnce() {
        browser.login("budi");
        office.accounts.setActive("budi", false);
        browser.open("/meja");
        assertThat(browser.path()).startsWith("/masuk");
    }

    @Test
    public void whoChangesThePasswordStaysAndAllOthersLeave() {
        browser.login("budi");
        String elsewhere = browser.cookies.remove("masuk");
        browser.login("budi").open("/meja/akun");
        String form = "form[action$=/sandi]";
        browser.send(form, Map.of("sandi-lama", "salah", "sandi-baru", "empat kata yang baru", "sandi-ulang", "x"));
        assertThat(browser.page.select(".galat a").eachAttr("href")).containsExactly("#sandi-ulang");
        Map<String, String> weak = Map.of(
                "sandi-lama", StaffOffice.PASSWORD, "sandi-baru", "budi-budi-budi", "sandi-ulang", "budi-budi-budi");
        assertThat(browser.send(form, weak).text()).contains("mudah ditebak");
        Map<String, String> fine = Map.of(
                "sandi-lama",
                StaffOffice.PASSWORD,
                "sandi-baru",
                "empat kata yang baru",
                "sandi-ulang",
                "empat kata yang baru");
        assertThat(browser.send(form, fine).text()).contains("Kata sandi sudah diganti");
        assertThat(office.logins.find(elsewhere)).isEmpty();
        assertThat(browser.open("/meja").path()).isEqualTo("/meja");
        assertThat(office.accounts.authenticate("budi", "empat kata yang baru".toCharArray(), null))
                .isPresent();
    }

    @Test
    public void oneLeavesEverywhereAtOnce() {
        browser.login("budi");
        String elsewhere = browser.cookies.remove("masuk");
        browser.login("budi").open("/meja/akun").send("form[action$=/keluar-semua]", Map.of());
        assertThat(browser.text()).contains("Anda sudah keluar.");
        assertThat(office.logins.find(elsewhere)).isEmpty();
    }

    @Test
    public void aFormOfAnotherLoginOrSiteDoesNothing() {
        var file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja/berkas/" + file.id());
        var form = browser.page;
        browser.send("form[action$=/selesai]", Map.of("putusan", "lengkap"), "Sec-Fetch-Site", "cross-site");
        assertThat(browser.status()).isEqualTo(403);
        browser.page = form;
        browser.send("form[action$=/selesai]", Map.of("putusan", "lengkap", "segel", "palsu"));
        assertThat(browser.status()).isEqualTo(422);
        browser.open("/meja/akun").send("form[action$=/keluar]", Map.of());
        browser.login("ani");
        browser.page = form;
        browser.send("form[action$=/selesai]", Map.of("putusan", "lengkap"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(office.cases.history(office.officer, file.id())).hasSize(1);
    }

    @Test
    public void centralStaffLogsInToo() {
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
        browser.login("pusat").open("/meja");
        assertThat(browser.cookies.get("masuk")).startsWith("-.");
        assertThat(browser.text()).contains("Akun ini tidak memegang pelaksana");
    }
}
