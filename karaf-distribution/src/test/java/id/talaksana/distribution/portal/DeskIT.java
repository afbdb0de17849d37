package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import id.talaksana.store.PostgresServer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** Over PostgreSQL an officer's day at the desk, on a phone and on a screen, and each role's by keys alone without script. */
public class DeskIT {
    private static final int FIRST_VISIT = 60_000;
    private static final String APPLICANTS =
            """
            nomor peserta;nama;cara masuk;asal;status-kepegawaian;jenjang-pendidikan;golongan;jabatan-tertinggi;pernyataan-mpp;prestasi-tahun-lalu;prestasi-dua-tahun-lalu;tanggal-lahir;menjabat-sejak
            S-1;Calon Satu;melamar;singkawang;pns;s1;IV/b;administrator;;baik;baik;1-12-1969;2023-11-06
            S-2;Calon Dua;diundang;luar-singkawang;pns;s2;IV/c;jpt-pratama;ada;baik;sangat-baik;1967-12-01;2015-01-05
            """;

    private static final String LOG_IN = "form[action='/masuk'] button";
    private static final String COMPLETE = "form[action$='/selesai'] .aksi button";

    private static RunningContainer container;
    private static Browser scripted;
    private static Browser plain;
    private static String password;

    @BeforeClass
    public static void start() {
        container = new RunningContainer("desk")
                .with("TALAKSANA_DB", PostgresServer.shared().createDatabase("meja"))
                .start()
                .awaitAgencies(5);
        // The portal beside it is there as before.
        assertThat(container.get("/").statusCode()).isEqualTo(200);
        password = account("kanreg.tim", "tim-pemroses", "kanreg");
        account("kanreg.rekan", "tim-pemroses", "kanreg");
        for (String subject : new String[] {"Usul NI CPNS Sari", "Usul NI CPNS Tono", "Usul NI PPPK Wati"}) {
            opened(subject);
        }
        scripted = Browser.of(container.port());
        plain = Browser.withoutScript(container.port());
    }

    private static String opened(String subject) {
        String printed =
                container.console("case:open --as kanreg.tim kanreg persetujuan-teknis-ni-casn \"" + subject + "\"");
        return printed.split("\\s")[0];
    }

    private static String account(String name, String actor, String agency) {
        String printed = container
                .console("account:add --role officer --agency " + agency + " --actor " + actor + " " + name)
                .strip();
        return printed.substring(printed.lastIndexOf(' ') + 1);
    }

    @AfterClass
    public static void stop() {
        for (Browser visitor : new Browser[] {scripted, plain}) {
            if (visitor != null) {
                assertThat(visitor.hosts()).containsExactly("127.0.0.1:" + container.port());
                visitor.close();
            }
        }
        if (container != null) {
            container.close();
        }
    }

    @Test
    public void anOfficersDay() {
        SoftAssertions all = new SoftAssertions();
        Browser visitor = scripted.forget().width(1280);
        weigh("masuk", visitor.open("/meja"), all);
        visitor.look("meja-masuk", all);
        login(visitor);
        visitor.expect("Menunggu saya", "hari ini", "Usul NI CPNS Sari", "Langkah 1 dari 2");
        visitor.look("meja-daftar", all);
        visitor.lookInTheDark("meja-daftar", all);
        weigh("daftar", visitor.forgetFiles().open("/meja"), all);

        visitor.width(1280).click(".pekerjaan a");
        visitor.expect("Langkah 1 dari 2", "Dokumen kelengkapan (soft copy)");
        visitor.look("meja-berkas", all);
        visitor.lookInTheDark("meja-berkas", all);
        visitor.width(1280).submit(COMPLETE);
        visitor.expect("Pilih satu putusan.");
        visitor.click("input[value=bts]");
        visitor.submit(COMPLETE);
        visitor.expect("Tulis alasannya.");
        visitor.look("meja-berkas-galat", all);
        visitor.width(1280).type("alasan", "Ijazah belum dilegalisasi.");
        visitor.submit(COMPLETE);
        visitor.expect("Tercatat.");
        visitor.look("meja-daftar-tercatat", all);

        conflict(visitor, all);
        visitor.width(1280).open("/meja/berkas");
        visitor.expect("Waktu berhenti", "Ijazah belum dilegalisasi.");
        visitor.look("meja-semua", all);
        visitor.width(1280).click(".pekerjaan a");
        visitor.look("meja-berkas-menunggu", all);
        visitor.width(1280).open("/meja/akun");
        visitor.look("meja-akun", all);
        all.assertAll();
    }

    private static void conflict(Browser visitor, SoftAssertions all) {
        String number = opened("Usul NI PPPK Bersamaan");
        visitor.open("/meja/berkas/" + number);
        container.console("case:complete --as kanreg.rekan --comment \"Sudah lengkap\" " + number
                + " verifikasi-dan-generate ms");
        visitor.click("input[value=tms]");
        visitor.type("alasan", "Umur melampaui batas.");
        visitor.submit(COMPLETE);
        visitor.expect("Sementara itu", "kanreg.rekan", "Sudah lengkap", "Umur melampaui batas.");
        visitor.look("meja-konflik", all);
        assertThat(container.console("case:info " + number)).contains("tanda-tangan-digital");
    }

    @Test
    public void aStepIsDoneByKeysAloneWithoutScript() {
        Browser visitor = plain.forget().width(1280);
        visitor.open("/meja");
        login(visitor);
        String subject = visitor.find(".pekerjaan a").getText();
        visitor.tabTo(".pekerjaan a");
        visitor.press(Keys.ENTER);
        visitor.expect(subject, "Putusan");
        visitor.tabTo("input[name=putusan]");
        visitor.press(" ");
        visitor.tabTo(".aksi button");
        visitor.press(Keys.ENTER);
        visitor.expect("Tercatat.", subject);
    }

    @Test
    public void aDayOfEachRoleByKeysAloneWithoutScript() {
        Leaves.publishAt(container);
        new DaysByKeys(container, plain).all();
    }

    @Test
    public void aComplaintIsAnsweredAtTheDesk() {
        SoftAssertions all = new SoftAssertions();
        Person.anonymous(container)
                .post(
                        "/agencies/kanreg/complaints",
                        Map.of("title", "Usul lama", "chronology", "Sudah sebulan.", "eventDate", "2025-10-22"))
                .with(201);
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/meja/pengaduan");
        login(visitor);
        visitor.expect("Usul lama", "menunggu verifikasi");
        visitor.look("meja-pengaduan", all);
        visitor.width(1280).click(".pekerjaan a");
        visitor.expect("Sudah sebulan.");
        visitor.submit("form[action$='/klasifikasi'] button");
        visitor.expect("Tercatat.", "sudah diverifikasi");
        visitor.look("meja-pengaduan-satu", all);
        visitor.width(1280).click("details:has(form[action$='/jawab']) summary");
        visitor.type("teks-jawab", "Sudah kami proses hari ini.");
        visitor.submit("form[action$='/jawab'] button");
        visitor.expect("sudah dijawab", "Sudah kami proses hari ini.");
        all.assertAll();
    }

    @Test
    public void applicantsOfARoundAreDecidedOnAtTheDesk() {
        SoftAssertions all = new SoftAssertions();
        String secret = account("panitia.skw", "pansel", "singkawang");
        Person officer = Person.of(container, "panitia.skw", secret);
        String round = officer.post(
                        "/agencies/singkawang/services/seleksi-terbuka-sekda-2025/cases",
                        Map.of("subject", "Sekda 2025", "attributes", Map.of("tanggal-keputusan", "2025-12-01")))
                .with(201)
                .get("id")
                .asText();
        officer.form("/cases/" + round + "/applicants", "text/csv", APPLICANTS.getBytes(StandardCharsets.UTF_8))
                .with(200);
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/meja/putaran/" + round);
        login(visitor, "panitia.skw", secret);
        visitor.expect("2 pelamar", "Belum diputuskan: 2");
        visitor.look("meja-putaran", all);
        visitor.width(1280).click("input[value='tidak-lulus']");
        visitor.type("alasan", "Usia melampaui batas.");
        visitor.type("nomor-peserta", "S-2");
        visitor.submit("form[action$='/pratinjau'] button");
        visitor.expect("1 pelamar akan diputuskan", "Belum ada yang berubah.");
        visitor.look("meja-putaran-pratinjau", all);
        visitor.width(1280).submit("form[action$='/putusan'] button");
        visitor.expect("Tercatat.", "Belum diputuskan: 1");
        visitor.open("/meja/putaran/" + round + "/pelamar");
        visitor.expect("Usia melampaui batas.");
        visitor.look("meja-putaran-pelamar", all);
        all.assertAll();
    }

    @Test
    public void centralStaffLookAtAllAgenciesJudgeVariantsAndDecide() {
        SoftAssertions all = new SoftAssertions();
        String printed = container
                .console("account:add --role central-administrator pusat.rina")
                .strip();
        String secret = printed.substring(printed.lastIndexOf(' ') + 1);
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/pusat");
        login(visitor, "pusat.rina", secret);
        String both = "/pusat/banding/batanghari/pengadaan-casn?dengan=balikpapan/pengadaan-asn";
        for (String page : new String[] {
            "/pusat",
            "/pusat/versi",
            "/pusat/versi/kanreg",
            "/pusat/versi/kanreg/pengelola",
            "/pusat/catatan",
            "/pusat/instansi/kanreg",
            "/pusat/banding",
            both
        }) {
            weigh(page, visitor.forgetFiles().open(page), all);
            visitor.look("pusat" + page.substring(6).replaceAll("[^a-z]+", "-"), all);
            visitor.width(1280);
        }
        weigh("promise meter", visitor.forgetFiles().open("/kanreg/persetujuan-teknis-ni-casn"), all);
        visitor.open(both);
        visitor.expect("Prosedur berdampingan");
        visitor.click("td a");
        visitor.expect("Apakah langkah ini padan?");
        visitor.look("pusat-nilai", all);
        visitor.width(1280).click("input[value='none']");
        visitor.type("catatan", "Halaman pertama dokumennya hilang");
        visitor.submit("form[action$='/nilai'] button");
        visitor.expect("Tercatat.", "Apakah langkah ini padan?");
        visitor.open("/batanghari/pengadaan-casn/banding?dengan=balikpapan/pengadaan-asn");
        visitor.expect("tidak ada di", "ditinjau staf pusat");
        visitor.look("banding-dinilai", all);
        all.assertAll();
    }

    private static void login(Browser visitor) {
        login(visitor, "kanreg.tim", password);
    }

    private static void login(Browser visitor, String name, String secret) {
        visitor.type("nama", name);
        visitor.type("sandi", secret);
        visitor.submit(LOG_IN);
    }

    private static void weigh(String page, long bytes, SoftAssertions all) {
        System.out.println("bytes " + page + " " + bytes);
        all.assertThat(bytes).as("first visit to %s", page).isLessThan(FIRST_VISIT);
    }
}
