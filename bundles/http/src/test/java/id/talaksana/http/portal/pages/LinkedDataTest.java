package id.talaksana.http.portal.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Sourced;
import id.talaksana.http.GivenServices;
import id.talaksana.http.portal.Definitions;
import id.talaksana.http.portal.FakeCatalogue;
import id.talaksana.http.portal.PortalServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.junit.Rule;
import org.junit.Test;

/** The catalogue as schema.org has it: what the documents state, and nothing else. */
public class LinkedDataTest {
    private final FakeCatalogue catalogue = new FakeCatalogue();

    @Rule
    public final PortalServer portal = new PortalServer(new GivenServices(GivenServices.SECRETS, catalogue));

    private final List<AgencyDefinition> shipped = new ArrayList<>();

    public LinkedDataTest() {
        Definitions.AGENCIES.forEach(agency -> {
            AgencyDefinition definition = Definitions.shipped(agency);
            shipped.add(definition);
            catalogue.publish(definition);
        });
    }

    @Test
    public void theCatalogueHasEveryServiceOnce() throws IOException {
        JsonNode whole = json(portal.get("/katalog.jsonld").body());
        assertThat(whole.path("@context").asText()).isEqualTo("https://schema.org");
        List<String> ids = new ArrayList<>();
        whole.path("@graph").forEach(node -> {
            assertThat(node.path("@type").asText()).isEqualTo("GovernmentService");
            ids.add(node.path("@id").asText());
        });
        assertThat(ids)
                .containsExactlyInAnyOrder(
                        "/balikpapan/pengadaan-asn",
                        "/bangkalan/asesmen-job-target-jpt-pratama",
                        "/batanghari/pengadaan-casn",
                        "/kanreg/persetujuan-teknis-ni-casn",
                        "/singkawang/alur-asn-karier-jpt-pratama",
                        "/singkawang/seleksi-terbuka-sekda-2025");
    }

    @Test
    public void aServiceSaysOfItselfWhatItsDocumentStates() throws IOException {
        for (AgencyDefinition definition : shipped) {
            for (PublicService service : definition.services()) {
                String path = "/" + definition.agency().id() + "/" + service.id();
                JsonNode node = json(portal.get(path + "/layanan.jsonld").body());
                assertThat(json(Jsoup.parse(portal.get(path).body())
                                .selectFirst("script[type=application/ld+json]")
                                .data()))
                        .as("in the page")
                        .isEqualTo(node);
                assertThat(node.path("@context").asText()).isEqualTo("https://schema.org");
                assertThat(node.path("@type").asText()).isEqualTo("GovernmentService");
                assertThat(node.path("version").asText()).isEqualTo(definition.version());
                stated(node, "name", service.title());
                stated(node, "identifier", service.document().number());
                JsonNode provider = node.path("provider");
                assertThat(provider.path("@type").asText()).isEqualTo("GovernmentOrganization");
                stated(provider, "name", definition.agency().name());
                stated(provider, "department", definition.agency().unit());
                stated(provider, "address", definition.agency().address());
                stated(provider, "telephone", definition.agency().phone());
                stated(provider, "email", definition.agency().email());
                List<String> output = new ArrayList<>();
                node.path("serviceOutput").forEach(text -> output.add(text.asText()));
                assertThat(output)
                        .isEqualTo(service.knownProducts().stream()
                                .map(product -> product.text().or(null))
                                .filter(text -> text != null)
                                .toList());
                assertThat(node.has("offers"))
                        .isEqualTo(service.fee() != null
                                && Boolean.TRUE.equals(service.fee().free()));
            }
        }
    }

    /** A value that the document does not have is left out, not written as empty, null or a word for it. */
    private static void stated(JsonNode node, String member, Sourced<String> value) {
        if (value != null && value.known()) {
            assertThat(node.path(member).asText()).as(member).isEqualTo(value.value());
        } else {
            assertThat(node.has(member)).as(member).isFalse();
        }
    }

    @Test
    public void whatNobodyKnowsIsLeftOut() throws IOException {
        JsonNode lost =
                json(portal.get("/batanghari/pengadaan-casn/layanan.jsonld").body());
        assertThat(members(lost)).doesNotContain("name", "identifier");
        assertThat(members(lost.path("provider")))
                .containsExactlyInAnyOrder("@type", "@id", "name", "department", "logo");
        JsonNode unfilled =
                json(portal.get("/balikpapan/pengadaan-asn/layanan.jsonld").body());
        assertThat(members(unfilled.path("provider"))).contains("email").doesNotContain("telephone");
        assertThat(members(json(portal.get("/kanreg/persetujuan-teknis-ni-casn/layanan.jsonld")
                        .body())))
                .doesNotContain("offers");
        assertThat(portal.get("/katalog.jsonld").body()).doesNotContain("null", "tidak disebut dalam dokumen", "00000");
    }

    private static TreeSet<String> members(JsonNode node) {
        TreeSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String text) throws IOException {
        return new JsonMapper().readTree(text);
    }
}
