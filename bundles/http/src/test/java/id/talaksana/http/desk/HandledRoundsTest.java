package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A selection round at the desk. */
public class HandledRoundsTest {
    private static final String PREVIEW = "form[action$=/pratinjau]";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());
    private String here;

    @Before
    public void open() {
        CaseFile round = office.openRound("Seleksi 2026");
        here = "/meja/putaran/" + round.id();
        browser.login("budi");
    }

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void itsPageTellsWhereItStandsAndWhoIsWhere() {
        browser.open("/meja").click("Seleksi 2026").click("Ke putaran seleksi");
        assertThat(browser.page
                        .select(".tahapan [aria-current=step], .tahapan > li[aria-current]")
                        .text())
                .contains("1. Panitia memeriksa berkas pelamar");
        assertThat(browser.text())
                .contains("3 pelamar", "Belum diputuskan: 2", "Tidak lulus: 1", "Hasil seleksi administrasi: disusun")
                .contains("Masa sanggah");
        browser.click("Belum diputuskan: 2");
        assertThat(browser.text()).contains("A-1", "Sari").doesNotContain("Tono");
        browser.open(here + "/pelamar");
        assertThat(browser.text()).contains("Tidak lulus (Ijazah tidak sesuai)");
        browser.click("Berikutnya →");
        assertThat(browser.path()).isEqualTo(here + "/pelamar?mulai=2");
    }

    @Test
    public void aSetIsDecidedOnAfterAPreview() {
        browser.open(here).send(PREVIEW, Map.of());
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#putusan");
        browser.send(PREVIEW, Map.of("putusan", "tidak-lulus"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Beri alasan.");
        browser.send(PREVIEW, Map.of("putusan", "tidak-lulus", "alasan", "Ijazah", "nomor-peserta", "A-1, A-2\nA-3"));
        assertThat(browser.text())
                .contains(
                        "2 pelamar akan diputuskan:",
                        "Belum ada yang berubah.",
                        "1 dilewati",
                        "A-2: Sudah diputuskan.");
        assertThat(office.round.deeds).isEmpty();
        browser.send("form[action$=/putusan]", Map.of());
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.round.deeds).singleElement().isInstanceOfSatisfying(RoundDeed.Decide.class, deed -> {
            assertThat(deed.set().registrations()).containsExactly("A-1", "A-2", "A-3");
            assertThat(deed.reason()).isEqualTo("Ijazah");
            assertThat(deed.requestKey()).hasSize(32);
        });
    }

    @Test
    public void whenAllAreDecidedOnTheStepIsCompletedOnTheCase() {
        office.round.undecided = 0;
        browser.open(here);
        assertThat(browser.page.select(PREVIEW)).isEmpty();
        assertThat(browser.text()).contains("Semua sudah diputuskan.");
        browser.click("Selesaikan");
        browser.send("form[action$=/selesai]", Map.of());
        assertThat(browser.text()).contains("Tercatat.", "Hasil diumumkan");
    }
}
