package id.talaksana.http.central;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.comparison.VariantJudgement.Match;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.util.List;
import java.util.Map;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** Central staff look at two variants and say which of their steps match. */
public class VariantsTest {
    private static final ServiceId LEAVE = new ServiceId("contoh", "izin-belajar");
    private static final ServiceId ROUND = new ServiceId("contoh", "seleksi");
    private static final String BOTH = "/pusat/banding/contoh/izin-belajar?dengan=contoh/seleksi";
    private static final String STEP = "/pusat/banding/contoh/izin-belajar/periksa";

    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @Before
    public void login() {
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
        browser.login("pusat");
    }

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void aPersonGoesFromStepToStepAndWhatWasSaidStandsOnBothPages() {
        browser.open("/pusat").click("Banding varian").click("Izin Belajar");
        assertThat(browser.path()).isEqualTo("/pusat/banding/contoh/izin-belajar");
        browser.open("/pusat/banding/contoh/izin-belajar?tambah=contoh/seleksi");
        assertThat(browser.text()).contains("belum dinilai", "padan 0, diduga padan 0, tidak ada 0");
        browser.open(BOTH).click("Nilai");
        assertThat(browser.path()).startsWith(STEP);
        assertThat(browser.text()).contains("Apakah langkah ini padan?", "Pelaksana", "Petugas");

        judge("presumed", "administrasi", "Satu di meja, satu oleh panitia");
        assertThat(browser.path()).contains("/pusat/banding/contoh/izin-belajar/telaah?dengan=contoh", "tercatat=ya");
        browser.open(BOTH);
        assertThat(browser.text()).contains("padan 0, diduga padan 1, tidak ada 0");
        browser.open("/pusat/banding/contoh/seleksi?dengan=contoh/izin-belajar");
        assertThat(browser.text()).contains("diduga padan 1");

        browser.open(STEP + "?dengan=contoh/seleksi");
        judge("none", "administrasi", "");
        browser.open(STEP + "?dengan=contoh/seleksi");
        assertThat(browser.page.select("ol.peristiwa li").eachText())
                .satisfiesExactly(
                        newest -> assertThat(newest).contains("tidak ada", "pusat", "versi 1.0.0 dan 1.0.0"),
                        oldest -> assertThat(oldest)
                                .contains("diduga padan", "Panitia memeriksa", "Satu di meja, satu oleh panitia"));
        assertThat(office.judgements.standing(LEAVE, ROUND))
                .extracting(VariantJudgement::match)
                .containsExactly(Match.NONE);
    }

    private void judge(String match, String counterpart, String remark) {
        browser.send("form[action$=/nilai]", Map.of("putusan", match, "padanan", counterpart, "catatan", remark));
    }

    @Test
    public void whatIsMissingIsToldAndWhatWasTypedStays() {
        browser.open(STEP + "?dengan=contoh/seleksi");
        judge("", "", "Belum yakin");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("Pilih padan, diduga padan, atau tidak ada.", "Belum yakin");
        judge("matched", "", "Belum yakin");
        assertThat(browser.text()).contains("Pilih langkah padanannya");
        assertThat(office.judgements.standing(LEAVE, ROUND)).isEmpty();
    }

    @Test
    public void whatAColleagueSaidMeanwhileIsTold() {
        browser.open(STEP + "?dengan=contoh/seleksi");
        StaffBrowser colleague = new StaffBrowser(office.services());
        office.account("pusat2", "Rekan", Role.CENTRAL_STAFF);
        colleague.login("pusat2").open(STEP + "?dengan=contoh/seleksi");
        colleague.send("form[action$=/nilai]", Map.of("putusan", "matched", "padanan", "administrasi"));
        colleague.close();
        judge("none", "", "Lain");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("sudah dinilai orang lain", "pusat2", "Lain");
        assertThat(office.judgements.standing(LEAVE, ROUND)).hasSize(1);
    }

    @Test
    public void whatCannotBeComparedIsToldAndAllServicesAreFound() {
        browser.open("/pusat/banding/contoh/izin-belajar?tambah=tiada/seleksi");
        assertThat(browser.text()).contains("Tidak ada layanan tiada/seleksi");
        browser.open("/pusat/banding?cari=BELAJAR");
        assertThat(browser.page.select("ul.pekerjaan h2").eachText()).isEqualTo(List.of("Izin Belajar"));
        browser.open("/pusat/banding?cari=zzz");
        assertThat(browser.text()).contains("Tidak ada layanan seperti itu.");
    }
}
