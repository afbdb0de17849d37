package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Draft;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Routed;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.Test;
import org.operaton.bpm.model.bpmn.Bpmn;

/** Conditions in models: drawn as gateways with their words, and back without a loss. */
public class RoutedModelsTest {
    private final BpmnModels models = new BpmnModels();

    @Test
    public void whatDependsOnTheCaseComesBackFromTheModel() throws Exception {
        for (String yaml : List.of(Routed.LEAVE, Routed.PENSION, Routed.PROMOTION)) {
            AgencyDefinition definition = read(Routed.files(yaml));
            PublicService service = definition.services().get(0);
            byte[] file = models.bpmn(definition, service).content();
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Bpmn.class.getResource("/org/operaton/bpm/model/bpmn/schema/BPMN20.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
            Draft draft = models.draft("a.bpmn", file, "contoh", service.id());
            Map<String, byte[]> files = new TreeMap<>(Routed.files(yaml));
            files.put(service.id() + ".yaml", draft.yaml().getBytes(StandardCharsets.UTF_8));
            PublicService again = read(files).services().get(0);
            assertThat(again.applicant()).isEqualTo(service.applicant());
            assertThat(again.fields()).isEqualTo(service.fields());
            for (int i = 0; i < service.steps().size(); i++) {
                assertThat(again.steps().get(i).when())
                        .isEqualTo(service.steps().get(i).when());
                assertThat(again.steps().get(i).next())
                        .isEqualTo(service.steps().get(i).next());
                assertThat(again.steps().get(i).actors())
                        .isEqualTo(service.steps().get(i).actors());
                assertThat(again.steps().get(i).outcomes())
                        .extracting(outcome -> outcome.id() + outcome.when())
                        .isEqualTo(service.steps().get(i).outcomes().stream()
                                .map(outcome -> outcome.id() + outcome.when())
                                .toList());
            }
        }
    }

    @Test
    public void gatewaysSayTheirConditionsInWordsAndFormally() throws Exception {
        AgencyDefinition pension = read(Routed.files(Routed.PENSION));
        String file = new String(models.bpmn(pension, pension.services().get(0)).content(), StandardCharsets.UTF_8);
        assertThat(file)
                .contains("name=\"bila golongan IV/b ke bawah\"")
                .contains("${golongan &lt;= 'IV/b'}")
                .contains("name=\"Ditolak\"");
        AgencyDefinition promotion = read(Routed.files(Routed.PROMOTION));
        assertThat(new String(
                        models.bpmn(promotion, promotion.services().get(0)).content(), StandardCharsets.UTF_8))
                .contains("name=\"golongan tujuan IV/a sampai IV/b?\"")
                .contains("Berlaku hanya bila golongan tujuan IV/c ke atas.");
    }

    @Test
    public void aServiceAsJsonIsItsFileAgain() {
        for (String yaml : List.of(Routed.LEAVE, Routed.PENSION, Routed.PROMOTION)) {
            AgencyDefinition definition = read(Routed.files(yaml));
            PublicService service = definition.services().get(0);
            Map<String, byte[]> files = new TreeMap<>(Routed.files(yaml));
            files.put(service.id() + ".yaml", models.json(definition, service).content());
            assertThat(read(files).services()).containsExactly(service);
        }
    }

    private static AgencyDefinition read(Map<String, byte[]> files) {
        var inspection = DefinitionReader.read(files);
        return inspection
                .definition()
                .orElseThrow(() -> new AssertionError(inspection.diagnostics() + "\n"
                        + files.values().stream()
                                .map(f -> new String(f, StandardCharsets.UTF_8))
                                .toList()));
    }
}
