package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.RunningContainer;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;

/**
 * Every type of page of those who log in, and what answers their acts, as on a phone and on a desk, by day and by night: {@code
 * ./benchmark looks}.
 */
public class EveryPageLooks {
    private static final int FIRST_VISIT = 60_000;

    private static Inhabited house;

    @BeforeClass
    public static void start() {
        house = new Inhabited(new RunningContainer("every-page"));
    }

    @AfterClass
    public static void stop() {
        assertThat(house.anybody().hosts())
                .as("hosts of all pages together")
                .containsExactly("127.0.0.1:" + house.container().port());
        house.close();
    }

    @Test
    public void thoseOfTheTablesOfAddresses() {
        SoftAssertions all = new SoftAssertions();
        for (LookedAt page : LookedAt.all()) {
            Browser visitor = house.as(page.who()).width(1280).despitePolicy(page.isPaper());
            String address = page.at(house.placesOf(page.who()));
            long first = visitor.forgetFiles().open(address);
            System.out.println("bytes " + address + " " + first);
            all.assertThat(first).as("first visit to %s", address).isLessThan(FIRST_VISIT);
            all.assertThat(visitor.find("body").getText())
                    .as(address)
                    .isNotBlank()
                    .doesNotContain("HTTP 4", "HTTP 5");
            visitor.look(page.name(), all);
            visitor.despitePolicy(false);
        }
        all.assertAll();
    }

    @Test
    public void aDayOfEachRoleByKeysAlone() {
        try (Browser plain = Browser.withoutScript(house.container().port())) {
            new DaysByKeys(house.container(), plain).all();
        }
    }

    @Test
    public void thoseAtTheEntrance() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = house.anybody().width(360);
        visitor.open("/meja");
        visitor.look("masuk", all);
        visitor.submit("form[action='/masuk'] button");
        visitor.expect("Ada yang perlu diperbaiki");
        visitor.look("masuk-galat", all);
        house.as("kanreg.tim-pemroses").width(1280);
        visitor.open("/meja/berkas/" + house.placesOf("kanreg.tim-pemroses").get("berkas"));
        visitor.type("catatan", "Sudah saya baca.");
        house.anybody().submit("form[action$='/selesai'] .aksi button");
        visitor.look("masuk-lagi", all);
        all.assertAll();
    }

    @Test
    public void whatAnswersAnOfficersActs() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = house.as("kanreg.tim-pemroses").width(1280);
        visitor.open("/meja");
        visitor.click(".pekerjaan input[type=checkbox]");
        visitor.submit("form[action='/meja/banyak'] .aksi button");
        visitor.expect("1 berkas dipilih");
        visitor.look("meja-banyak", all);
        visitor.width(1280).click("input[name=putusan]");
        visitor.click("#diperiksa");
        visitor.submit("form[action$='/pratinjau'] button");
        visitor.expect("1 berkas akan diputuskan");
        visitor.look("meja-banyak-pratinjau", all);
        visitor.width(1280).submit("form[action$='/putuskan'] button");
        visitor.expect("1 dari 1 berkas diputuskan");
        visitor.look("meja-banyak-hasil", all);
        visitor.width(1280).open("/meja/buka");
        visitor.type("perihal", "Usul NI CPNS Sari");
        visitor.submit("form[action$='/catat'] button");
        visitor.look("meja-buka-catat", all);
        visitor.width(1280).click("main a[href*='/meja/berkas/']");
        visitor.submit("form[action$='/selesai'] .aksi button");
        visitor.expect("Pilih satu putusan.");
        visitor.look("meja-berkas-galat", all);
        all.assertAll();
    }

    @Test
    public void whatAnswersWhoTakesAComplaintIn() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = house.as("kanreg.tim-pemroses").width(1280);
        visitor.open("/meja/pengaduan-baru");
        visitor.submit("form[action$='/catat'] button");
        visitor.look("meja-pengaduan-baru-galat", all);
        visitor.width(1280).script("document.getElementById('saluran').selectedIndex = 1");
        visitor.type("judul", "Usul NI belum diproses");
        visitor.type("kronologi", "Sudah sebulan.");
        visitor.choose("tanggal", LocalDate.now().minusDays(3).toString());
        visitor.submit("form[action$='/catat'] button");
        visitor.expect("Kode");
        visitor.look("meja-pengaduan-baru-catat", all);
        all.assertAll();
    }

    @Test
    public void whatAnswersWhoWorksOnARound() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = house.as("batanghari.rekan").width(1280);
        visitor.open("/meja/putaran/" + house.placesOf("batanghari.rekan").get("berkas") + "/sanggah");
        visitor.click("#pilihan input[type=checkbox]");
        visitor.type("alasan", "Nilai sudah dihitung ulang dan tetap.");
        visitor.submit("button[value=tolak]");
        visitor.expect("Belum ada yang berubah.");
        visitor.look("meja-putaran-pratinjau", all);
        all.assertAll();
    }

    @Test
    public void whatAnswersAnAdministratorsActs() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = house.as("batanghari.kelola").width(1280);
        visitor.open("/kelola/orang");
        visitor.type("nama-akun", "batanghari.dewi");
        visitor.type("nama", "Dewi Lestari");
        visitor.submit("form[action$='/tambah'] button");
        visitor.look("kelola-orang-tambah", all);
        visitor.width(1280).open("/kelola/rancangan");
        visitor.submit("form[action$='/mulai'] button");
        visitor.open("/kelola/rancangan/berkas/pengadaan-casn.yaml");
        visitor.script("const text = document.querySelector('[name=isi]');"
                + "text.value = text.value.replace('title:', 'judul:').replace('actors: [tim]', 'actors: [panitia]')");
        visitor.submit("form[action$='/simpan'] button");
        visitor.expect("Tersimpan dalam rancangan.", "Perbaikan:");
        visitor.look("kelola-rancangan-berkas-galat", all);
        visitor.width(1280).open("/kelola/rencana/rancangan");
        visitor.look("kelola-rencana-galat", all);
        all.assertAll();
    }

    /** What was announced, and what of it was about one alone. */
    @Test
    public void thoseOfAnApplicantOfARound() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = house.anybody().width(360);
        visitor.open("/batanghari/pengumuman");
        visitor.look("pengumuman", all);
        visitor.width(360).click("main .daftar a");
        visitor.expect("Pengumuman");
        visitor.look("pengumuman-satu", all);
        visitor.width(360).open("/batanghari/pengadaan-casn/hasil");
        visitor.look("hasil", all);
        visitor.width(360).type("nomor", "A-02");
        visitor.type("nik", "9999990101700002");
        visitor.submit("main form button");
        visitor.look("hasil-sendiri", all);
        visitor.width(360).open("/singkawang/seleksi-terbuka-sekda-2025/isi-formulir");
        visitor.look("isi-formulir", all);
        visitor.width(360).submit("button[value=cetak]");
        visitor.look("isi-formulir-cetak", all);
        all.assertAll();
    }

    @Test
    public void thoseOfWhoAppliesForALeave() {
        SoftAssertions all = new SoftAssertions();
        LeaveApplied leave = new LeaveApplied(house.anybody().width(360), all);
        leave.upToTheFiles();
        String number = leave.sent();
        house.of("sanggar.rekan")
                .post(
                        "/cases/" + number + "/steps/periksa",
                        Map.of("outcome", "kurang", "comment", "Belum ditandatangani"))
                .with(200);
        leave.mendedAndWithdrawn(number);
        all.assertAll();
    }
}
