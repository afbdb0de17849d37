package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** One decision on many cases: chosen, looked at, and carried out a stretch at a time. */
public class BatchTest {
    private static final String CHOOSE = "form[action=/meja/banyak]";
    private static final String PREVIEW = "form[action=/meja/banyak/pratinjau]";
    private static final String DECIDE = "form[action=/meja/banyak/putuskan]";
    private static final String COMPLETE = "izin-belajar/periksa/lengkap";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    private List<CaseFile> opened(int many) {
        List<CaseFile> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(office.open("Izin " + i));
        }
        return all;
    }

    private String step(CaseFile file) {
        return office.now(file).open().get(0).step();
    }

    @Test
    public void allOfAListOnEveryPageAreDecidedOnAStretchAtATime() {
        List<CaseFile> all = opened(60);
        browser.login("budi").open("/meja").send(CHOOSE, Map.of("semua", "ya"));
        assertThat(browser.text()).contains("60 berkas dipilih.", "1. Petugas memeriksa berkas");
        browser.send(PREVIEW, Map.of("putusan", COMPLETE));
        assertThat(browser.text())
                .contains("60 berkas akan diputuskan.", "Belum ada yang berubah.", "Dalam daftar sekarang: 60.");
        assertThat(step(all.get(0))).isEqualTo("periksa");
        browser.send(DECIDE, Map.of());
        assertThat(browser.text()).contains("25 dari 60 berkas diputuskan.", "Lanjutkan 35 berkas lagi");
        browser.send(DECIDE, Map.of()).send(DECIDE, Map.of());
        assertThat(browser.text()).contains("60 dari 60 berkas diputuskan.", "sebelumnya 60, sekarang 60");
        assertThat(all).allSatisfy(file -> assertThat(step(file)).isEqualTo("telaah"));
    }

    /** Chosen once, looked at once; the pages between two stretches go on by themselves where a browser runs scripts. */
    @Test
    public void twoHundredFilesAreDecidedOnInOneGo() {
        List<CaseFile> all = opened(200);
        browser.login("budi").open("/meja").send(CHOOSE, Map.of("semua", "ya"));
        browser.send(PREVIEW, Map.of("putusan", COMPLETE));
        assertThat(browser.text()).contains("200 berkas akan diputuskan.");
        while (!browser.page.select(DECIDE).isEmpty()) {
            browser.send(DECIDE, Map.of());
        }
        assertThat(browser.text()).contains("200 dari 200 berkas diputuskan.");
        assertThat(all).allSatisfy(file -> assertThat(step(file)).isEqualTo("telaah"));
    }

    @Test
    public void whoeverStopsLeavesTheOthersAsTheyAre() {
        List<CaseFile> all = opened(30);
        browser.login("budi").open("/meja").send(CHOOSE, Map.of("semua", "ya"));
        browser.send(PREVIEW, Map.of("putusan", COMPLETE)).send(DECIDE, Map.of());
        browser.click("Berhenti di sini");
        assertThat(browser.path()).isEqualTo("/meja");
        assertThat(all.stream().filter(file -> step(file).equals("telaah"))).hasSize(25);
    }

    @Test
    public void whatIsLeftOutIsNamedWithTheReason() {
        List<CaseFile> all = opened(3);
        office.done(office.officer, all.get(1), "periksa", "lengkap", null);
        office.take(office.colleague, all.get(2), "periksa");
        Map<String, String> ticked = new HashMap<>();
        all.forEach(file -> ticked.put("pilih." + file.id(), "ya"));
        browser.login("budi").open("/meja").send(CHOOSE, ticked);
        browser.send(PREVIEW, Map.of("putusan", COMPLETE));
        assertThat(browser.text())
                .contains("1 berkas akan diputuskan.", "2 dilewati", "Izin 1: pada langkah lain", "Izin 2: pada ani");
    }

    @Test
    public void aReasonStandsWithEachAndWhatChangedMeanwhileIsTold() {
        List<CaseFile> all = opened(2);
        browser.login("budi").open("/meja").send(CHOOSE, Map.of("semua", "ya"));
        String back = "izin-belajar/periksa/kurang";
        browser.send(PREVIEW, Map.of("putusan", back));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Tulis alasannya.");
        browser.send(PREVIEW, Map.of("putusan", back, "alasan", "Tanpa tanda tangan"));
        office.take(office.officer, all.get(1), "periksa");
        browser.send(DECIDE, Map.of());
        assertThat(browser.text()).contains("1 dari 2 berkas diputuskan.", "Izin 1: Berkas ini berubah");
        StepRow first = office.cases.history(office.officer, all.get(0).id()).get(0);
        assertThat(first.outcome()).isEqualTo("kurang");
        assertThat(first.comment()).isEqualTo("Tanpa tanda tangan");
        assertThat(step(all.get(1))).isEqualTo("periksa");
    }

    @Test
    public void aStepThatAsksForEntriesIsDoneOneByOne() {
        CaseFile file = opened(1).get(0);
        office.done(office.officer, file, "periksa", "lengkap", null);
        browser.login("budi").open("/meja").send(CHOOSE, Map.of("semua", "ya"));
        assertThat(browser.text()).contains("Langkah ini meminta isian tersendiri: Tanggal mulai belajar, Program.");
        assertThat(browser.page.select("input[name=putusan]")).isNotEmpty().allMatch(each -> each.hasAttr("disabled"));
        browser.send(PREVIEW, Map.of("putusan", "izin-belajar/telaah/done"));
        assertThat(browser.text()).contains("0 berkas akan diputuskan.", "meminta isian tersendiri: Tanggal mulai");
        assertThat(browser.page.select(DECIDE)).isEmpty();
    }
}
