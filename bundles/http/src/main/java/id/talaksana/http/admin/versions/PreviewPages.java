package id.talaksana.http.admin.versions;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.documents.Rendition.Kind;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.cases.InventedCase;
import id.talaksana.http.desk.cases.Onward;
import id.talaksana.http.kit.page.Delivery;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.portal.pages.ServicePages;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A version as everybody will see it: its pages, papers and forms, and the desk of each actor. Nothing is changed. */
public final class PreviewPages {
    /** A page that needs nothing but its own style. */
    private static final String OWN_STYLE_ALONE =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; "
                    + "base-uri 'none'; form-action 'none'";

    private static final String STEP = "langkah";
    private static final String ACTOR = "pelaksana";

    private final OwnAgency own;
    private final ServicePages pages;

    public PreviewPages(OwnAgency own) {
        this.own = own;
        this.pages = new ServicePages(own.core(), own.templates());
    }

    /** What there is to look at. */
    public PageAnswer show(StaffVisit d) {
        CandidateVersion chosen = CandidateVersion.of(own.core(), d, own.of(d));
        return own.page(200, d, d.blank(Map.of()), "preview", Map.of("chosen", chosen));
    }

    /** The public page of a service. */
    public PageAnswer page(StaffVisit d) {
        AgencyDefinition definition = definition(d);
        return pages.preview(d.v(), definition, service(d, definition)).forOneAlone();
    }

    /** The steps of a service as each of its actors will have them on the desk, and one of them as it will lie there. */
    public PageAnswer desk(StaffVisit d) {
        AgencyDefinition definition = definition(d);
        PublicService service = service(d, definition);
        Map<String, Object> shown = new HashMap<>();
        shown.put("source", d.v().segment(2));
        shown.put("service", service);
        shown.put("desks", desks(service));
        handled(d, definition, service).ifPresent(c -> {
            shown.put("c", c);
            shown.put("onward", new Onward(d.v(), c));
        });
        return own.page(200, d, d.blank(Map.of()), "desks", shown);
    }

    /** The step that the address asks for; empty: none. */
    private Optional<HandledCase> handled(StaffVisit d, AgencyDefinition definition, PublicService service) {
        if (d.v().asked(STEP).isEmpty()) {
            return Optional.empty();
        }
        Step step = service.step(d.v().asked(STEP)).orElseThrow(ProblemType.NOT_FOUND::exception);
        Actor actor = service.actor(d.v().asked(ACTOR))
                .filter(one -> step.actorIds().contains(one.id()))
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        return Optional.of(InventedCase.of(own.core(), definition, service, step, actor));
    }

    /** An actor with the steps that wait for it, in the order of the document. */
    public record ActorsDesk(Actor actor, List<Step> steps) {}

    private static List<ActorsDesk> desks(PublicService service) {
        return service.actors().stream()
                .map(actor -> new ActorsDesk(
                        actor,
                        service.steps().stream()
                                .filter(step -> step.actorIds().contains(actor.id()))
                                .toList()))
                .filter(desk -> !desk.steps().isEmpty())
                .toList();
    }

    /** One of its papers. */
    public PageAnswer paper(StaffVisit d) {
        AgencyDefinition definition = definition(d);
        PublicService service = service(d, definition);
        String what = d.v().segment(4);
        return paper(
                switch (what) {
                    case "sop.html" -> own.core().papers().sop(definition, service, Kind.HTML);
                    case "sop.pdf" -> own.core().papers().sop(definition, service, Kind.PDF);
                    case "standar.pdf" -> own.core().papers().standard(definition, service, Kind.PDF);
                    default -> form(definition, service, what);
                });
    }

    private Rendition form(AgencyDefinition definition, PublicService service, String what) {
        return service.forms().stream()
                .filter(form -> what.equals("formulir." + form.id() + ".pdf"))
                .findFirst()
                .map(form -> own.core().papers().form(definition, service, form))
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    private static PageAnswer paper(Rendition paper) {
        return new PageAnswer(200, paper.mediaType(), paper.content(), PageAnswer.Keep.NEVER, Map.of())
                .with("Content-Disposition", "inline; filename=\"" + paper.fileName() + "\"")
                .with(Delivery.CSP, OWN_STYLE_ALONE);
    }

    /** The version played with invented people. */
    public PageAnswer rehearsal(StaffVisit d) {
        CandidateVersion chosen = CandidateVersion.of(own.core(), d, own.of(d));
        try (Place place = own.core().places().take(own.of(d))) {
            place.begin();
            String page = own.core()
                    .rehearsalPages()
                    .page(chosen.definition(), own.core().rehearsals().rehearse(chosen.files(), 1));
            return new PageAnswer(
                            200,
                            "text/html;charset=UTF-8",
                            page.getBytes(StandardCharsets.UTF_8),
                            PageAnswer.Keep.NEVER,
                            Map.of())
                    .with(Delivery.CSP, OWN_STYLE_ALONE);
        }
    }

    private AgencyDefinition definition(StaffVisit d) {
        return CandidateVersion.of(own.core(), d, own.of(d)).definition();
    }

    private static PublicService service(StaffVisit d, AgencyDefinition definition) {
        return definition.service(d.v().segment(3)).orElseThrow(ProblemType.NOT_FOUND::exception);
    }
}
