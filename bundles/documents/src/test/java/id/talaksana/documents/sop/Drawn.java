package id.talaksana.documents.sop;

import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.documents.AgenciesLogos;
import id.talaksana.documents.DrawnPapers;
import id.talaksana.documents.LongProcedure;
import id.talaksana.documents.paper.Page;
import id.talaksana.documents.paper.PageElement;
import id.talaksana.documents.signing.Plain;
import id.talaksana.documents.paper.Tag;
import id.talaksana.language.Routed;
import id.talaksana.language.bpmn.Agencies;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A service with its activity table as it is printed.
 *
 * @param source the service that the papers are drawn from
 */
record Drawn(AgencyDefinition definition, PublicService service, ActivityTable table, PublicService source) {

    /** All of them as they stand on pages to be signed. */
    static List<Drawn> signed() throws IOException {
        return all().stream()
                .map(drawn -> of(Plain.of(drawn.definition), Plain.of(drawn.service), drawn.service))
                .toList();
    }

    /** All services of the five agencies, a procedure of 60 steps, 12 actors and 8 returns, and those whose way depends on the case. */
    static List<Drawn> all() throws IOException {
        List<Drawn> all = new ArrayList<>();
        for (Agencies.Published p : Agencies.services()) {
            all.add(of(p.definition(), p.service()));
        }
        all.add(of(LongProcedure.definition(), LongProcedure.service()));
        for (String service : List.of(Routed.LEAVE, Routed.PENSION, Routed.PROMOTION)) {
            AgencyDefinition definition = RoutedPapersTest.read(service);
            all.add(of(definition, definition.services().get(0)));
        }
        return all;
    }

    static Drawn of(AgencyDefinition definition, PublicService service) {
        return of(definition, service, service);
    }

    private static Drawn of(AgencyDefinition definition, PublicService service, PublicService source) {
        Flow flow = new Flow(service);
        List<Page> pages = new ArrayList<>();
        return new Drawn(
                definition, service, SopPaper.table(flow, SopPaper.height(flow), Tag.document(), pages), source);
    }

    Flow flow() {
        return table.flow();
    }

    byte[] pdf() {
        return new DrawnPapers(new AgenciesLogos())
                .sop(definition, source, Rendition.Kind.PDF)
                .content();
    }

    static <T extends PageElement> List<T> marks(ActivityTable.Part part, Class<T> kind) {
        return part.route().marks().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    @Override
    public String toString() {
        return definition.agency().id() + "/" + service.id();
    }
}
