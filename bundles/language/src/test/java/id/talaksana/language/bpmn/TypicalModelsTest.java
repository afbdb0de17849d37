package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Draft.Doubt;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Typical;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.Test;
import org.operaton.bpm.model.bpmn.Bpmn;

/** Procedures such as any agency has, out as BPMN and in again. */
public class TypicalModelsTest {
    private static final Path FOLDER = Path.of("target/models");

    private final BpmnModels models = new BpmnModels();

    @Test
    public void allOfAProcedureComesBackFromItsModel() throws Exception {
        Files.createDirectories(FOLDER);
        AgencyDefinition definition =
                DefinitionReader.read(Typical.files()).definition().orElseThrow();
        for (String id : Typical.SERVICES) {
            PublicService service = definition.service(id).orElseThrow();
            byte[] file = models.bpmn(definition, service).content();
            Files.write(FOLDER.resolve(id + ".bpmn"), file);
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(Bpmn.class.getResource("/org/operaton/bpm/model/bpmn/schema/BPMN20.xsd"))
                    .newValidator()
                    .validate(new StreamSource(new ByteArrayInputStream(file)));
            DrawnModel.holds(Bpmn.readModelFromStream(new ByteArrayInputStream(file)));
            Draft draft = models.draft(id + ".bpmn", file, "contoh", id);
            Map<String, byte[]> files = Typical.files();
            files.put(id + ".yaml", draft.yaml().getBytes(StandardCharsets.UTF_8));
            AgencyDefinition again = DefinitionReader.read(files)
                    .definition()
                    .orElseThrow(() ->
                            new AssertionError(DefinitionReader.read(files).diagnostics() + "\n" + draft.yaml()));
            assertThat(draft.doubts()).extracting(Doubt::text).as(id).isEmpty();
            assertThat(again.service(id).orElseThrow().steps()).as(id).containsExactlyElementsOf(service.steps());
            assertThat(again.service(id)).as(id).contains(service);
        }
    }
}
