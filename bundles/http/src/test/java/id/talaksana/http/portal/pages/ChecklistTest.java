package id.talaksana.http.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import id.talaksana.http.portal.Definitions;
import id.talaksana.http.portal.FakeCatalogue;
import id.talaksana.http.portal.PortalServer;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.Rule;
import org.junit.Test;

/** The requirements, narrowed by what a visitor tells of the own circumstances. */
public class ChecklistTest {
    private static final String CITY = "/balikpapan/pengadaan-asn/persyaratan";
    private static final String SELECTION = "/singkawang/seleksi-terbuka-sekda-2025/persyaratan";

    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    public ChecklistTest() {
        Definitions.AGENCIES.forEach(agency -> catalogue.publish(Definitions.shipped(agency)));
    }

    private Document page(String path) {
        return Jsoup.parse(portal.get(path).body());
    }

    private List<String> numbers(String path) {
        return page(path).select("label.pilihan .nomor").eachText();
    }

    /** The sixth is due where PPPK get their decrees; a step that CPNS pass, too, makes it. */
    @Test
    public void aTrackLeavesOutWhatOnlyAnotherOneHas() {
        assertThat(numbers(CITY)).containsExactly("1.", "2.", "3.", "4.", "5.", "6.");
        assertThat(numbers(CITY + "?jalur.=pppk")).containsExactly("1.", "2.", "3.", "4.", "5.", "6.");
        assertThat(numbers(CITY + "?jalur.=cpns")).containsExactly("1.", "2.", "3.", "4.", "5.", "6.");
        catalogue.publish(Definitions.shipped("balikpapan", "    producedBy: penetapan-nip\n", ""));
        assertThat(numbers(CITY + "?jalur.=pppk")).containsExactly("1.", "2.", "3.", "4.", "5.", "6.");
        assertThat(numbers(CITY + "?jalur.=cpns")).containsExactly("1.", "2.", "3.", "4.", "5.");
        Document page = page(CITY + "?jalur.=cpns");
        assertThat(page.selectFirst("[role=status]").text()).startsWith("5 dari 6 persyaratan berlaku.");
        assertThat(page.selectFirst("#jalur option[selected]").text()).isEqualTo("CPNS");
    }

    @Test
    public void whoeverComesFromTheCityNeedsNoLeaveToMoveThere() {
        int all = numbers(SELECTION).size();
        int outside = numbers(SELECTION + "?asal=luar-singkawang").size();
        int inside = numbers(SELECTION + "?asal=singkawang").size();
        assertThat(outside).isEqualTo(all);
        assertThat(inside).isLessThan(all);
        assertThat(page(SELECTION + "?asal=singkawang")
                        .selectFirst("[role=status]")
                        .text())
                .startsWith(inside + " dari " + all + " ");
    }

    @Test
    public void whatIsTickedStaysWhenTheListIsNarrowedDown() {
        String box = page(SELECTION).select("input[type=checkbox]").last().attr("name");
        Document narrowed = page(SELECTION + "?asal=singkawang&" + box + "=ya");
        assertThat(narrowed.select("input[checked]").eachAttr("name")).containsExactly(box);
        assertThat(narrowed.selectFirst("form input[type=checkbox]")).isNotNull();
    }

    @Test
    public void whatOneMustBeAndWhatOneBringsAreCountedApart() {
        Document page = page(SELECTION + "?asal=singkawang");
        assertThat(page.select("[data-daftar] > h3").eachText())
                .containsExactlyInAnyOrder("Syarat yang harus dipenuhi", "Berkas yang harus disiapkan");
        assertThat(page.select("[data-hitung]").eachAttr("data-hitung"))
                .containsExactlyInAnyOrder("Terpenuhi: # dari #.", "Sudah siap: # dari #.");
        assertThat(page.text()).contains("3 buah", "Fotokopi");
    }

    @Test
    public void nothingIsAskedWhereNothingCanBeLeftOut() {
        assertThat(page("/batanghari/pengadaan-casn/persyaratan").select("select"))
                .isEmpty();
    }

    @Test
    public void anUnknownChoiceNarrowsNothing() {
        assertThat(numbers(CITY + "?jalur.=tiada")).hasSize(6);
        assertThat(numbers(SELECTION + "?asal=bulan")).hasSameSizeAs(numbers(SELECTION));
    }
}
