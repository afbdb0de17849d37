package id.talaksana.http.central;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.http.entrance.StaffBrowser;
import id.talaksana.http.entrance.StaffOffice;
import java.time.Duration;
import java.util.List;
import org.junit.After;
import org.junit.Before;
import org.junit.Test;

/** A day of central staff: from all agencies to the step that somebody waits at. */
public class CentralStaffTest {
    private final StaffOffice office = new StaffOffice();
    private final StaffBrowser browser = new StaffBrowser(office.services());

    @Before
    public void work() {
        office.account("pusat", "Staf Pusat", Role.CENTRAL_STAFF);
        for (int hours = 0; hours < 3; hours++) {
            CaseFile file = office.open("Izin belajar Sari");
            office.clock.passes(Duration.ofHours(1));
            office.done(office.officer, file, "periksa", "ditolak", "Tidak memenuhi");
        }
        CaseFile returned = office.open("Izin belajar Tono");
        office.done(office.officer, returned, "periksa", "kurang", "Surat tanpa tanda tangan");
        office.open("Izin belajar Rina");
        CaseFile waiting = office.open("Izin belajar Dewi");
        office.cases.perform(
                office.officer,
                new Deed.Suspend(waiting.id(), "periksa", Turn.Whose.AGENCY, "Menunggu kampus", null),
                StepRow.Channel.WEB);
        office.clock.passes(Duration.ofDays(5));
        office.count();
        browser.login("pusat");
    }

    @After
    public void close() {
        browser.close();
    }

    @Test
    public void fromAllAgenciesToTheStepThatSomebodyWaitsAt() {
        browser.open("/pusat");
        assertThat(browser.text())
                .contains("Instansi dalam angka", "Mei 2025–30 April 2026", "1 jam; 90% dalam 1 jam", "25%");
        assertThat(browser.page.select("table.angka tbody td").eachText()).startsWith("3", "1");
        browser.click("Pemerintah Kota Contoh").click("Izin Belajar");
        assertThat(browser.path()).startsWith("/pusat/instansi/contoh/izin-belajar?dari=2025-05&sampai=2026-04");
        assertThat(browser.text()).contains("kantor: 1", "pemohon: 1", "instansi lain: 1", "dari 4");
        assertThat(browser.page.select("svg.takaran rect")).isNotEmpty();
    }

    @Test
    public void eachTableIsAFileToo() {
        browser.open("/pusat/instansi/contoh/izin-belajar").click("Unduh CSV");
        assertThat(browser.answer.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(browser.answer.body())
                .contains("contoh,izin-belajar,periksa,2025-05-01,2026-04-30,3,1,1,1,1,,4,60,60,4,1,25.00,0,0.00,0,");
    }

    @Test
    public void anotherPeriodHasItsOwnFigures() {
        browser.open("/pusat?dari=2026-01&sampai=2026-03");
        assertThat(browser.text()).contains("1 Januari–31 Maret 2026").doesNotContain("90% dalam");
        browser.open("/pusat?dari=April");
        assertThat(browser.text()).contains("harus bulan seperti 2026-04", "1 Mei 2025–30 April 2026");
        browser.open("/pusat?dari=2026-12&sampai=2026-01");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.text()).contains("berakhir sebelum dimulai", "1 Mei 2025–30 April 2026");
    }

    @Test
    public void aFileOfAPeriodThatIsNoneIsRefusedWithWhatToMend() {
        for (String period : List.of("?dari=2026-12&sampai=2026-01", "?dari=April")) {
            for (String file : List.of("/pusat/angka.csv", "/pusat/instansi/contoh/izin-belajar/kejadian.xes")) {
                browser.open(file + period);
                assertThat(browser.status()).isEqualTo(400);
                assertThat(browser.text()).contains("seperti 2026-04", "tidak sesudah");
            }
        }
    }

    @Test
    public void whatHappenedInAServiceIsDownloadedFromItsPage() {
        browser.open("/pusat/instansi/contoh/izin-belajar?dari=2026-04&sampai=2026-04")
                .click("Unduh catatan kejadian (XES)");
        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"contoh-izin-belajar.xes\"");
        assertThat(browser.answer.body())
                .contains("<trace>", "value=\"ditolak\"")
                .doesNotContain("Sari", "budi");
    }

    @Test
    public void manyAgenciesComeInLeaves() {
        for (int i = 0; i < 60; i++) {
            office.publish("uji-" + (char) ('a' + i / 26) + (char) ('a' + i % 26));
        }
        browser.open("/pusat/versi");
        assertThat(browser.page.select("table.angka tbody tr")).hasSize(50);
        browser.click("Berikutnya →");
        assertThat(browser.page.select("table.angka tbody tr")).hasSize(11);
        browser.open("/pusat/versi?cari=uji-bc");
        assertThat(browser.page.select("table.angka tbody tr")).hasSize(1);
        browser.open("/pusat/banding");
        assertThat(browser.page.select("ul.pekerjaan li")).hasSize(50);
        assertThat(browser.answer.body().length()).isLessThan(40_000);
    }

    @Test
    public void everyBarIsSaidInWordsBesideIt() {
        browser.open("/pusat/instansi/contoh/izin-belajar");
        assertThat(browser.page.select("svg.takaran")).isNotEmpty().allSatisfy(bar -> {
            assertThat(bar.attr("aria-hidden")).isEqualTo("true");
            assertThat(bar.parent().ownText()).contains("; 90% dalam ");
        });
    }

    @Test
    public void whatEachAgencyRunsAndWhoTookItIntoUse() {
        browser.open("/pusat").click("Versi semua instansi");
        assertThat(browser.text()).contains("Pemerintah Kota Contoh", "buka", "1.0.0");
        browser.click("Pemerintah Kota Contoh");
        assertThat(browser.text()).contains("Versi 1.0.0: berlaku", "kelola", "3 berkas dan putaran berjalan");
    }
}
