package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.time.Duration;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** Cases go from desk to desk, and back. */
public class HandedCasesTest {
    private static final String COMPLETE = "form[action$=/selesai]";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void whatWasStatedIsReadByItsLabelsAndInWords() {
        CaseFile file = office.open("Izin Sari");
        office.done(office.officer, file, "periksa", "lengkap", null);
        browser.login("budi").open("/meja/berkas/" + file.id());
        browser.send(COMPLETE, Map.of("fakta.tanggal-mulai", "2026-09-01", "fakta.program", "s2", "cek.kuota", "ya"));
        browser.open("/meja/berkas/" + file.id());
        assertThat(browser.page.select(".peristiwa dl").text())
                .contains("Tanggal mulai belajar 1 September 2026", "Program Magister", "Kuota izin belajar masih ada")
                .doesNotContain("tanggal-mulai", "2026-09-01", "s2", "daftar periksa");
    }

    @Test
    public void whatWaitsForSomebodyOutsideStandsWhereItsArrivalIsRecorded() {
        CaseFile file = office.open("Izin Sari");
        office.done(office.officer, file, "periksa", "kurang", "Tanpa tanda tangan");
        browser.login("budi").open("/meja");
        assertThat(browser.text()).doesNotContain("Izin Sari");
        browser.click("Menunggu pihak lain");
        assertThat(browser.page.select(".pekerjaan h2").eachText()).containsExactly("Izin Sari");
        assertThat(browser.text()).contains("menunggu pemohon");
        browser.click("Izin Sari");
        assertThat(browser.page.selectFirst(".remah a").attr("href")).isEqualTo("/meja/pihak-lain");
    }

    @Test
    public void whoNeitherOpenedItNorDoesItsStepFindsNoWithdrawal() {
        CaseFile file = office.open("Izin Sari");
        browser.login("kepala").open("/meja/berkas/" + file.id());
        assertThat(browser.page.select("form[action$=/tarik]")).isEmpty();
        browser.cookies.clear();
        browser.login("ani").open("/meja/berkas/" + file.id());
        assertThat(browser.page.select("form[action$=/tarik]")).hasSize(1);
    }

    @Test
    public void whoTakesAStepHasItInAListAndNoColleagueDoesItMeanwhile() {
        CaseFile file = office.open("Izin belajar Sari");
        office.open("Izin belajar Tono");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        browser.send("form[action$=/ambil]", Map.of());
        assertThat(browser.text()).contains("Tercatat.", "Langkah ini di tangan Anda.");
        browser.open("/meja").click("Milik saya");
        assertThat(browser.page.select(".pekerjaan h2").eachText()).containsExactly("Izin belajar Sari");
        browser.cookies.clear();
        browser.login("ani").open("/meja");
        assertThat(browser.text()).contains("pada budi");
        browser.click("Izin belajar Sari");
        assertThat(browser.page.select(COMPLETE)).isEmpty();
        assertThat(browser.text()).contains("Langkah ini di tangan budi.");
        browser.send("form[action$=/ambil]", Map.of());
        assertThat(browser.page.select(COMPLETE)).isNotEmpty();
        assertThat(office.now(file).open().get(0).holder()).isEqualTo("ani");
    }

    @Test
    public void aStepIsHandedToAColleagueWhoDoesIt() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        assertThat(browser.page.select("#kepada option").eachAttr("value")).containsExactly("", "ani");
        browser.send("form[action$=/alihkan]", Map.of("kepada", ""));
        assertThat(browser.status()).isEqualTo(422);
        browser.send("form[action$=/alihkan]", Map.of("kepada", "ani", "alasan-alih", "Saya cuti"));
        StepRow row = office.now(file).open().get(0);
        assertThat(row.holder()).isEqualTo("ani");
        assertThat(office.cases.history(office.officer, file.id()).get(0).comment())
                .isEqualTo("Saya cuti");
    }

    @Test
    public void whatWasJustDoneIsTakenBackForTenMinutes() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        browser.send(COMPLETE, Map.of("putusan", "lengkap"));
        assertThat(browser.text()).contains("Tercatat.", "sampai 10 menit");
        browser.send("form[action$=/batal]", Map.of());
        assertThat(browser.page.selectFirst("h1").text()).isEqualTo("Izin belajar Sari");
        assertThat(office.now(file).open().get(0).step()).isEqualTo("periksa");
        assertThat(browser.text()).contains("dibatalkan");
        browser.send(COMPLETE, Map.of("putusan", "lengkap"));
        office.clock.passes(Duration.ofMinutes(11));
        browser.open("/meja/berkas/" + file.id());
        assertThat(browser.page.select("form[action$=/batal]")).isEmpty();
    }

    @Test
    public void theOneWayBackHasAButtonOfItsOwn() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        browser.send("form[action$=/kembalikan]", Map.of());
        assertThat(browser.status()).isEqualTo(422);
        browser.send("form[action$=/kembalikan]", Map.of("alasan-kembali", "Tanpa tanda tangan"));
        assertThat(office.cases.history(office.officer, file.id()).get(0).outcome())
                .isEqualTo("kurang");
    }

    @Test
    public void whatIsWrongWithARequirementBecomesPartOfTheReason() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        Map<String, String> found = Map.of("tidak.surat-permohonan", "tanpa tanda tangan");
        browser.send(COMPLETE, with(found, "putusan", "lengkap"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#tidak.surat-permohonan");
        browser.send(COMPLETE, with(found, "putusan", "kurang"));
        StepRow done = office.cases.history(office.officer, file.id()).get(0);
        assertThat(done.outcome()).isEqualTo("kurang");
        assertThat(done.comment()).isEqualTo("Surat permohonan: tanpa tanda tangan");
    }

    private static Map<String, String> with(Map<String, String> fields, String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(fields);
        all.put(name, value);
        return all;
    }
}
