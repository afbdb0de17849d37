package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
