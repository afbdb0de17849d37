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

/** An officer's work at the desk: from the list to the step that is done, over the real core. */
public class DeskTest {
    private static final String COMPLETE = "form[action$=/selesai]";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void aStepIsDoneFromTheListWithTwoClicksAndThreeRequests() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja");
        int before = browser.requests;
        browser.click("Izin belajar Sari");
        browser.send(COMPLETE, Map.of("putusan", "lengkap"));
        assertThat(browser.requests - before).isEqualTo(3);
        assertThat(browser.text()).contains("Tercatat.", "Petugas menelaah kebutuhan organisasi");
        StepRow done = office.cases.history(office.officer, file.id()).get(0);
        assertThat(done.outcome()).isEqualTo("lengkap");
        assertThat(done.closedBy()).isEqualTo("budi");
        assertThat(done.channel()).isEqualTo(StepRow.Channel.WEB);
    }

    @Test
    public void aLineTellsWhatWaitsWhereForHowLongAndWhy() {
        CaseFile file = office.open("Izin belajar Sari");
        office.done(office.colleague, file, "periksa", "kurang", "Surat tanpa tanda tangan");
        browser.login("budi").open("/meja/berkas");
        assertThat(browser.text())
                .contains("Izin belajar Sari", "Langkah 1 dari 5", "Waktu berhenti", "menunggu pemohon")
                .contains("Dikembalikan oleh ani: Surat tanpa tanda tangan", "dibuka oleh budi");
        office.open("Izin belajar Tono");
        browser.open("/meja");
        assertThat(browser.text()).contains("sisa 2 hari kerja").doesNotContain("Izin belajar Sari");
    }

    @Test
    public void whatWaitsIsCountedByDueTimeAndChosenByIt() {
        office.open("Lama");
        office.clock.passes(Duration.ofDays(5));
        office.open("Baru");
        CaseFile measured = office.open("Telaah");
        office.done(office.officer, measured, "periksa", "lengkap", null);
        browser.login("budi").open("/meja");
        assertThat(browser.page.select(".hitungan a").eachText())
                .containsExactly("1 terlambat", "1 hari ini", "1 minggu ini", "0 tanpa tenggat");
        browser.click("1 terlambat");
        assertThat(browser.path()).isEqualTo("/meja?waktu=terlambat");
        assertThat(browser.page.select(".pekerjaan h2").eachText()).containsExactly("Lama");
        assertThat(browser.text()).contains("terlambat 1 hari kerja");
        browser.click("1 hari ini");
        assertThat(browser.page.select(".pekerjaan h2").eachText()).containsExactly("Telaah");
        assertThat(browser.text()).contains("sisa 1 jam kerja");
    }

    @Test
    public void theChosenListIsThereAgainAfterEveryVisitAndAct() {
        office.open("Pertama");
        office.open("Kedua");
        office.clock.passes(Duration.ofDays(6));
        browser.login("budi").open("/meja?waktu=terlambat");
        browser.click("Pertama");
        assertThat(browser.page.selectFirst(".remah a").attr("href")).isEqualTo("/meja?waktu=terlambat");
        browser.send(COMPLETE, Map.of("putusan", ""));
        assertThat(browser.status()).isEqualTo(422);
        browser.send(COMPLETE, Map.of("putusan", "lengkap"));
        assertThat(browser.path()).startsWith("/meja?waktu=terlambat&selesai=");
        assertThat(browser.page.select(".pekerjaan h2").eachText()).containsExactly("Kedua");
    }

    @Test
    public void theNextOneIsAlwaysAtHand() {
        office.open("Pertama");
        office.open("Kedua");
        browser.login("budi").open("/meja").click("Mulai dari yang pertama");
        assertThat(browser.page.selectFirst("h1").text()).isEqualTo("Pertama");
        browser.click("Berkas berikutnya");
        assertThat(browser.page.selectFirst("h1").text()).isEqualTo("Kedua");
        browser.send(COMPLETE, Map.of("putusan", "lengkap", "lalu", "berikutnya"));
        assertThat(browser.page.selectFirst("h1").text()).isIn("Pertama", "Kedua");
        assertThat(browser.text()).contains("Selesaikan, lalu buka berikutnya");
    }

    @Test
    public void whatFollowsIsNamedBeforeTheAct() {
        office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        assertThat(browser.page.select(".putusan .pilihan").eachText())
                .containsExactly(
                        "Berkas lengkap Sesudah ini: 2. Petugas menelaah kebutuhan organisasi (Petugas)",
                        "Dikembalikan Dikembalikan kepada Pemohon untuk diperbaiki; lalu: 1. Petugas memeriksa"
                                + " berkas. Jika kurang dikembalikan untuk diperbaiki (Petugas)",
                        "Ditolak Sesudah ini berkas ditutup tanpa hasil.");
        assertThat(browser.text()).contains("Kelengkapan Surat permohonan", "Keluaran Berkas lengkap");
    }

    @Test
    public void aReturnNeedsItsReasonWhichStaysAsItWasTyped() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        browser.send(COMPLETE, Map.of("putusan", "kurang", "catatan", "jangan hilang"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#alasan");
        assertThat(browser.text()).contains("Tulis alasannya.");
        assertThat(browser.page.selectFirst("#catatan").val()).isEqualTo("jangan hilang");
        assertThat(browser.page.selectFirst("input[value=kurang]").hasAttr("checked"))
                .isTrue();
        browser.send(COMPLETE, Map.of("putusan", "kurang", "alasan", "Tanda tangan tidak ada"));
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.now(file).open().get(0).waitsForOthers()).isTrue();
        // What the applicant sends is recorded, and the clock runs again.
        browser.click("Izin belajar Sari");
        browser.send("form[action$=/lanjut]", Map.of("datang", "Surat yang sudah ditandatangani"));
        assertThat(office.now(file).open().get(0).waitsForOthers()).isFalse();
    }

    @Test
    public void whatAStepAsksForIsAskedAtItsField() {
        CaseFile file = office.open("Izin belajar Sari");
        office.done(office.officer, file, "periksa", "lengkap", null);
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        browser.send(COMPLETE, Map.of());
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.page.select(".galat a").eachAttr("href"))
                .containsExactly("#cek.kuota", "#fakta.tanggal-mulai", "#fakta.program");
        Map<String, String> filled =
                Map.of("cek.kuota", "ya", "fakta.tanggal-mulai", "2026-09-01", "fakta.program", "s2");
        browser.send(COMPLETE, filled);
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.cases.history(office.officer, file.id()).get(1).evidence())
                .contains("2026-09-01", "s2", "kuota");
        // What somebody outside did is recorded with its letter.
        browser.click("Izin belajar Sari");
        browser.send(COMPLETE, Map.of());
        assertThat(browser.page.select(".galat a").eachAttr("href"))
                .containsExactly("#fakta.letter-number", "#fakta.letter-date");
        browser.send(COMPLETE, Map.of("fakta.letter-number", "B/12/2026", "fakta.letter-date", "2026-04-09"));
        assertThat(office.now(file).open().get(0).step()).isEqualTo("arsip");
        browser.open("/meja/tanpa-pelaksana");
        assertThat(browser.page.select(".pekerjaan h2").eachText()).containsExactly("Izin belajar Sari");
    }

    @Test
    public void theAdministratorSaysWhoDoesWhatTheDocumentGivesToNobody() {
        CaseFile file = office.open("Izin belajar Sari");
        office.done(office.officer, file, "periksa", "lengkap", null);
        browser.login("kelola").open("/meja/tanpa-pelaksana").click("Tetapkan pelaksana");
        assertThat(browser.text()).contains("4. Berkas diarsipkan", "belum ada pelaksana");
        String form = "form:has(input[value=izin-belajar])";
        browser.send(
                form, Map.of("pelaksana.izin-belajar.petugas", "ya", "alasan.izin-belajar", "Arsip ada pada petugas"));
        assertThat(browser.text()).contains("Tercatat.", "4. Berkas diarsipkan Petugas");
        assertThat(browser.page
                        .select("input[name=langkah.izin-belajar.arsip]")
                        .first()
                        .hasAttr("checked"))
                .as("nobody waits for it any more")
                .isFalse();
        browser.send(form, Map.of("langkah.izin-belajar.periksa", "ya"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Ada yang perlu diperbaiki");
    }

    @Test
    public void aColleaguesActIsToldWithNameAndTimeAndNothingIsDone() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        office.clock.passes(Duration.ofMinutes(4));
        office.done(office.colleague, file, "periksa", "lengkap", "Sudah saya periksa");
        browser.send(COMPLETE, Map.of("putusan", "ditolak", "alasan", "Kuota habis"));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text())
                .contains("Ani Wijaya, 10 April 2026 pukul 10.04 WITA: 1. Petugas memeriksa", "Berkas lengkap")
                .contains("Sudah saya periksa", "tidak dilaksanakan", "Kuota habis");
        assertThat(office.now(file).open().get(0).step()).isEqualTo("telaah");
        assertThat(office.cases.history(office.officer, file.id())).hasSize(2);
    }

    @Test
    public void aFormThatIsSentTwiceIsCarriedOutOnce() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        var form = browser.page;
        browser.send(COMPLETE, Map.of("putusan", "lengkap"));
        assertThat(browser.text()).contains("Tercatat.");
        browser.page = form;
        browser.send(COMPLETE, Map.of("putusan", "lengkap"));
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.cases.history(office.officer, file.id())).hasSize(2);
    }

    @Test
    public void theClockIsStoppedExtendedAndTheCaseWithdrawnWithAReason() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja").click("Izin belajar Sari");
        browser.send("form[action$=/perpanjang]", Map.of());
        assertThat(browser.page.select(".galat a").eachAttr("href")).containsExactly("#alasan-perpanjang");
        browser.send("form[action$=/perpanjang]", Map.of("alasan-perpanjang", "Banyak berkas"));
        assertThat(browser.text()).contains("Tercatat.");
        browser.open("/meja").click("Izin belajar Sari");
        browser.send("form[action$=/tunda]", Map.of("alasan-tunda", "Menunggu ijazah"));
        assertThat(browser.page.select(".galat a").eachAttr("href")).containsExactly("#menunggu");
        browser.send("form[action$=/tunda]", Map.of("menunggu", "applicant", "alasan-tunda", "Menunggu ijazah"));
        assertThat(office.now(file).open().get(0).waitsForOthers()).isTrue();
        browser.open("/meja/berkas/" + file.id());
        browser.send("form[action$=/tarik]", Map.of("alasan-tarik", "Pemohon mengundurkan diri"));
        assertThat(office.now(file).state()).isEqualTo(CaseFile.State.WITHDRAWN);
        browser.open("/meja/berkas/" + file.id());
        assertThat(browser.text()).contains("ditarik kembali", "Pemohon mengundurkan diri", "Menunggu ijazah");
    }

    @Test
    public void pagesAreInEnglishByChoiceAndAsLightAsTheyAreStrict() {
        CaseFile file = office.open("Izin belajar Sari");
        browser.login("budi").open("/meja/berkas/" + file.id() + "?lang=en");
        assertThat(browser.text()).contains("Step 1 of 5", "2 working days left", "Then comes: 2.");
        assertThat(browser.answer
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElseThrow())
                .contains("default-src 'none'");
        assertThat(browser.answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(browser.answer.body().length()).isLessThan(30_000);
        assertThat(browser.page.select("[src],link[href]").eachAttr("src")).allMatch(src -> !src.startsWith("http"));
    }
}
