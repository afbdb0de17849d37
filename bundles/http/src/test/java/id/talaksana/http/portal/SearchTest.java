package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.Rule;
import org.junit.Test;

/** What people type finds what documents call otherwise. */
public class SearchTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue, new FakeComplaints()));

    public SearchTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    private String found(String search) {
        return portal.get("/?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8))
                .body();
    }

    @Test
    public void wordsOfEverydayFindWhatDocumentsCallOtherwise() {
        assertThat(found("lowongan"))
                .contains("/balikpapan/pengadaan-asn", "/batanghari/pengadaan-casn", "/singkawang/seleksi-terbuka");
        for (String search : new String[] {"rekrutmen cpns", "tes cpns", "syarat cpns"}) {
            assertThat(found(search)).as(search).contains("/batanghari/pengadaan-casn");
        }
        assertThat(found("formulir")).contains("/singkawang/seleksi-terbuka-sekda-2025");
        assertThat(found("sekda")).contains("/singkawang/seleksi-terbuka-sekda-2025");
    }

    @Test
    public void oneSlipInAWordIsAllowedFor() {
        for (String search : new String[] {"pengadan", "pengaddaan", "pegnadaan", "pengadaam"}) {
            assertThat(found(search)).as(search).contains("/balikpapan/pengadaan-asn");
        }
        assertThat(found("lowngan")).contains("/balikpapan/pengadaan-asn");
        assertThat(found("pnegadan")).contains("Tidak ada yang cocok");
    }

    @Test
    public void aLetterTwiceIsASlipInAShortWordToo() throws Exception {
        catalogue.publish(Definitions.read(
                Map.of("agency.yaml", applying("agency.yaml"), "cuti-besar.yaml", applying("cuti-besar.yaml"))));
        for (String search : new String[] {"cuti", "cutti", "cuuti", "ctui", "cutti besar"}) {
            assertThat(found(search)).as(search).contains("/sanggar/cuti-besar");
        }
        assertThat(found("kuti")).as("another word").contains("Tidak ada yang cocok");
    }

    private static byte[] applying(String name) throws IOException {
        try (InputStream in = SearchTest.class.getResourceAsStream("/applying/" + name)) {
            return in.readAllBytes();
        }
    }

    @Test
    public void aServiceWithoutATitleIsCalledByTheWordsOfItsId() {
        assertThat(portal.get("/").body()).contains(">Pengadaan CASN</a>").doesNotContain(">pengadaan-casn<");
    }

    @Test
    public void namesPrintedInCapitalsAreCased() {
        assertThat(portal.get("/").body())
                .contains("Badan Kepegawaian Negara", "Kantor Regional", "Alur ASN Karier untuk JPT Pratama")
                .doesNotContain("BADAN KEPEGAWAIAN");
    }
}
