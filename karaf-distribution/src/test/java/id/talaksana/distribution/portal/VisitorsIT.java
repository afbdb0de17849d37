package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** Visitors while definitions change, with papers, in both languages, and with bad intent. */
public class VisitorsIT {
    private static final Map<String, String> SERVICES = Map.of(
            "batanghari", "pengadaan-casn",
            "balikpapan", "pengadaan-asn",
            "kanreg", "persetujuan-teknis-ni-casn",
            "singkawang", "seleksi-terbuka-sekda-2025",
            "bangkalan", "asesmen-job-target-jpt-pratama");

    private static RunningContainer container;

    @BeforeClass
    public static void start() {
        container = new RunningContainer("visitors").start().awaitAgencies(5);
    }

    @AfterClass
    public static void stop() {
        container.close();
    }

    @Test
    public void theNewVersionIsThereAtOnceAndAnOldLinkStillLeadsToTheOldOne() throws IOException {
        Person central = Person.of(
                container,
                "admin",
                Files.readString(container.data().resolve("admin-password")).strip());
        String page = "/kanreg/persetujuan-teknis-ni-casn";
        try (Browser visitor = Browser.of(container.port()).width(360)) {
            visitor.open(page);
            visitor.expect("1.0.0");
            central.upload(
                            "/agencies/kanreg/definitions",
                            AgencyJar.of("kanreg")
                                    .with("agency.yaml", "version: 1.0.0", "version: 2.0.0")
                                    .with(
                                            "persetujuan-teknis-ni-casn.yaml",
                                            "value: [pejabat-penandatanganan]",
                                            "value: [tim-pemroses]")
                                    .zip())
                    .with(201);
            visitor.open(page);
            assertThat(visitor.text()).contains("2.0.0").doesNotContain("Anda membaca versi");
            visitor.open(page + "?version=1.0.0");
            assertThat(visitor.text()).contains("Anda membaca versi 1.0.0");
            visitor.open(page + "/perubahan?from=1.0.0&to=2.0.0");
            assertThat(visitor.text()).contains("1.0.0 → 2.0.0", "perubahan menurut maknanya");
            assertThat(visitor.all("tbody tr")).isNotEmpty();
            assertThat(visitor.barriers()).isEmpty();
            assertThat(visitor.fits()).isTrue();
            visitor.screenshot("perubahan-antarversi-360");
        }
    }

    @Test
    public void everyPaperIsWhereItsPageAndTheApiSay() {
        SERVICES.forEach((agency, service) -> {
            String page = "/" + agency + "/" + service;
            List<String> links = Jsoup.parse(container.get(page).body())
                    .select("main a[href]")
                    .eachAttr("href");
            List<String> papers =
                    links.stream().filter(link -> link.contains(".pdf")).toList();
            assertThat(papers).contains(page + "/sop.pdf", page + "/standar.pdf");
            papers.forEach(VisitorsIT::isPdf);
            isPdf("/api/agencies/" + agency + "/services/" + service + "/sop?format=pdf");
            isPdf("/api/agencies/" + agency + "/services/" + service + "/standard?format=pdf");
            links.stream()
                    .filter(link -> link.startsWith("/") && !link.contains(".pdf"))
                    .distinct()
                    .forEach(link -> assertThat(container.get(link).statusCode())
                            .as("%s on %s", link, page)
                            .isEqualTo(200));
        });
        HttpResponse<String> calendar = container.get("/singkawang/seleksi-terbuka-sekda-2025/jadwal.ics");
        assertThat(calendar.headers().firstValue("Content-Type").orElse("")).startsWith("text/calendar");
        assertThat(calendar.body()).startsWith("BEGIN:VCALENDAR");
    }

    private static void isPdf(String address) {
        HttpResponse<String> paper = container.get(address);
        assertThat(paper.statusCode()).as(address).isEqualTo(200);
        assertThat(paper.headers().firstValue("Content-Type")).as(address).hasValue("application/pdf");
        assertThat(paper.body()).as(address).startsWith("%PDF-");
    }

    @Test
    public void theHtmlOfSopAndStandardHasNoBarrier() {
        SoftAssertions all = new SoftAssertions();
        try (Browser visitor = Browser.of(container.port()).despitePolicy()) {
            for (String paper : List.of("sop", "standard")) {
                for (int width : new int[] {360, 1280}) {
                    visitor.width(width)
                            .open("/api/agencies/balikpapan/services/pengadaan-asn/" + paper + "?format=html");
                    all.assertThat(visitor.barriers())
                            .as("%s at %d", paper, width)
                            .isEmpty();
                    visitor.screenshot("api-" + paper + "-" + width);
                }
            }
        }
        all.assertAll();
    }

    @Test
    public void wherePagesNameNoChannelThatIsSaidInTheReadersLanguage() {
        try (Browser visitor = Browser.of(container.port()).width(1280)) {
            visitor.open("/singkawang/pengaduan");
            visitor.expect("Dokumen instansi ini tidak menyebut saluran pengaduan.");
            visitor.submit("header a[hreflang=en]");
            visitor.expect("The agency's document names no complaint channel.");
            assertThat(visitor.find("html").getDomAttribute("lang")).isEqualTo("en");
            visitor.open("/balikpapan/pengadaan-asn");
            assertThat(visitor.find("html").getDomAttribute("lang"))
                    .as("the choice is kept")
                    .isEqualTo("en");
        }
    }

    @Test
    public void aComplaintIsFiledByKeysAlone() {
        try (Browser visitor = Browser.of(container.port()).width(1280)) {
            visitor.open("/bangkalan/pengaduan");
            visitor.tabTo("#judul");
            visitor.press("Antrean");
            visitor.tabTo("#kronologi");
            visitor.press("Dua jam tanpa kabar.");
            visitor.tabTo("#tanggal");
            visitor.press("10102025");
            visitor.tabTo("#anonim");
            visitor.press(" ");
            visitor.tabTo("main form button");
            visitor.press(Keys.ENTER);
            visitor.expect("Pengaduan Anda diterima", "Catat nomor dan kode ini sekarang.");
        }
    }

    @Test
    public void aComplaintIsFiledFollowedAndRepliedToWithoutScript() {
        try (Browser visitor = Browser.withoutScript(container.port()).width(360)) {
            visitor.open("/batanghari/pengaduan");
            visitor.type("judul", "Berkas <b>hilang</b>");
            visitor.click("#anonim");
            visitor.click("main form button");
            visitor.expect("Ceritakan apa yang terjadi.");
            assertThat(visitor.find("#judul").getDomProperty("value")).isEqualTo("Berkas <b>hilang</b>");
            assertThat(visitor.find("#anonim").isSelected()).isTrue();
            visitor.type("kronologi", "Diserahkan Senin.\nSelasa tidak ada.");
            visitor.find("#tanggal").sendKeys("10102025");
            visitor.click("main form button");
            visitor.expect("Pengaduan Anda diterima");
            String ticket = visitor.find("#tiket").getText();
            String code = visitor.find("#kode-tiket").getText();
            visitor.open("/pengaduan");
            visitor.type("nomor", ticket);
            visitor.type("kode", code);
            visitor.click("main form button");
            visitor.expect("Berkas <b>hilang</b>", "Tanggapan");
            visitor.type("tanggapan", "Sudah saya cari lagi.");
            visitor.click("main form button");
            visitor.expect("Sudah saya cari lagi.");
            assertThat(visitor.address()).isEqualTo("/pengaduan");
        }
    }

    @Test
    public void aThousandInjectionsComeBackAsText() {
        Injections injections = new Injections();
        int shown = 0;
        SealedForm form = SealedForm.open(container, "/balikpapan/pengaduan");
        for (int i = 0; i < 1000; i++) {
            String evil = injections.next(i);
            Map<String, String> fields = new LinkedHashMap<>();
            // One of the two required fields stays empty, so that nothing is filed and everything is shown again.
            fields.put(i % 2 == 0 ? "judul" : "kronologi", evil);
            for (String name : List.of("tanggal", "lokasi", "layanan", "langkah", "berkas", "nama", "kontak")) {
                fields.put(name, evil);
            }
            shown += sent(form, fields);
            if (i % 5 == 0) {
                shown += Injections.inert(
                        container.get("/?q=" + SealedForm.encoded(evil)).body());
                Map<String, String> follow = Map.of("nomor", evil, "kode", evil);
                shown += sent(SealedForm.open(container, "/berkas"), follow);
                shown += sent(SealedForm.open(container, "/pengaduan"), follow);
                form = SealedForm.open(container, "/balikpapan/pengaduan");
            }
        }
        assertThat(shown).as("what was typed is shown again").isGreaterThan(5_000);
    }

    private static int sent(SealedForm form, Map<String, String> fields) {
        HttpResponse<String> page = form.send(fields);
        assertThat(page.statusCode()).as("%s %s", form.path(), fields).isIn(400, 422, 429);
        return Injections.inert(page.body());
    }
}
