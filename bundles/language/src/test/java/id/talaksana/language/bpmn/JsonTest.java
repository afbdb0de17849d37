package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.Test;

/** A service as JSON is its file of the definition language again. */
public class JsonTest {
    private static final String AGENCY =
            "talaksana: 1\nagency: contoh\nversion: 1.0.0\nname: Contoh\nunit: Unit\nkind: local-government\ntimeZone: Asia/Jakarta\n";

    @Test
    public void tracksThatExcludeEachOtherStayExclusive() throws IOException {
        AgencyDefinition definition = Agencies.withText("balikpapan", "tracks:\n", "exclusiveTracks: true\ntracks:\n");
        PublicService service = definition.services().get(0);
        byte[] json = new BpmnModels().json(definition, service).content();
        Inspection again = DefinitionReader.read(
                Map.of("agency.yaml", AGENCY.getBytes(StandardCharsets.UTF_8), service.id() + ".yaml", json));
        assertThat(again.definition().orElseThrow().services()).containsExactly(service);
        assertThat(service.exclusiveTracks()).isTrue();
    }

    @Test
    public void whatIsExportedSaysTheSameWhenItIsReadAgain() throws IOException {
        for (Agencies.Published published : Agencies.services()) {
            Rendition json = new BpmnModels().json(published.definition(), published.service());
            assertThat(json.mediaType()).isEqualTo("application/json");
            assertThat(json.fileName()).isEqualTo(published.service().id() + ".json");
            Inspection again = DefinitionReader.read(Map.of(
                    "agency.yaml",
                    AGENCY.getBytes(StandardCharsets.UTF_8),
                    published.service().id() + ".yaml",
                    json.content()));
            assertThat(again.diagnostics())
                    .as(published.toString())
                    .filteredOn(Diagnostic::isError)
                    .isEmpty();
            assertThat(again.definition().orElseThrow().services().get(0))
                    .as(published.toString())
                    .isEqualTo(published.service());
        }
    }
}
