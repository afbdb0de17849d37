package id.talaksana.http.portal.applying;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import id.talaksana.http.portal.Definitions;
import id.talaksana.http.portal.FakeCatalogue;
import id.talaksana.http.portal.PortalServer;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.Rule;
import org.junit.Test;

/** Singkawang's eight forms, which go elsewhere in an envelope, filled in here and printed. */
public class FormPagesTest {
    private static final String SERVICE = "/singkawang/seleksi-terbuka-sekda-2025";

    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    private final ApplicantsPhone phone = new ApplicantsPhone(portal);

    public FormPagesTest() {
        catalogue.publish(Definitions.shipped("singkawang"));
    }

    private static Map<String, String> ticked(Document page) {
        Map<String, String> ticked = new HashMap<>();
        page.select("input[type=checkbox][checked]").forEach(each -> ticked.put(each.attr("name"), each.val()));
        return ticked;
    }

    @Test
    public void whatAllAskIsWrittenOnceAndEachIsPrintedOnASheetOfItsOwn() {
        Document page = phone.open(SERVICE + "/isi-formulir");
        assertThat(page.select("input[type=checkbox]")).hasSize(8);
        assertThat(page.select("input[name=isi.nip]")).hasSize(1);
        Map<String, String> filled = ticked(page);
        filled.putAll(Map.of("isi.nama", "Siti <Rahma>", "isi.nip", "198001012005012001", "aksi", "cetak"));
        filled.put("tabel.diklat.0.1", "Diklatpim III");
        Document printed = phone.send("Lihat dan cetak", filled);
        assertThat(printed.select("article.lembar")).hasSize(8);
        assertThat(printed.select("article:contains(Siti <Rahma>)").size()).isGreaterThanOrEqualTo(4);
        assertThat(printed.select("article.lembar").get(1).text())
                .contains("198001012005012001", "Diklatpim III", "Sekolah Dasar");
        assertThat(printed.text()).contains("Meterai");
    }

    @Test
    public void rowsAreAddedAndNothingWrittenIsLost() {
        Map<String, String> filled = ticked(phone.open(SERVICE + "/isi-formulir"));
        filled.putAll(Map.of("isi.nama", "Siti", "tabel.diklat.0.1", "Diklatpim III", "aksi", "baris.diklat"));
        Document page = phone.send("Lihat dan cetak", filled);
        assertThat(page.select("input[name=isi.nama]").val()).isEqualTo("Siti");
        assertThat(page.select("input[name=tabel.diklat.0.1]").val()).isEqualTo("Diklatpim III");
        assertThat(page.select("input[name^=tabel.diklat.]").size()).isEqualTo(6 * 5);
        assertThat(page.select("input[name^=tabel.prestasi.]").size()).isEqualTo(3 * 5);
    }

    @Test
    public void everythingThatIsWrittenHasALabel() {
        Document page = phone.open(SERVICE + "/isi-formulir");
        for (Element field : page.select("main input:not([type=hidden]), main select, main textarea")) {
            boolean labelled = field.hasAttr("aria-label")
                    || field.closest("label") != null
                    || !page.select("label[for=" + field.id() + "]").isEmpty();
            assertThat(labelled).as(field.outerHtml()).isTrue();
        }
    }
}
