package id.talaksana.distribution.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.InjectedTexts;
import id.talaksana.distribution.AgencyJar;
import id.talaksana.distribution.Person;
import id.talaksana.distribution.RunningContainer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.SoftAssertions;
import org.jsoup.Jsoup;
import org.junit.AfterClass;
import org.junit.BeforeClass;
import org.junit.Test;
import org.openqa.selenium.Keys;

/** Visitors while definitions change, with papers, in both languages, and with bad intent. */
public class VisitorsIT {
    private static final String SEND = "main form button";
    private static final String ASSESSMENT = PageTypes.ASSESSMENT;
    private static final String OLD = PageTypes.OLD;
    private static final String OLD_STEP = "BKPSDA menerima surat balasan";
    private static final String NEW_STEP = "BKPSDA menanti surat balasan";

    /** The thousand go through every template in the unit tests; here a share of them takes the whole way. */
    private static final int TEXTS = Integer.getInteger("talaksana.injections", 60);

    private static RunningContainer container;
    private static Browser scripted;
    private static Browser plain;
    private static Person central;

    @BeforeClass
    public static void start() throws IOException {
        container = new RunningContainer("visitors").start().awaitAgencies(5);
        central = Person.administrator(container);
        scripted = Browser.of(container.port());
        plain = Browser.withoutScript(container.port());
    }

    @AfterClass
    public static void stop() {
        scripted.close();
        plain.close();
        container.close();
    }

    // ---- while definitions change ---------------------------------------------------------------------------------

    @Test
    public void theNewVersionIsThereAtOnceAndAnOldLinkStillLeadsToTheOldOne() {
        Browser visitor = scripted.forget().width(360);
        visitor.open(ASSESSMENT);
        visitor.expect(OLD);
        Map<String, String> before = papers("");
        String agency = "/bangkalan/pengaduan";
        assertThat(container.get(agency).body()).contains("WA: <a href=\"https://wa.me/62817399487\"");

        String file = PageTypes.SERVICES.get("bangkalan") + ".yaml";
        central.upload(
                        "/agencies/bangkalan/definitions",
                        AgencyJar.of("bangkalan")
                                .version("2.0.0")
                                .with(file, OLD_STEP, NEW_STEP)
                                .with(file, "text: SK Pangkat Terakhir;", "text: SK Baru Sekali;")
                                .with(file, "text: \"WA: 0817399487\"", "text: \"WA: 0800-BARU\"")
                                .with(file, "address: \"0817399487\"", "address: \"0800\"")
                                .zip())
                .with(201);

        // Each is asked for once: what is not there at once is a failure.
        Map<String, String> now = papers("");
        Map<String, String> old = papers(OLD);
        SoftAssertions all = new SoftAssertions();
        now.forEach((paper, text) -> {
            boolean standard = paper.contains("standar");
            all.assertThat(text).as("now: " + paper).contains(standard ? "SK Baru Sekali" : NEW_STEP);
            all.assertThat(text).as("now: " + paper).doesNotContain(standard ? "SK Pangkat" : OLD_STEP);
            all.assertThat(old.get(paper)).as("old: " + paper).isEqualTo(before.get(paper));
        });
        all.assertThat(container.get(agency).body()).contains("WA: 0800-BARU").doesNotContain("0817399487");
        all.assertThat(container.get(ASSESSMENT).body()).contains("WA: 0800-BARU");
        all.assertThat(container.get(ASSESSMENT + "?version=" + OLD).body())
                .contains("WA: <a href=\"https://wa.me/62817399487\"");
        all.assertAll();

        visitor.open(ASSESSMENT);
        assertThat(visitor.text()).contains("2.0.0", NEW_STEP).doesNotContain("Anda membaca versi");
        visitor.open(ASSESSMENT + "?version=" + OLD);
        assertThat(visitor.text()).contains("Anda membaca versi " + OLD, OLD_STEP);
        comparesVersions(plain.forget().width(360));
    }

    /** What the service's papers say in a version, the drawn ones as well, by their address; empty: the version in use. */
    private static Map<String, String> papers(String version) {
        String api = "/api/agencies/bangkalan/services/" + PageTypes.SERVICES.get("bangkalan");
        Map<String, String> papers = new LinkedHashMap<>();
        for (String address : List.of(
                ASSESSMENT + "/sop.html",
                ASSESSMENT + "/sop.svg",
                ASSESSMENT + "/sop.pdf",
                ASSESSMENT + "/standar.pdf",
                ASSESSMENT + "/standar.html",
                ASSESSMENT + "/prosedur.bpmn",
                api + "/sop?format=pdf",
                api + "/sop?format=html",
                api + "/standard?format=pdf",
                api + "/standard?format=html",
                api + "/procedure",
                api + "/procedure?format=bpmn")) {
            String by = address.contains("?") ? "&" : "?";
            papers.put(address, text(version.isEmpty() ? address : address + by + "version=" + version));
        }
        return papers;
    }

    /** The words of a page, a drawing or a PDF, each with one space between it and the next. */
    private static String text(String address) {
        HttpResponse<byte[]> paper =
                container.send(container.request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
        assertThat(paper.statusCode()).as(address).isEqualTo(200);
        String type = paper.headers().firstValue("Content-Type").orElse("");
        String text;
        if (type.equals("application/pdf")) {
            try (PDDocument document = Loader.loadPDF(paper.body())) {
                text = new PDFTextStripper().getText(document);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        } else {
            String source = new String(paper.body(), StandardCharsets.UTF_8);
            // The drawing has an element for each line, the model its texts in attributes.
            text = type.startsWith("application/bpmn") ? source : source.replaceAll("<[^>]*>", " ");
        }
        return text.replaceAll("\\s+", " ");
    }

    /** Without script; there must be two versions. */
    private static void comparesVersions(Browser visitor) {
        visitor.open(ASSESSMENT);
        visitor.submit("a[href*='/perubahan']");
        visitor.find("#from option[value='" + OLD + "']").click();
        visitor.find("#to option[value='2.0.0']").click();
        visitor.submit(SEND);
        visitor.expect(OLD + " → 2.0.0", "perubahan menurut maknanya", OLD_STEP, NEW_STEP);
        assertThat(visitor.all("tbody tr")).hasSizeGreaterThanOrEqualTo(3);
    }

    // ---- papers and languages -------------------------------------------------------------------------------------

    @Test
    public void everyPaperIsWhereItsPageAndTheApiSay() {
        PageTypes.SERVICES.forEach((agency, service) -> {
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
    public void wherePagesNameNoChannelThatIsSaidInTheReadersLanguage() {
        Browser visitor = scripted.forget().width(1280);
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

    @Test
    public void aComplaintIsFiledByKeysAlone() {
        Browser visitor = scripted.forget().width(1280);
        visitor.open("/bangkalan/pengaduan");
        visitor.tabTo("#judul");
        visitor.press("Antrean");
        visitor.tabTo("#kronologi");
        visitor.press("Dua jam tanpa kabar.");
        visitor.tabTo("#tanggal");
        visitor.press("10102025");
        visitor.tabTo("#anonim");
        visitor.press(" ");
        visitor.tabTo(SEND);
        visitor.press(Keys.ENTER);
        visitor.expect("Pengaduan Anda diterima", "Catat nomor dan kode ini sekarang.");
    }

    // ---- without script -------------------------------------------------------------------------------------------

    @Test
    public void readingNarrowingAndFollowingWorkWithoutScript() {
        Browser visitor = plain.forget().width(360);
        visitor.open("/");
        assertThat(visitor.all("html.js")).isEmpty();
        visitor.type("q", "seleksi terbuka");
        visitor.click(".cari button");
        visitor.expect("layanan cocok");
        visitor.click("a[href='" + PageTypes.SELECTION + "']");
        visitor.expect("05/SELTER/SKW/X/2025");
        visitor.click("a[href$='/persyaratan']");
        visitor.expect("Keadaan Anda", "Surat Persetujuan Mengikuti Seleksi Terbuka");
        visitor.find("#a-asal option[value=singkawang]").click();
        visitor.click("form button");
        visitor.expect("36 dari 38");
        assertThat(visitor.text()).doesNotContain("Surat Persetujuan Mengikuti Seleksi Terbuka");

        Followed itsCase = Followed.newCase(container);
        new Followed(itsCase.number(), "AAAA-AAAA-AAAA-AAAA").enter(visitor, "/berkas");
        visitor.submit(SEND);
        visitor.expect("Ada yang perlu diperbaiki", "kode");
        assertThat(visitor.text()).doesNotContain("Usul NI CPNS 2025");
        visitor.type("kode", itsCase.code());
        visitor.submit(SEND);
        visitor.expect("Usul NI CPNS 2025", "berjalan", "Tim Pemroses", "WIB");
        assertThat(visitor.text()).doesNotContain("kanreg.pemroses");
        assertThat(visitor.address()).isEqualTo("/berkas");
    }

    @Test
    public void twoServicesAreComparedWithoutScript() {
        Browser visitor = plain.forget().width(360);
        visitor.open("/batanghari/pengadaan-casn");
        visitor.submit("a[href$='/banding']");
        visitor.find("#dengan option[value='balikpapan/pengadaan-asn']").click();
        visitor.submit(SEND);
        visitor.expect(
                "Langkah demi langkah", "sama", "hanya Pemerintah Kab. Batang Hari", "Pemerintah Kota Balikpapan");
    }

    @Test
    public void aTicketIsAnsweredAndOpenedAgainWithoutScript() {
        Browser visitor = plain.forget().width(360);
        Person officer = Person.added(container, "balikpapan.aduan", "--role officer --agency balikpapan");
        Followed ticket = Followed.answeredTicket(container, officer, "Sudah diumumkan.");
        ticket.enter(visitor, "/pengaduan");
        visitor.submit(SEND);
        visitor.expect("sudah dijawab", "Sudah diumumkan.");
        visitor.click("#puas-belum");
        visitor.submit(SEND);
        visitor.expect("Tulis tanggapan Anda.");
        assertThat(visitor.find("#puas-belum").isSelected()).isTrue();
        visitor.type("tanggapan", "Belum saya terima.");
        visitor.submit(SEND);
        visitor.expect("dibuka kembali", "Belum saya terima.");
        ticket.answered(officer, "Kini sudah.");
        ticket.enter(visitor, "/pengaduan");
        visitor.submit(SEND);
        visitor.expect("sudah dijawab", "Kini sudah.");
        visitor.click("#puas-ya");
        visitor.submit(SEND);
        visitor.expect("ditutup");
        assertThat(visitor.all("main form")).isEmpty();
    }

    @Test
    public void aComplaintIsFiledFollowedAndRepliedToWithoutScript() {
        Browser visitor = plain.forget().width(360);
        visitor.open("/batanghari/pengaduan");
        visitor.type("judul", "Berkas <b>hilang</b>");
        visitor.click("#anonim");
        visitor.click(SEND);
        visitor.expect("Ceritakan apa yang terjadi.");
        assertThat(visitor.find("#judul").getDomProperty("value")).isEqualTo("Berkas <b>hilang</b>");
        assertThat(visitor.find("#anonim").isSelected()).isTrue();
        visitor.type("kronologi", "Diserahkan Senin.\nSelasa tidak ada.");
        visitor.find("#tanggal").sendKeys("10102025");
        visitor.click(SEND);
        visitor.expect("Pengaduan Anda diterima");
        String ticket = visitor.find("#tiket").getText();
        String code = visitor.find("#kode-tiket").getText();
        visitor.open("/pengaduan");
        visitor.type("nomor", ticket);
        visitor.type("kode", code);
        visitor.click(SEND);
        visitor.expect("Berkas <b>hilang</b>", "Tanggapan");
        visitor.type("tanggapan", "Sudah saya cari lagi.");
        visitor.click(SEND);
        visitor.expect("Sudah saya cari lagi.");
        assertThat(visitor.address()).isEqualTo("/pengaduan");
    }

    // ---- with bad intent -----------------------------------------------------------------------------------------

    @Test
    public void injectionsComeBackAsText() {
        List<String> texts = new ArrayList<>(InjectedTexts.thousand());
        Collections.shuffle(texts, new Random(TEXTS));
        texts.subList(TEXTS, texts.size()).clear();
        int shown = 0;
        SealedForm form = SealedForm.open(container, "/balikpapan/pengaduan");
        for (int i = 0; i < texts.size(); i++) {
            String evil = texts.get(i);
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
        assertThat(shown).as("what was typed is shown again").isGreaterThan(3 * TEXTS);
    }

    private static int sent(SealedForm form, Map<String, String> fields) {
        HttpResponse<String> page = form.send(fields);
        assertThat(page.statusCode()).as("%s %s", form.path(), fields).isIn(400, 422, 429);
        return Injections.inert(page.body());
    }
}
