package id.talaksana.language;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Rendition;
import id.talaksana.language.bpmn.BpmnFile;
import id.talaksana.language.bpmn.RecordJson;
import id.talaksana.language.draft.Drafting;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.osgi.service.component.annotations.Component;

/** BPMN 2.0 out of definitions; drafts out of BPMN, lists and tables. Stateless. */
@Component
public final class BpmnModels implements Models {
    /** Any, to read a draft with. */
    private static final String AGENCY =
            "{talaksana: 1, agency: draf, version: 1.0.0, name: Draf, unit: Draf, kind: local-government, "
                    + "timeZone: Asia/Jakarta}";

    @Override
    public Rendition bpmn(AgencyDefinition definition, PublicService service) {
        return new Rendition(
                BPMN, definition.agency().id() + "-" + service.id() + ".bpmn", BpmnFile.of(definition, service));
    }

    @Override
    public Rendition json(AgencyDefinition definition, PublicService service) {
        return new Rendition(
                "application/json",
                service.id() + ".json",
                RecordJson.file(service).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Draft draft(String fileName, byte[] content, String agency, String service) {
        Draft draft = Drafting.draft(fileName, content, agency, service);
        return !draft.isSound() || !draft.yaml().contains("after: ") || holds(draft)
                ? draft
                : Drafting.inSequence(fileName, content, service);
    }

    /** Whether a definition may say so; else branches that it has side by side are doubted. */
    private static boolean holds(Draft draft) {
        return DefinitionReader.read(Map.of(
                        DefinitionReader.AGENCY_FILE,
                        AGENCY.getBytes(StandardCharsets.UTF_8),
                        draft.service() + DefinitionReader.YAML,
                        draft.yaml().getBytes(StandardCharsets.UTF_8)))
                .definition()
                .isPresent();
    }
}
