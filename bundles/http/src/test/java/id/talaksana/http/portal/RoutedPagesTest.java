package id.talaksana.http.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.http.GivenServices;
import id.talaksana.language.Routed;
import org.junit.Rule;
import org.junit.Test;

/** What depends on the case is said on the pages, in either language, with the labels of the document. */
public class RoutedPagesTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    @Test
    public void conditionsOfStepsActorsOutcomesAndRequirementsAreSaid() {
        catalogue.publish(Definitions.read(Routed.files(Routed.LEAVE)));
        assertThat(portal.get("/contoh/cuti").body())
                .contains("hanya bila tujuan: Luar negeri")
                .contains("hanya bila golongan IV/a ke atas dan tujuan: Dalam negeri")
                .contains("hanya bila jenis cuti selain Cuti sakit")
                .contains("bila lama cuti (hari) paling sedikit 30")
                .contains("selain itu");
        assertThat(portal.get("/contoh/cuti?lang=en").body())
                .contains("only if golongan IV/a and above and tujuan: Dalam negeri")
                .contains("otherwise");
    }

    @Test
    public void theChecklistFollowsCombinedConditions() {
        catalogue.publish(Definitions.read(Routed.files(Routed.LEAVE)));
        assertThat(portal.get("/contoh/cuti/persyaratan?jenis=tahunan").body())
                .doesNotContain("Surat keterangan dokter");
        assertThat(portal.get("/contoh/cuti/persyaratan?jenis=sakit").body()).contains("Surat keterangan dokter");
    }
}
