package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import org.junit.Rule;
import org.junit.Test;

/** What is left open, what cannot be read, what was restored and what the document denies are four different things. */
public class UnsaidTest {
    private static final String OPEN = "<span class=\"terbuka\">tidak disebut dalam dokumen</span>";

    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal =
            new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue, new FakeComplaints()));

    public UnsaidTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    @Test
    public void aFieldThatNobodyFilledInIsOpenAndSaysHowItLooks() {
        assertThat(portal.get("/balikpapan").body())
                .containsSubsequence("Telepon</dt>", OPEN, "Tercetak 00000", "Surel</dt>");
        assertThat(between(portal.get("/balikpapan").body(), "Telepon</dt>", "Surel</dt>"))
                .doesNotContain("tidak terbaca");
        assertThat(between(
                        portal.get("/bangkalan/asesmen-job-target-jpt-pratama").body(), "id=\"k3\"", "id=\"k4\""))
                .contains(OPEN, "angkanya tidak ada")
                .doesNotContain("tidak terbaca");
    }

    @Test
    public void aStepWhoseDocumentDoesNotSayWhoDoesItIsOpenToo() {
        String page = portal.get("/balikpapan/pengadaan-asn").body();
        assertThat(between(page, "Menerima formasi dari Keputusan", "</li>"))
                .contains(OPEN)
                .doesNotContain("tidak terbaca");
    }

    @Test
    public void whereNoRuleSetsADeadlineNoneIsPromised() {
        String page = portal.get("/kanreg/pengaduan").body();
        assertThat(between(page, "Aspirasi</span>", "</li>"))
                .contains("tidak ada waktu yang dijanjikan")
                .doesNotContain("tidak terbaca", "Sumber yang ada tidak menyebut", "terbuka");
        assertThat(portal.get("/kanreg/pengaduan?lang=en").body()).contains("no time is promised");
    }

    @Test
    public void lawThatNobodyHasCheckedIsNotShownToCitizens() {
        String page = portal.get("/kanreg/pengaduan").body();
        assertThat(between(page, "id=\"tenggat\"", "</section>"))
                .contains("dijawab dalam 14 hari kerja")
                .doesNotContain("Peraturan contoh", "belum dicocokkan");
    }

    @Test
    public void whatIsThereButCannotBeReadIsUnreadable() {
        assertThat(between(portal.get("/batanghari/pengadaan-casn").body(), "id=\"k1\"", "id=\"k2\""))
                .contains("<span class=\"tanda hilang\">tidak terbaca</span>", "Halaman pertama")
                .doesNotContain(OPEN);
    }

    @Test
    public void whatTheDocumentDeniesIsNone() {
        catalogue.publish(Definitions.shipped(
                "kanreg",
                "timeZone:",
                "phone: {provenance: stated, note: Kantor ini tidak memiliki telepon}\ntimeZone:"));
        assertThat(between(portal.get("/kanreg").body(), "Telepon</dt>", "Surel</dt>"))
                .contains("<span class=\"tanda nihil\">tidak ada</span>", "tidak memiliki telepon")
                .doesNotContain("tidak disebut dalam dokumen", "tidak terbaca");
    }

    @Test
    public void whatWasRestoredKeepsItsWordsAndItsMark() {
        assertThat(portal.get("/batanghari/pengadaan-casn").body()).contains(">direkonstruksi</a>");
    }

    @Test
    public void theLegendTellsThemApart() {
        assertThat(between(portal.get("/kanreg").body(), "id=\"tanda\"", "</aside>"))
                .contains("tersirat", "direkonstruksi", "tidak terbaca", "tidak disebut dalam dokumen", "tidak ada");
    }

    private static String between(String page, String from, String to) {
        int start = page.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        int end = page.indexOf(to, start);
        assertThat(end).as(to).isNotNegative();
        return page.substring(start, end);
    }
}
