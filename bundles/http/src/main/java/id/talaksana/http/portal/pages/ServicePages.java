package id.talaksana.http.portal.pages;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Changes;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Likeness;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.documents.Rendition.Kind;
import id.talaksana.api.procedure.Trace;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.Delivery;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.portal.figures.Measured;
import id.talaksana.http.portal.figures.RecentlyTold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** A service's own page and what can be done with it. */
public final class ServicePages {
    private final CoreServices core;
    private final Templates templates;
    private final ComplaintRates rates;
    private final RecentlyTold<ServiceId, Measured> measured;

    public ServicePages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
        this.rates = new ComplaintRates(core);
        this.measured = Measured.told(core);
    }

    public PageAnswer service(PageRequest visit, String agency, String service) {
        return service(visit, ServiceEdition.find(core, agency, service, visit.asked("version")));
    }

    /** The page of a service in a version that nobody has published yet. */
    public PageAnswer preview(PageRequest visit, AgencyDefinition definition, PublicService service) {
        AgencyEntry now = ServiceEdition.agency(core, definition.agency().id());
        return service(visit, new ServiceEdition(now, definition, service, false));
    }

    private PageAnswer service(PageRequest visit, ServiceEdition published) {
        String agency = published.entry().id();
        Map<String, Object> parameters = parameters(published);
        ServiceView view = ServiceView.of(published, core.catalogue().editions(agency), rates.of(published));
        parameters.put("s", view);
        parameters.put(
                "measured",
                published.current()
                        ? measured.of(new ServiceId(agency, published.service().id()))
                        : Measured.NOT);
        parameters.put("standing", view.answer().standing(visit, published, core.clock()));
        return templates.page(visit, "portal/service", parameters);
    }

    /** A page below a service's own. */
    public PageAnswer below(PageRequest visit, String agency, String service, String what) {
        ServiceEdition published = ServiceEdition.find(core, agency, service, visit.asked("version"));
        return switch (what) {
            case "persyaratan" -> checklist(visit, published);
            case "perubahan" -> changes(visit, published);
            case "banding" -> comparison(visit, published);
            case "jejak" -> trace(visit, published);
            case "jadwal.ics" -> calendar(published);
            case "layanan.jsonld" ->
                CataloguePages.linkedData(
                        LinkedData.written(LinkedData.service(published.definition(), published.service())));
            case "sop.html" -> paper(core.papers().sop(published.definition(), published.service(), Kind.HTML));
            case "sop.svg" -> paper(core.papers().sop(published.definition(), published.service(), Kind.SVG));
            case "sop.pdf" -> paper(core.papers().sop(published.definition(), published.service(), Kind.PDF));
            case "standar.html" ->
                paper(core.papers().standard(published.definition(), published.service(), Kind.HTML));
            case "standar.pdf" -> paper(core.papers().standard(published.definition(), published.service(), Kind.PDF));
            case "prosedur.bpmn" -> paper(core.models().bpmn(published.definition(), published.service()));
            default -> form(published, what);
        };
    }

    /** A form, at {@code formulir.<id>.pdf}. */
    private PageAnswer form(ServiceEdition published, String what) {
        return published.service().forms().stream()
                .filter(form -> what.equals("formulir." + form.id() + ".pdf"))
                .findFirst()
                .map(form -> paper(core.papers().form(published.definition(), published.service(), form)))
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    /** Shown in the browser under its name; its own style is all that it may use. */
    private static PageAnswer paper(Rendition paper) {
        return new PageAnswer(200, paper.mediaType(), paper.content(), PageAnswer.Keep.WHILE_SAME, Map.of())
                .with("Content-Disposition", "inline; filename=\"" + paper.fileName() + "\"")
                .with(
                        Delivery.CSP,
                        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
                                + "frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
    }

    private PageAnswer checklist(PageRequest visit, ServiceEdition published) {
        Map<String, Object> parameters = parameters(published);
        parameters.put("list", Checklist.of(published.service(), visit.query()));
        return templates.page(visit, "portal/checklist", parameters);
    }

    private PageAnswer trace(PageRequest visit, ServiceEdition published) {
        Map<String, Object> parameters = parameters(published);
        parameters.put("lines", Trace.of(published.service()));
        return templates.page(visit, "portal/trace", parameters);
    }

    private PageAnswer changes(PageRequest visit, ServiceEdition published) {
        Changes changes = core.comparisons()
                .between(published.entry().id(), asked(visit, "from"), asked(visit, "to"))
                .of(published.service().id());
        Map<String, Object> parameters = parameters(published);
        parameters.put("changes", changes);
        parameters.put("editions", core.catalogue().editions(published.entry().id()));
        return templates.page(visit, "portal/changes", parameters);
    }

    private PageAnswer comparison(PageRequest visit, ServiceEdition published) {
        ServiceId left =
                new ServiceId(published.entry().id(), published.service().id());
        Optional<Alignment> alignment = ServiceId.parse(visit.asked("dengan"))
                .map(right -> core.comparisons().align(left, right));
        Map<String, Object> parameters = parameters(published);
        List<Likeness> others = core.comparisons().comparable(left);
        parameters.put("others", others);
        parameters.put("names", others.stream().collect(Collectors.toMap(Likeness::service, this::name)));
        alignment.ifPresent(found -> {
            parameters.put("found", found);
            parameters.put(
                    "other",
                    ServiceEdition.find(
                            core,
                            found.right().agency(),
                            found.right().service(),
                            found.right().version()));
        });
        return templates.page(visit, "portal/comparison", parameters);
    }

    /** Another agency's service as its pages call it. */
    private String name(Likeness other) {
        return core.catalogue()
                .agency(other.service().agency())
                .flatMap(AgencyEntry::current)
                .flatMap(definition -> definition
                        .service(other.service().service())
                        .map(service -> DisplayNames.name(definition.agency()) + ": " + DisplayNames.title(service)))
                .orElse(other.service().toString());
    }

    private static PageAnswer calendar(ServiceEdition published) {
        if (published.service().steps().stream().allMatch(step -> step.window() == null)) {
            throw ProblemType.NOT_FOUND.exception();
        }
        return new PageAnswer(
                        200,
                        "text/calendar;charset=UTF-8",
                        ScheduleCalendar.of(published),
                        PageAnswer.Keep.WHILE_SAME,
                        Map.of())
                .with(
                        "Content-Disposition",
                        "attachment; filename=\"" + published.service().id() + ".ics\"");
    }

    private static String asked(PageRequest visit, String name) {
        return visit.asked(name).isEmpty() ? null : visit.asked(name);
    }

    private static Map<String, Object> parameters(ServiceEdition published) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("p", published);
        parameters.put("look", AgencyLook.of(published.definition()));
        return parameters;
    }
}
