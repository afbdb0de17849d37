package id.talaksana.http.api;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Form;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.AnnouncementPaper;
import id.talaksana.api.documents.LetterPaper;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Papers on which their own name is all there is. */
final class FakePapers implements Papers {
    /** How this release draws. */
    String hand = "";

    @Override
    public Rendition sop(AgencyDefinition definition, PublicService service, Rendition.Kind kind) {
        return paper("sop", definition, kind);
    }

    @Override
    public Rendition standing(
            AgencyDefinition definition, PublicService service, Map<String, String> beside, Set<String> now) {
        throw new UnsupportedOperationException("the desk alone asks where something stands");
    }

    @Override
    public Rendition standard(AgencyDefinition definition, PublicService service, Rendition.Kind kind) {
        return paper("standar-pelayanan", definition, kind);
    }

    @Override
    public Rendition form(AgencyDefinition definition, PublicService service, Form form) {
        return paper(form.id(), definition, Rendition.Kind.PDF);
    }

    @Override
    public Rendition letter(AgencyDefinition definition, LetterPaper letter) {
        return paper(letter.name(), definition, Rendition.Kind.PDF);
    }

    private Rendition paper(String what, AgencyDefinition definition, Rendition.Kind kind) {
        String name = what + "-" + definition.version() + "." + kind.suffix();
        String type = kind == Rendition.Kind.PDF ? kind.mediaType() : kind.mediaType() + ";charset=UTF-8";
        return new Rendition(type, name, (name + hand).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Rendition announcement(AgencyDefinition definition, AnnouncementPaper announcement) {
        return new Rendition("application/pdf", announcement.name() + ".pdf", new byte[] {'%', 'P', 'D', 'F'});
    }
}
