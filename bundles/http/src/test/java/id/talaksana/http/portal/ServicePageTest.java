package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.complaints.ComplaintCounts;
import id.talaksana.api.complaints.ComplaintCounts.StepCount;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.http.GivenServices;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Rule;
import org.junit.Test;

/** What a service's page says, for every service of the five agencies. */
public class ServicePageTest {
    private static final String FORMS = "section[aria-labelledby=unduh] a[href*=/formulir.]";

    private final FakeCatalogue catalogue = new FakeCatalogue();
    private final FakeComplaints complaints = new FakeComplaints();
    private final FakePapers papers = new FakePapers();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue, complaints, papers));

    private final List<AgencyDefinition> shipped = new ArrayList<>();

    public ServicePageTest() {
        Definitions.AGENCIES.forEach(agency -> {
            AgencyDefinition definition = Definitions.shipped(agency);
            shipped.add(definition);
            catalogue.publish(definition);
        });
    }

    private interface Look {
        void at(AgencyDefinition definition, PublicService service, Document page);
    }

    private void each(Look look) {
        int seen = 0;
        for (AgencyDefinition definition : shipped) {
            for (PublicService service : definition.services()) {
                look.at(definition, service, page("/" + definition.agency().id() + "/" + service.id()));
                seen++;
            }
        }
        assertThat(seen).isEqualTo(6);
    }

    private Document page(String path) {
        HttpResponse<String> answer = portal.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return Jsoup.parse(answer.body(), portal.uri(path).toString());
    }

    @Test
    public void itSaysWhichVersionItIsByNumberDigestAndDay() {
        Map<String, String> since = Map.of("kanreg", "21 Juli 2023", "singkawang", "21 Oktober 2025");
        each((definition, service, page) -> {
            Element facts = page.selectFirst("section[aria-labelledby=asal] dl.pasangan");
            assertThat(facts.text())
                    .contains(
                            "Versi " + definition.version() + " "
                                    + definition.digest().substring(0, 12),
                            "Dipakai di sini sejak 1 November 2026 pukul ");
            String effective = since.get(definition.agency().id());
            assertThat(facts.text().contains("Berlaku menurut dokumen sejak")).isEqualTo(effective != null);
            assertThat(facts.text()).contains(effective == null ? "" : "Berlaku menurut dokumen sejak " + effective);
            assertThat(facts.selectFirst("code.digest").attr("title")).isEqualTo("SHA-256 " + definition.digest());
        });
        assertThat(page("/kanreg/persetujuan-teknis-ni-casn?lang=en")
                        .selectFirst("section[aria-labelledby=asal] dl.pasangan")
                        .text())
                .contains("In force, as the document says, from 21 July 2023");
    }

    @Test
    public void everyServiceIsToldInTheOrderOfSippn() {
        each((definition, service, page) -> {
            assertThat(page.select("main h2").eachText().subList(0, 7))
                    .as(service.id())
                    .containsExactly(
                            "1. Persyaratan",
                            "2. Sistem, mekanisme, dan prosedur",
                            "3. Waktu penyelesaian",
                            "4. Biaya/tarif",
                            "5. Produk pelayanan",
                            "6. Pengaduan, saran, dan masukan",
                            "Komponen lainnya");
            String whole = page.selectFirst("main").text();
            assertThat(whole.indexOf("Nomor dokumen"))
                    .as(service.id())
                    .isGreaterThan(whole.indexOf("Komponen lainnya"));
            assertThat(page.select("ol.langkah > li > h3")).hasSameSizeAs(service.steps());
        });
    }

    @Test
    public void theAnswerComesFirst() {
        each((definition, service, page) -> {
            Element answer = page.selectFirst("section.jawaban");
            assertThat(answer.select("dt").eachText())
                    .as(service.id())
                    .containsExactly(
                            "Status", "Bagi", "Syarat utama", "Waktu penyelesaian", "Biaya/tarif", "Produk pelayanan");
            assertThat(page.select("nav.remah a").eachAttr("href"))
                    .containsExactly("/", "/" + definition.agency().id());
            for (String target : page.select("nav.isi a").eachAttr("href")) {
                assertThat(page.select(target)).as(target).hasSize(1);
            }
        });
        assertThat(answer("/kanreg/persetujuan-teknis-ni-casn"))
                .contains(
                        "Status Dibuka",
                        "Bagi Instansi tersirat",
                        "12 menit tersirat",
                        "Persetujuan Teknis Penetapan NI CASN tersirat");
        assertThat(answer("/batanghari/pengadaan-casn")).contains("Tidak dipungut biaya", "SK Calon ASN");
        assertThat(answer("/singkawang/seleksi-terbuka-sekda-2025"))
                .contains("Sudah ditutup: batasnya 6 November 2025, pukul 16.00", "Sekretaris Daerah Kota Singkawang");
    }

    private String answer(String path) {
        return page(path).selectFirst("section.jawaban").text();
    }

    @Test
    public void aTimeOfItsOwnIsNotMixedWithASumOfTheSteps() {
        assertThat(answer("/balikpapan/pengadaan-asn")).doesNotContain("Jumlah waktu semua langkahnya");
    }

    @Test
    public void telephonesMailboxesAndPlacesOnTheWebAreLinks() {
        assertThat(page("/bangkalan/asesmen-job-target-jpt-pratama")
                        .select("section[aria-labelledby=k6] ul a")
                        .eachAttr("href"))
                .contains("tel:+62313094303", "https://wa.me/62817399487", "mailto:bkpsda@bangkalankab.go.id");
        assertThat(page("/bangkalan").select("a[href^=tel]"))
                .as("a number without its area is dialled from nowhere else")
                .isEmpty();
        assertThat(page("/batanghari/pengadaan-casn")
                        .select("section[aria-labelledby=k6] ul a")
                        .eachAttr("href"))
                .contains("https://www.lapor.go.id");
        assertThat(page("/balikpapan/pengadaan-asn")
                        .select("section[aria-labelledby=k6] ul a")
                        .eachAttr("href"))
                .contains("mailto:bkpsdm@balikpapan.go.id");
    }

    @Test
    public void aStandardThatIsSilentOnCompetenceHasTheQualificationsOfTheSop() {
        assertThat(page("/kanreg/persetujuan-teknis-ni-casn")
                        .selectFirst("section[aria-labelledby=komponen]")
                        .text())
                .contains("Kualifikasi pelaksana")
                .doesNotContain("Kompetensi pelaksana");
    }

    @Test
    public void everyPaperHasALinkThatLeadsToIt() {
        each((definition, service, page) -> {
            String path = "/" + definition.agency().id() + "/" + service.id();
            List<String> links = links(page);
            assertThat(links)
                    .contains(
                            path + "/sop.html",
                            path + "/sop.pdf",
                            path + "/sop.svg",
                            path + "/standar.html",
                            path + "/standar.pdf",
                            path + "/prosedur.bpmn",
                            path + "/layanan.jsonld",
                            "/api/agencies/" + definition.agency().id() + "/services/" + service.id() + "/procedure",
                            "/api/agencies/" + definition.agency().id() + "/services/" + service.id());
            for (String link : links) {
                if (!link.startsWith("/api/")) {
                    HttpResponse<String> paper = portal.get(link);
                    assertThat(paper.statusCode()).as(link).isEqualTo(200);
                }
            }
            HttpResponse<String> standard = portal.get(path + "/standar.html");
            assertThat(standard.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
            assertThat(standard.body()).isEqualTo("standar-" + service.id() + "-" + definition.version() + ".html");
        });
    }

    private static List<String> links(Document page) {
        return page.select("section[aria-labelledby=unduh] a").eachAttr("href");
    }

    @Test
    public void linksOfAnEarlierVersionStayInIt() {
        catalogue.publish(Definitions.shipped("kanreg", "version: 1.1.0", "version: 1.2.0"));
        String path = "/kanreg/persetujuan-teknis-ni-casn";
        List<String> links = links(page(path + "?version=1.1.0"));
        assertThat(links).hasSizeGreaterThan(7).allMatch(link -> link.endsWith("?version=1.1.0"));
        assertThat(portal.get(path + "/standar.html?version=1.1.0").body()).endsWith("-1.1.0.html");
        assertThat(portal.get(path + "/standar.html").body()).endsWith("-1.2.0.html");
    }

    @Test
    public void theEightAppendicesOfSingkawangAreThereToFillIn() {
        Document page = page("/singkawang/seleksi-terbuka-sekda-2025");
        List<Element> forms = page.select(FORMS);
        assertThat(forms.stream().map(form -> form.text().replaceFirst(":.*", "")))
                .containsExactly(
                        "Lampiran I",
                        "Lampiran II",
                        "Lampiran III",
                        "Lampiran IV",
                        "Lampiran V",
                        "Lampiran VI",
                        "Lampiran VII",
                        "Lampiran VIII");
        for (Element form : forms) {
            HttpResponse<String> paper = portal.get(form.attr("href"));
            assertThat(paper.statusCode()).isEqualTo(200);
            assertThat(paper.headers().firstValue("Content-Type")).hasValue("application/pdf");
        }
        each((definition, service, other) ->
                assertThat(other.select(FORMS)).as(service.id()).hasSameSizeAs(service.forms()));
    }

    @Test
    public void channelsAreTheDocumentsOwnWithTheirOrderOfEscalation() {
        assertThat(channels("/batanghari/pengadaan-casn"))
                .containsExactly(
                        "1. Ulas/ SP4N Lapor Arti \"Ulas\" tidak diketahui. · lapor.go.id", "2. Kunjungan Langsung");
        assertThat(channels("/balikpapan/pengadaan-asn"))
                .containsExactly(
                        "Melalui E-Mail BKPSDM Kota Balikpapan bkpsdm@balikpapan.go.id",
                        "Pengaduan langsung kepada Kabid Pembinaan dan Informasi ASN dan di teruskan ke Kepala BKPSDM"
                                + " apabila dipandang perlu. lalu diteruskan ke Kepala BKPSDM",
                        "Melalui kotak saran");
        assertThat(page("/balikpapan/pengadaan-asn").select("ol.jenjang").eachText())
                .containsExactly("lalu diteruskan ke Kepala BKPSDM");
        assertThat(channels("/bangkalan/asesmen-job-target-jpt-pratama"))
                .containsExactly(
                        "a. Petugas :Kepala Bidang Pengembangan Kompetensi Aparatur",
                        "b. Telp/fax: (031) 3094303",
                        "b. Telp/fax: (031) 3094303",
                        "b. WA: 0817399487",
                        "c. Email: bkpsda@bangkalankab.go.id");
    }

    @Test
    public void whereTheDocumentNamesNoChannelThePageSaysSo() {
        Document page = page("/singkawang/seleksi-terbuka-sekda-2025");
        assertThat(channels("/singkawang/seleksi-terbuka-sekda-2025")).isEmpty();
        assertThat(page.selectFirst("section[aria-labelledby=k6]").text())
                .contains("Dokumen instansi ini tidak menyebut saluran pengaduan.");
        assertThat(page("/singkawang/seleksi-terbuka-sekda-2025?lang=en")
                        .selectFirst("section[aria-labelledby=k6]")
                        .text())
                .contains("The agency's document names no complaint channel.");
    }

    private List<String> channels(String path) {
        return page(path).select("section[aria-labelledby=k6] ul > li").eachText();
    }

    @Test
    public void theTimelineHasABarForEachDatedStepInItsPlace() {
        Document page = page("/singkawang/seleksi-terbuka-sekda-2025");
        List<Step> steps = Definitions.shipped("singkawang").services().stream()
                .filter(service -> service.id().equals("seleksi-terbuka-sekda-2025"))
                .flatMap(service -> service.steps().stream())
                .filter(step -> step.window() != null)
                .toList();
        List<Element> rows = page.select("table:has(caption#jadwal-judul) tbody tr");
        assertThat(rows).hasSameSizeAs(steps).hasSize(9);
        assertThat(rows.get(0).text()).startsWith("1.").contains("22 Oktober–6 November 2025 (dapat berubah)");
        assertThat(rows.get(1).text()).contains("sampai pukul 16.00");
        assertThat(rows.get(4).text()).contains(" 7 November 2025");
        assertThat(rows.get(8).text()).startsWith("10.").contains(" 20 November 2025");
        // 22 October to 20 November are 30 days on 200 points.
        for (int i = 0; i < rows.size(); i++) {
            Element bar = rows.get(i).selectFirst("rect.batang");
            long before = ChronoUnit.DAYS.between(
                    steps.get(0).window().from(), steps.get(i).window().from());
            long days = ChronoUnit.DAYS.between(
                            steps.get(i).window().from(), steps.get(i).window().to())
                    + 1;
            assertThat(Integer.parseInt(bar.attr("x")))
                    .isBetween((int) (before * 200 / 30) - 1, (int) (before * 200 / 30));
            assertThat(Integer.parseInt(bar.attr("width")))
                    .isBetween((int) (days * 200 / 30) - 1, (int) (days * 200 / 30) + 1);
        }
        assertThat(page("/kanreg/persetujuan-teknis-ni-casn").select("#jadwal")).isEmpty();
    }

    @Test
    public void aStepSaysHowOftenComplaintsNameIt() {
        complaints.counts = agency -> new ComplaintCounts(
                agency,
                Map.of(),
                Map.of(),
                0,
                List.of(
                        new StepCount("persetujuan-teknis-ni-casn", "verifikasi-dan-generate", 3, 1_200, 2.5),
                        new StepCount("persetujuan-teknis-ni-casn", "tanda-tangan-digital", 1, 0, null),
                        new StepCount("layanan-lain", "verifikasi-dan-generate", 9, 9, 1000.0)));
        String path = "/kanreg/persetujuan-teknis-ni-casn";
        Document page = page(path);
        assertThat(page.selectFirst("#langkah-verifikasi-dan-generate").text())
                .endsWith("Pengaduan 3 dari 1.200 kali dilalui (2,5 tiap seribu)");
        assertThat(page(path + "?lang=en")
                        .selectFirst("#langkah-verifikasi-dan-generate")
                        .text())
                .endsWith("Complaints 3 in 1,200 passes (2.5 per thousand)");
        assertThat(page.select("ol.langkah > li").last().text()).contains("langkah ini belum pernah dilalui");
    }

    @Test
    public void whatNobodyComplainedAboutSaysNothingOfIt() {
        each((definition, service, page) ->
                assertThat(page.select("ol.langkah dt").eachText()).doesNotContain("Pengaduan"));
    }

    @Test
    public void theFiguresOfTheStepsInUseAreNotShownForEarlierOnes() {
        complaints.counts = agency -> new ComplaintCounts(
                agency,
                Map.of(),
                Map.of(),
                0,
                List.of(new StepCount("persetujuan-teknis-ni-casn", "verifikasi-dan-generate", 3, 1_200, 2.5)));
        catalogue.publish(Definitions.shipped("kanreg", "version: 1.1.0", "version: 1.2.0"));
        String path = "/kanreg/persetujuan-teknis-ni-casn";
        assertThat(portal.get(path).body()).contains("tiap seribu");
        assertThat(portal.get(path + "?version=1.1.0").body()).doesNotContain("tiap seribu");
    }

    @Test
    public void aCounterThatFailsTakesNoPageWithIt() {
        complaints.counts = null;
        assertThat(page("/kanreg/persetujuan-teknis-ni-casn").select("ol.langkah > li"))
                .hasSize(2);
    }
}
