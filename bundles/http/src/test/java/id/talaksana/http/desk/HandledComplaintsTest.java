package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.TicketDeed;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.http.entrance.OneComplaint;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.util.Map;
import org.junit.After;
import org.junit.Test;

/** Complaints at the desk. */
public class HandledComplaintsTest {
    private static final String HERE = "/meja/pengaduan/" + OneComplaint.ID;

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void onlyWhatIsAllowedNowCanBeDone() {
        browser.login("budi").open("/meja/pengaduan").click("Berkas lama");
        assertThat(browser.page.select("section form").eachAttr("action"))
                .containsExactly(HERE + "/klasifikasi", HERE + "/tolak", HERE + "/teruskan");
        office.complaint.state = TicketState.ANSWERED;
        browser.open(HERE);
        assertThat(browser.page.select("section form").eachAttr("action")).containsExactly(HERE + "/tutup");
        office.complaint.state = TicketState.CLOSED;
        assertThat(browser.open(HERE).text()).contains("Tidak ada tindakan sekarang.");
    }

    @Test
    public void anActIsCarriedOutOrToldWhatItLacks() {
        browser.login("budi").open(HERE);
        browser.send("form[action$=/tolak]", Map.of());
        assertThat(browser.page.select(".galat a").eachAttr("href")).containsExactly("#teks-tolak");
        browser.send("form[action$=/klasifikasi]", Map.of());
        assertThat(browser.text()).contains("Tercatat.");
        assertThat(office.complaint.deeds)
                .singleElement()
                .isInstanceOfSatisfying(TicketDeed.Classify.class, deed -> assertThat(deed.complaintClass())
                        .isEqualTo("pengaduan"));
        var form = browser.page;
        office.complaint.state = TicketState.CLOSED;
        browser.page = form;
        browser.send("form[action$=/tolak]", Map.of("teks-tolak", "Bukan wewenang kami"));
        assertThat(browser.status()).isEqualTo(409);
        assertThat(browser.text()).contains("Sudah lewat.");
    }

    @Test
    public void anAnswerBeginsWithATemplateThatIsFilledInAndThenEdited() {
        office.complaint.state = TicketState.CLASSIFIED;
        browser.login("budi").open(HERE);
        assertThat(browser.text()).as("the clock").contains("terlambat");
        browser.click("Sedang ditangani");
        String text = browser.page.selectFirst("#teks-jawab").wholeText().strip();
        assertThat(text)
                .startsWith("Yth. Sari, pengaduan " + OneComplaint.ID + " (Berkas lama) diterima ")
                .doesNotContain("{");
        assertThat(browser.page.selectFirst("details#jawab").hasAttr("open")).isTrue();
        browser.send("form[action$=/jawab]", Map.of("teks-jawab", text + " Berkas Anda sudah lengkap."));
        assertThat(office.complaint.deeds)
                .singleElement()
                .isInstanceOfSatisfying(TicketDeed.Answer.class, deed -> assertThat(deed.text())
                        .isEqualTo(text + " Berkas Anda sudah lengkap."));
        assertThat(browser.open(HERE + "?templat=7")
                        .page
                        .selectFirst("#teks-jawab")
                        .wholeText())
                .isBlank();
    }

    @Test
    public void aListTellsWhatIsLateAndNothingConfidential() {
        office.complaint.contentHidden = true;
        browser.login("budi").open("/meja/pengaduan");
        assertThat(browser.text()).contains("Pengaduan rahasia", "terlambat").doesNotContain("Sudah sebulan.");
        assertThat(browser.open("/meja/pengaduan?status=closed").text()).contains("Tidak ada pengaduan di sini.");
        assertThat(browser.open("/meja/pengaduan?status=apa").status()).isEqualTo(400);
        browser.open(HERE + "/lampiran/1");
        assertThat(browser.answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"foto.txt\"");
        assertThat(browser.open(HERE + "/lampiran/x").status()).isEqualTo(404);
    }
}
