package id.talaksana.http.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.complaints.TicketState;
import id.talaksana.api.rounds.announcements.Announcement.State;
import id.talaksana.http.entrance.OneComplaint;
import id.talaksana.http.entrance.OneRound;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.After;
import org.junit.Test;

/** The desk without a mouse: what keys alone need stands on each of its pages. */
public class KeysAloneTest {
    private static final String REACHED = "a[href], button, input:not([type=hidden]), select, textarea, summary";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @After
    public void close() {
        browser.close();
    }

    private List<String> pages() {
        CaseFile file = office.open("Izin Sari");
        CaseFile round = office.openRound("Seleksi 2026");
        office.complaint.state = TicketState.CLASSIFIED;
        office.round.state = State.INITIALLED;
        String here = "/meja/putaran/" + round.id();
        return List.of(
                "/meja",
                "/meja/berkas",
                "/meja/pihak-lain",
                "/meja/tanpa-pelaksana",
                "/meja/berkas/" + file.id(),
                "/meja/buka",
                "/meja/pengaduan",
                "/meja/pengaduan-baru",
                "/meja/pengaduan/" + OneComplaint.ID,
                "/meja/akun",
                here,
                here + "/pelamar",
                here + "/pelamar/berkas?nomor=A-1",
                here + "/pengumuman",
                here + "/pengumuman/" + OneRound.ANNOUNCEMENT,
                here + "/permintaan",
                here + "/sanggah",
                here + "/surat",
                here + "/tabel",
                here + "/peringkat");
    }

    @Test
    public void everyPageIsWorkedByKeysAloneInTheOrderInWhichItIsRead() {
        List<String> pages = pages();
        browser.login("budi");
        for (String page : pages) {
            browser.open(page);
            assertThat(browser.status()).as(page).isEqualTo(200);
            skipLink(page);
            order(page);
            acts(page);
            names(page);
        }
    }

    /** The first stop of the tabulator leads past the head. */
    private void skipLink(String page) {
        Element first = browser.page.body().selectFirst(REACHED);
        assertThat(first.attr("href")).as(page).startsWith("#");
        assertThat(browser.page.getElementById(first.attr("href").substring(1)))
                .as(page)
                .isNotNull();
    }

    /** Nothing is reached out of the order of the page, and no key of the browser's or of a reader's is taken. */
    private void order(String page) {
        assertThat(browser.page.select("[accesskey]")).as(page).isEmpty();
        assertThat(browser.page.select("[tabindex]").eachAttr("tabindex"))
                .as(page)
                .isSubsetOf("0", "-1");
        assertThat(browser.page.select("[onclick], [onmouseover]")).as(page).isEmpty();
    }

    /** What acts is a link, a button or a field; each form has what sends it. */
    private void acts(String page) {
        assertThat(browser.page.select("[role=button]:not(a[href]):not(button)"))
                .as(page)
                .isEmpty();
        assertThat(browser.page.select("a:not([href])")).as(page).isEmpty();
        for (Element form : browser.page.select("form")) {
            assertThat(form.select("button:not([type=button]), input[type=submit]"))
                    .as(page + " " + form.attr("action"))
                    .isNotEmpty();
        }
    }

    /** Each field has its label, and each name of a place is there once. */
    private void names(String page) {
        assertThat(browser.page.select("[id]").eachAttr("id")).as(page).doesNotHaveDuplicates();
        for (Element field : browser.page.select("input:not([type=hidden]), select, textarea")) {
            assertThat(browser.page.select("label[for=\"" + field.id() + "\"]"))
                    .as(page + " " + field.outerHtml())
                    .isNotEmpty();
        }
    }
}
