package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.api.rounds.announcements.AnnouncementDeed;
import id.talaksana.http.entrance.OneRound;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.time.Instant;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Announcements at the desk, from the draft to the release. */
public class HandledAnnouncementsTest {
    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());
    private String here;

    @Before
    public void open() {
        CaseFile round = office.openRound("Seleksi 2026");
        here = "/meja/putaran/" + round.id() + "/pengumuman";
        browser.login("budi");
    }

    @After
    public void close() {
        browser.close();
    }

    private StaffBrowser one() {
        return browser.open(here + "/" + OneRound.ANNOUNCEMENT);
    }

    @Test
    public void oneIsDraftedByWhatItIsAbout() {
        browser.open(here).send("form[action$=/konsep]", Map.of("judul", "Perubahan jadwal"));
        assertThat(browser.page.select(".galat a").attr("href")).isEqualTo("#tentang");
        assertThat(browser.page.selectFirst("#judul").val()).isEqualTo("Perubahan jadwal");
        browser.send("form[action$=/konsep]", Map.of("tentang", "perubahan"));
        assertThat(browser.path()).isEqualTo(here + "/" + OneRound.ANNOUNCEMENT + "?tercatat=ya");
        assertThat(browser.text()).contains("Tercatat.", "Seperti yang akan dibaca umum");
        assertThat(office.round.announced)
                .singleElement()
                .isInstanceOfSatisfying(AnnouncementDeed.Draft.class, draft -> {
                    assertThat(draft.title()).isEqualTo("Perubahan jadwal");
                    assertThat(draft.step()).isNull();
                    assertThat(draft.requestKey()).hasSize(32);
                });
    }

    @Test
    public void whatIsReleasedIsCorrectedByAnother() {
        office.round.state = State.RELEASED;
        browser.open(here);
        browser.send("form[action$=/konsep]", Map.of("tentang", "perbaikan." + OneRound.ANNOUNCEMENT));
        assertThat(((AnnouncementDeed.Draft) office.round.announced.get(0)).corrects())
                .isEqualTo(OneRound.ANNOUNCEMENT);
        assertThat(one().page.select("main form[action^=" + here + "]")).isEmpty();
    }

    @Test
    public void itIsReadAsEverybodyWillReadItBeforeItIsSigned() {
        office.round.state = State.INITIALLED;
        browser.open("/meja").click("Seleksi 2026").click("Ke putaran seleksi").click("Hasil seleksi administrasi");
        assertThat(browser.text())
                .contains(
                        "belum terlihat dari luar", "Naskah bagi umum", "belum bernomor", "A-1 S*** F-1 Lulus 1 88.500")
                .contains("1 baris pertama dari 3.", "Nama disamarkan");
        browser.open(here + "/" + OneRound.ANNOUNCEMENT + "/kertas");
        assertThat(browser.answer.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(browser.answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        one().send("form[action$=/tanda-tangan]", Map.of("nomor", "12/2026"));
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(((AnnouncementDeed.Sign) office.round.announced.get(0)).number())
                .isEqualTo("12/2026");
    }

    @Test
    public void aDraftIsCorrectedInitialledAndSentBackWithAReason() {
        one().send("form[action$=/ubah]", Map.of("naskah", " "));
        assertThat(browser.text()).contains("Tulis teksnya.");
        one().send("form[action$=/ubah]", Map.of("naskah", "Naskah baru {number}"));
        one().send("form[action$=/paraf]", Map.of());
        office.round.state = State.INITIALLED;
        one().send("form[action$=/kembalikan]", Map.of());
        assertThat(browser.text()).contains("Tulis alasannya.");
        browser.send("form[action$=/kembalikan]", Map.of("alasan", "Salah tanggal"));
        assertThat(office.round.announced)
                .hasExactlyElementsOfTypes(
                        AnnouncementDeed.Revise.class, AnnouncementDeed.Initial.class, AnnouncementDeed.Return.class);
        assertThat(((AnnouncementDeed.Revise) office.round.announced.get(0)).text())
                .isEqualTo("Naskah baru {number}");
    }

    @Test
    public void whatChangedSinceItWasReadIsNotSigned() {
        office.round.state = State.INITIALLED;
        one().send("form[action$=/tanda-tangan]", Map.of("nomor", "12/2026", "dilihat", "0"));
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("berubah sejak Anda membukanya");
        assertThat(browser.page.selectFirst("#nomor").val()).isEqualTo("12/2026");
        assertThat(office.round.announced).isEmpty();
    }

    @Test
    public void itIsReleasedAtOnceOrAtItsHour() {
        office.round.state = State.SIGNED;
        one().send("form[action$=/terbit]", Map.of("hari", "2026-04-13"));
        assertThat(browser.text()).contains("Isi tanggal dan jam terbit");
        browser.send("form[action$=/terbit]", Map.of("jam", "09:30"));
        one().send("form[action$=/terbit]", Map.of());
        assertThat(office.round.announced)
                .extracting(deed -> ((AnnouncementDeed.Release) deed).at())
                .containsExactly(Instant.parse("2026-04-13T01:30:00Z"), null);
    }

    @Test
    public void whoMayNotIsToldWhoDoesIt() {
        browser.cookies.clear();
        browser.login("kepala");
        assertThat(one().page.select("main form[action^=" + here + "]")).isEmpty();
        assertThat(browser.text()).contains("Paraf: oleh Petugas.");
    }
}
