package id.talaksana.language.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.language.BpmnModels;
import id.talaksana.language.DefinitionReader;
import id.talaksana.language.Samples;
import java.nio.charset.StandardCharsets;
import org.junit.Test;

/** A step's checklist and the place where it is held, in models and as JSON, and back without a loss. */
public class HeldElsewhereTest {
    private static final String SERVICE = Samples.SERVICE.replace(
            "    text: Menerima berkas\n",
            "    text: Menerima berkas\n"
                    + "    checklist: [{id: kop, text: Kop surat sesuai}]\n"
                    + "    at: {name: SSCASN, address: 'https://sscasn.bkn.go.id'}\n"
                    + "    objection: {at: {name: Pos}}\n");

    private final BpmnModels models = new BpmnModels();
    private final AgencyDefinition definition = read(SERVICE);
    private final PublicService service = definition.services().get(0);

    @Test
    public void theModelSaysItAndKeepsIt() {
        byte[] file = models.bpmn(definition, service).content();
        assertThat(new String(file, StandardCharsets.UTF_8))
                .contains("Daftar periksa: Kop surat sesuai", "Dilaksanakan di: SSCASN (https://sscasn.bkn.go.id)");
        same(read(models.draft("a.bpmn", file, "contoh", service.id()).yaml()));
    }

    @Test
    public void asJsonItIsItsFileAgain() {
        same(read(new String(models.json(definition, service).content(), StandardCharsets.UTF_8)));
    }

    private void same(AgencyDefinition again) {
        Step was = service.steps().get(0);
        Step is = again.services().get(0).steps().get(0);
        assertThat(was.checklist()).hasSize(1);
        assertThat(is.checklist()).isEqualTo(was.checklist());
        assertThat(is.at()).isEqualTo(was.at());
        assertThat(is.objection()).isEqualTo(was.objection());
    }

    private static AgencyDefinition read(String service) {
        var inspection = DefinitionReader.read(Samples.files(Samples.AGENCY, service));
        return inspection.definition().orElseThrow(() -> new AssertionError(inspection.diagnostics() + "\n" + service));
    }
}
