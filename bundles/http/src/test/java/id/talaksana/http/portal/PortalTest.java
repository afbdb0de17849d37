package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.http.GivenServices;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.Rule;
import org.junit.Test;

/** The pages of the catalogue, over HTTP, from the agencies' own definitions. */
public class PortalTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    public PortalTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    @Test
    public void theFrontPageListsAgenciesAndServices() {
        HttpResponse<String> page = portal.get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains(
                        "<html lang=\"id\">",
                        "href=\"/kanreg/persetujuan-teknis-ni-casn\"",
                        "Pemerintah Kota Balikpapan");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'");
    }

    @Test
    public void aSearchKnowsNeitherCaseNorMarks() {
        assertThat(portal.get("/?q=PENGÁDAAN").body())
                .contains("/balikpapan/pengadaan-asn", "/batanghari/pengadaan-casn")
                .doesNotContain("/singkawang/seleksi");
        assertThat(portal.get("/?q=paspor+ijazah").body()).contains("Tidak ada yang cocok");
        assertThat(portal.get("/?q=ijazah").body())
                .contains("/singkawang/seleksi-terbuka-sekda-2025", "ijazah terakhir");
    }

    @Test
    public void aServiceIsToldInTheOrderOfSippn() {
        String page = portal.get("/balikpapan/pengadaan-asn").body();
        assertThat(page.indexOf("800 / 056 / BKPSDM")).isPositive();
        assertThat(page)
                .containsSubsequence(
                        "1. Persyaratan",
                        "2. Sistem, mekanisme, dan prosedur",
                        "3. Waktu penyelesaian",
                        "4. Biaya/tarif",
                        "5. Produk pelayanan",
                        "6. Pengaduan",
                        "Komponen lainnya")
                .contains("tercetak 0: tidak diisi");
    }

    @Test
    public void tracksThatExcludeEachOtherAreSaidToDoSo() {
        assertThat(portal.get("/balikpapan/pengadaan-asn").body()).doesNotContain("tepat satu jalur");
        catalogue.publish(Definitions.shipped("balikpapan", "tracks:\n  -", "exclusiveTracks: true\ntracks:\n  -"));
        assertThat(portal.get("/balikpapan/pengadaan-asn").body())
                .contains("Satu berkas menempuh tepat satu jalur: <span lang=\"id\">CPNS, PPPK</span>.");
    }

    @Test
    public void whatIsOpenImpliedOrUnreadableIsShownSo() {
        assertThat(portal.get("/batanghari/pengadaan-casn").body())
                .contains("tidak disebut dalam dokumen", ">tidak terbaca<", ">tersirat<");
        assertThat(portal.get("/kanreg/persetujuan-teknis-ni-casn").body())
                .contains("Dokumen instansi ini tidak menyebut saluran pengaduan.");
    }

    @Test
    public void everyPageSpeaksEnglishWhenAsked() {
        HttpResponse<String> page = portal.get("/kanreg?lang=en");
        assertThat(page.body()).contains("<html lang=\"en\">", "Opening hours", "lang=\"id\"");
        String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("bahasa=en").contains("HttpOnly", "Path=/");
        assertThat(portal.send(portal.request("/kanreg")
                                .header("Cookie", "bahasa=en")
                                .build())
                        .body())
                .contains("Opening hours");
    }

    @Test
    public void anEarlierVersionKeepsItsAddress() {
        catalogue.publish(Definitions.shipped("kanreg", "version: 1.1.0", "version: 1.2.0"));
        String page =
                portal.get("/kanreg/persetujuan-teknis-ni-casn?version=1.1.0").body();
        assertThat(page)
                .contains("Anda membaca versi 1.1.0", "/kanreg/persetujuan-teknis-ni-casn/sop.pdf?version=1.1.0");
        assertThat(portal.get("/kanreg/persetujuan-teknis-ni-casn").body())
                .contains("sudah diganti")
                .doesNotContain("Anda membaca versi");
    }

    @Test
    public void aChecklistIsNarrowedToATrack() {
        String list = "/balikpapan/pengadaan-asn/persyaratan";
        String approval = "Persetujuan Teknis dari BKN";
        // Asked for where PPPK are appointed, but a step of both tracks makes it.
        assertThat(portal.get(list + "?jalur.=cpns").body()).contains("6 dari 6", approval);

        catalogue.publish(Definitions.shipped("balikpapan", "    producedBy: penetapan-nip\n", ""));
        assertThat(portal.get(list).body()).contains("6 dari 6", approval);
        assertThat(portal.get(list + "?jalur.=pppk").body()).contains("6 dari 6", approval);
        assertThat(portal.get(list + "?jalur.=cpns").body())
                .contains("5 dari 6", "<option value=\"cpns\" selected")
                .doesNotContain(approval);
        assertThat(portal.get(list + "?jalur.=lain").body()).contains("6 dari 6");
    }

    @Test
    public void aClosedAgencyIsNotListedButItsAddressStillWorks() {
        catalogue.state("kanreg", AgencyEntry.State.CLOSED);
        assertThat(portal.get("/").body()).doesNotContain("/kanreg/");
        assertThat(portal.get("/kanreg").body()).contains("tidak menerima berkas baru");
    }

    @Test
    public void aPageThatDidNotChangeIsNotSentAgain() {
        HttpResponse<String> first = portal.get("/bangkalan");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        HttpRequest again =
                portal.request("/bangkalan").header("If-None-Match", tag).build();
        assertThat(portal.send(again).statusCode()).isEqualTo(304);
    }

    @Test
    public void assetsAreKeptForEverAtAddressesOfTheirOwn() {
        String page = portal.get("/").body();
        java.util.regex.Matcher asset = java.util.regex.Pattern.compile("(?:href|src)=\"(/aset/[^\"]+)\"")
                .matcher(page);
        int seen = 0;
        while (asset.find()) {
            HttpResponse<String> answer = portal.get(asset.group(1));
            assertThat(answer.statusCode()).as(asset.group(1)).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            seen++;
        }
        assertThat(seen).isGreaterThanOrEqualTo(4);
        assertThat(portal.get("/aset/portal.000000000000.css").statusCode()).isEqualTo(404);
    }

    @Test
    public void whatIsNotThereHasAPageThatSaysWhatToDo() {
        for (String path : new String[] {"/nirwana", "/kanreg/tidak-ada", "/kanreg/a/b/c", "/%00", "/%2e%2e/etc"}) {
            HttpResponse<String> page = portal.get(path);
            assertThat(page.statusCode()).as(path).isIn(400, 404);
            assertThat(page.body()).as(path).doesNotContain("Exception", "at id.talaksana");
        }
        assertThat(portal.get("/nirwana?lang=en").body()).contains("Page not found", "search for the service");
        HttpResponse<String> put = portal.send(portal.request("/")
                .PUT(HttpRequest.BodyPublishers.ofString("x"))
                .build());
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("GET, HEAD, POST");
        HttpResponse<String> slash = portal.get("//example.org/");
        assertThat(slash.headers().firstValue("Location").orElse("/"))
                .startsWith("/")
                .doesNotStartWith("//");
    }

    @Test
    public void linkedDataCannotEndItsElement() {
        catalogue.publish(
                Definitions.shipped("kanreg", "BADAN KEPEGAWAIAN NEGARA", "</script><script>alert(1)</script>"));
        assertThat(portal.get("/kanreg/persetujuan-teknis-ni-casn").body())
                .contains("\\u003c/script\\u003e")
                .doesNotContain("<script>alert");
    }
}
