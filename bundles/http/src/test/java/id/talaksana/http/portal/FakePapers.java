package id.talaksana.http.portal;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.LetterPaper;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Papers and models on which their own name is all there is. */
final class FakePapers implements Papers, Models {
    @Override
    public Rendition sop(AgencyDefinition definition, PublicService service, Rendition.Kind kind) {
        return paper("sop", definition, service, kind.mediaType(), kind.suffix());
    }

    @Override
    public Rendition standing(
            AgencyDefinition definition, PublicService service, Map<String, String> beside, Set<String> now) {
        throw new UnsupportedOperationException("the desk alone asks where something stands");
    }

    @Override
    public Rendition standard(AgencyDefinition definition, PublicService service, Rendition.Kind kind) {
        return paper("standar", definition, service, kind.mediaType(), kind.suffix());
    }

    @Override
    public Rendition form(AgencyDefinition definition, PublicService service, Form form) {
        return paper(form.id(), definition, service, "application/pdf", "pdf");
    }

    @Override
    public Rendition letter(AgencyDefinition definition, LetterPaper letter) {
        throw new UnsupportedOperationException("the portal hands out no letter");
    }

    @Override
    public Rendition bpmn(AgencyDefinition definition, PublicService service) {
        return paper("prosedur", definition, service, BPMN, "bpmn");
    }

    @Override
    public Rendition json(AgencyDefinition definition, PublicService service) {
        throw new UnsupportedOperationException("the portal hands out no definition");
    }

    @Override
    public Draft draft(String fileName, byte[] content, String agency, String service) {
        throw new UnsupportedOperationException("the portal drafts nothing");
    }

    private static Rendition paper(
            String what, AgencyDefinition definition, PublicService service, String type, String suffix) {
        String name = what + "-" + service.id() + "-" + definition.version() + "." + suffix;
        return new Rendition(type, name, name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Rendition announcement(AgencyDefinition definition, AnnouncementPaper announcement) {
        return new Rendition("application/pdf", announcement.name() + ".pdf", new byte[] {'%', 'P', 'D', 'F'});
    }
}
