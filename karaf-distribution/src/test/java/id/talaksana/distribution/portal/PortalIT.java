package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** The portal in a browser, as its visitors use it: with script and without, with a mouse and with keys alone. */
public class PortalIT {
    private static final int FIRST_VISIT = 150_000;
    private static final int LATER = 30_000;

    /** One page of each type, by the name of its picture. */
    private static final Map<String, String> PAGES = new LinkedHashMap<>();

    static {
        PAGES.put("depan", "/");
        PAGES.put("cari", "/?q=pengumuman");
        PAGES.put("cari-kosong", "/?q=takada");
        PAGES.put("instansi", "/singkawang");
        PAGES.put("layanan", "/singkawang/seleksi-terbuka-sekda-2025");
        PAGES.put("layanan-rusak", "/batanghari/pengadaan-casn");
        PAGES.put("layanan-sop", "/kanreg/persetujuan-teknis-ni-casn");
        PAGES.put("daftar-periksa", "/singkawang/seleksi-terbuka-sekda-2025/persyaratan");
        PAGES.put("banding", "/batanghari/pengadaan-casn/banding?dengan=balikpapan/pengadaan-asn");
        PAGES.put("perubahan", "/kanreg/persetujuan-teknis-ni-casn/perubahan");
        PAGES.put("berkas", "/berkas");
        PAGES.put("ikuti-pengaduan", "/pengaduan");
        PAGES.put("pengaduan", "/balikpapan/pengaduan");
        PAGES.put("pengaduan-tanpa-saluran", "/singkawang/pengaduan");
        PAGES.put("tidak-ada", "/nirwana");
        PAGES.put("inggris", "/balikpapan/pengadaan-asn?lang=en");
    }

    private static RunningContainer container;
    private static String caseNumber;
    private static String caseCode;

    @BeforeClass
    public static void start() {
        container = new RunningContainer("portal").start().awaitAgencies(5);
        container.console("account:add --role officer --agency kanreg --actor tim-pemroses kanreg.pemroses");
        String opened = container.console(
                "case:open --as kanreg.pemroses kanreg persetujuan-teknis-ni-casn \"Usul NI CPNS 2025\"");
        Matcher number = Pattern.compile("kanreg-[0-9A-Z]{13}").matcher(opened);
        Matcher code = Pattern.compile("Kode bagi pemohon: (\\S+)").matcher(opened);
        assertThat(number.find() && code.find()).as(opened).isTrue();
        caseNumber = number.group();
        caseCode = code.group(1);
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void everyPageIsOpenToEverybodyAndLight() {
        SoftAssertions all = new SoftAssertions();
        PAGES.forEach((name, path) -> {
            try (Browser fresh = Browser.of(container.port())) {
                long first = fresh.width(360).open(path);
                all.assertThat(first).as("first visit to %s", path).isPositive().isLessThan(FIRST_VISIT);
                long later = fresh.open(path);
                all.assertThat(later).as("later visit to %s", path).isPositive().isLessThan(LATER);
                System.out.println("bytes " + path + " " + first + " " + later);
                for (int width : new int[] {360, 1280}) {
                    fresh.width(width).open(path);
                    all.assertThat(fresh.barriers()).as("%s at %d", path, width).isEmpty();
                    all.assertThat(fresh.fits()).as("%s fits %d", path, width).isTrue();
                    fresh.screenshot(name + "-" + width);
                }
                all.assertThat(fresh.hosts()).as("hosts of %s", path).containsExactly("127.0.0.1:" + container.port());
            }
        });
        all.assertAll();
    }

    @Test
    public void aVisitorReadsAndComparesByKeysAlone() {
        try (Browser visitor = Browser.of(container.port())) {
            visitor.width(1280).open("/");
            visitor.press(Keys.TAB);
            visitor.press(Keys.ENTER);
            assertThat(visitor.address()).endsWith("#isi");
            visitor.tabTo("#q");
            visitor.press("PENGADAAN");
            visitor.press(Keys.ENTER);
            visitor.expect("layanan cocok");
            visitor.tabTo("a[href='/balikpapan/pengadaan-asn']");
            visitor.press(Keys.ENTER);
            visitor.expect("800 / 056 / BKPSDM");
            visitor.tabTo("a[href$='/banding']");
            visitor.press(Keys.ENTER);
            visitor.expect("Layanan serupa");
            visitor.tabTo("#dengan");
            visitor.tabTo("form button");
            visitor.press(Keys.ENTER);
            visitor.expect("Langkah demi langkah", "Pemerintah Kab. Batang Hari");
            visitor.tabTo(".gulir");
        }
    }

    @Test
    public void everythingWorksWithoutScript() {
        try (Browser visitor = Browser.withoutScript(container.port())) {
            visitor.width(360).open("/");
            assertThat(visitor.all("html.js")).isEmpty();
            visitor.type("q", "seleksi terbuka");
            visitor.click(".cari button");
            visitor.expect("layanan cocok");
            visitor.click("a[href='/singkawang/seleksi-terbuka-sekda-2025']");
            visitor.expect("05/SELTER/SKW/X/2025");
            visitor.click("a[href$='/persyaratan']");
            visitor.expect("Keadaan Anda", "Surat Persetujuan Mengikuti Seleksi Terbuka");
            visitor.find("#a-asal option[value=singkawang]").click();
            visitor.click("form button");
            visitor.expect("36 dari 38");
            assertThat(visitor.text()).doesNotContain("Surat Persetujuan Mengikuti Seleksi Terbuka");
            followACase(visitor);
        }
    }

    @Test
    public void anApplicantFollowsACaseAndTheCodeIsInNoAddress() {
        try (Browser visitor = Browser.of(container.port())) {
            visitor.width(360);
            followACase(visitor);
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.fits()).isTrue();
            visitor.screenshot("berkas-diikuti-360");
            assertThat(visitor.hosts()).containsExactly("127.0.0.1:" + container.port());
        }
    }

    @Test
    public void complaintsOfEachClassAreFiledAnsweredOpenedAgainAndClosed() {
        Person officer = Person.added(container, "balikpapan.aduan", "--role officer --agency balikpapan");
        String[][] kinds = {
            {"permintaan-informasi", ""},
            {"aspirasi", "anonim"},
            {"tidak-berkadar-pengawasan", "rahasia"},
            {"berkadar-pengawasan", "anonim rahasia"}
        };
        try (Browser visitor = Browser.of(container.port()).width(360)) {
            for (String[] kind : kinds) {
                complain(visitor, officer, kind[0], kind[1]);
            }
            assertThat(visitor.hosts()).containsExactly("127.0.0.1:" + container.port());
        }
    }

    private static void complain(Browser visitor, Person officer, String complaintClass, String protections) {
        visitor.open("/balikpapan/pengaduan?layanan=pengadaan-asn");
        visitor.type("judul", "Pengumuman " + complaintClass);
        visitor.submit("main form button");
        visitor.expect("Ceritakan apa yang terjadi.");
        assertThat(visitor.find("#judul").getDomProperty("value")).isEqualTo("Pengumuman " + complaintClass);
        assertThat(visitor.barriers()).isEmpty();
        visitor.type("kronologi", "Tidak ada kabar sejak Oktober.");
        // The same in each order of day and month.
        visitor.find("#tanggal").sendKeys("10102025");
        visitor.type("nama", "Budi Contoh");
        for (String protection : protections.split(" ")) {
            if (!protection.isEmpty()) {
                visitor.click("#" + protection);
            }
        }
        visitor.submit("main form button");
        visitor.expect("Pengaduan Anda diterima");
        assertThat(visitor.barriers()).isEmpty();
        visitor.screenshot("tanda-terima-" + complaintClass);
        String ticket = visitor.find("#tiket").getText();
        String code = visitor.find("#kode-tiket").getText();

        officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "classify", "to", complaintClass))
                .with(200);
        officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "answer", "text", "Sudah diumumkan."))
                .with(200);
        JsonNode record = officer.get("/complaints/" + ticket + "/record").with(200);
        assertThat(record.toString().contains("Budi Contoh")).isEqualTo(!protections.contains("anonim"));

        visitor.open("/pengaduan");
        visitor.type("nomor", ticket);
        visitor.type("kode", code);
        visitor.submit("main form button");
        visitor.expect("sudah dijawab", "Tanggapan Anda");
        assertThat(visitor.text()).doesNotContain("Budi Contoh");
        assertThat(visitor.address()).isEqualTo("/pengaduan");
        visitor.click("#puas-belum");
        visitor.type("tanggapan", "Belum saya terima.");
        visitor.submit("main form button");
        visitor.expect("dibuka kembali");
        officer.post("/complaints/" + ticket + "/deeds", Map.of("deed", "answer", "text", "Kini sudah."))
                .with(200);
        visitor.open("/pengaduan");
        visitor.type("nomor", ticket);
        visitor.type("kode", code);
        visitor.submit("main form button");
        visitor.expect("sudah dijawab", "Tanggapan Anda");
        assertThat(visitor.barriers()).isEmpty();
        visitor.screenshot("tiket-" + complaintClass);
        visitor.click("#puas-ya");
        visitor.submit("main form button");
        visitor.expect("ditutup");
    }

    private static void followACase(Browser visitor) {
        visitor.open("/berkas");
        visitor.type("nomor", "kanreg");
        visitor.click("main form button");
        visitor.expect("Ada yang perlu diperbaiki", "Isi kode berkas.");
        assertThat(visitor.find("#nomor").getDomProperty("value")).isEqualTo("kanreg");
        assertThat(visitor.find("#nomor").getDomAttribute("aria-invalid")).isEqualTo("true");
        visitor.type("nomor", caseNumber);
        visitor.type("kode", "AAAA-AAAA-AAAA-AAAA");
        visitor.click("main form button");
        visitor.expect("Ada yang perlu diperbaiki", "kode");
        assertThat(visitor.text()).doesNotContain("Usul NI CPNS 2025");
        visitor.type("kode", caseCode);
        visitor.click("main form button");
        visitor.expect("Usul NI CPNS 2025", "berjalan", "Tim Pemroses", "WIB");
        assertThat(visitor.text()).doesNotContain("kanreg.pemroses");
        assertThat(visitor.address()).isEqualTo("/berkas");
    }
}
