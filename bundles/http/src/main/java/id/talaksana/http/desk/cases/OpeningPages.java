package id.talaksana.http.desk.cases;

import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Opening a case at the counter, for somebody who stands before it or wrote: what the service asks, and the code that they follow it with. */
public final class OpeningPages {
    private static final String SERVICE = "layanan";

    private final CoreServices core;
    private final Templates templates;

    public OpeningPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of(SERVICE, d.v().asked(SERVICE))));
    }

    /** Officers alone, of their agency's services. */
    private AgencyDefinition agency(StaffVisit d) {
        if (d.who().role() != Role.OFFICER) {
            throw ProblemType.FORBIDDEN.exception();
        }
        return Zones.definition(core, d.who().agency()).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        AgencyDefinition agency = agency(d);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("d", d);
        parameters.put("e", e);
        parameters.put("services", agency.services());
        chosen(agency, e).ifPresent(service -> parameters.put("service", service));
        parameters.put("look", AgencyLook.of(agency));
        return d.own(templates.page(status, d.v(), "desk/opening", parameters));
    }

    private static Optional<PublicService> chosen(AgencyDefinition agency, Entered e) {
        return agency.services().size() == 1 ? Optional.of(agency.services().get(0)) : agency.service(e.value(SERVICE));
    }

    public PageAnswer open(StaffVisit d) {
        Entered e = d.sent();
        AgencyDefinition agency = agency(d);
        PublicService service = chosen(agency, e).orElse(null);
        if (service == null) {
            e.wrong(SERVICE, d.v().say("choose-a-service-of-the-list"));
        } else {
            check(d, service, e);
        }
        return e.sound() ? opened(d, agency, service, e) : page(422, d, e);
    }

    private PageAnswer opened(StaffVisit d, AgencyDefinition agency, PublicService service, Entered e) {
        Opening opening = new Opening(
                d.who().agency(),
                service.id(),
                e.given("perihal"),
                tracks(service, e),
                attributes(service, e),
                presented(service, e),
                d.key(e));
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            CaseFile file = core.cases().open(d.who(), opening, StepRow.Channel.WEB);
            String code = core.following().code(d.who(), file.id());
            return d.own(templates.page(
                    d.v(), "desk/opened", Map.of("d", d, "file", file, "code", code, "look", AgencyLook.of(agency))));
        });
    }

    private static void check(StaffVisit d, PublicService service, Entered e) {
        e.required("perihal", d.v().say("say-what-the-case-is-about"));
        for (Step.Fact field : service.fields()) {
            if (!field.optional() && value(field, e).isEmpty()) {
                e.wrong("fakta." + field.id(), d.v().say("fill-this-in", field.label()));
            }
        }
    }

    private static Set<String> tracks(PublicService service, Entered e) {
        return service.tracks().stream()
                .map(PublicService.Track::id)
                .filter(id -> e.value("jalur").equals(id))
                .collect(Collectors.toSet());
    }

    private static Map<String, String> attributes(PublicService service, Entered e) {
        Map<String, String> given = new TreeMap<>();
        service.applicant().forEach(one -> put(given, one.id(), e.value("sifat." + one.id())));
        service.fields().forEach(field -> put(given, field.id(), value(field, e)));
        if (service.intakeAt() != null) {
            StepForm.LETTER.forEach(id -> put(given, id, e.value("fakta." + id).strip()));
        }
        return given;
    }

    private static void put(Map<String, String> given, String id, String value) {
        if (!value.isEmpty()) {
            given.put(id, value);
        }
    }

    private static String value(Step.Fact field, Entered e) {
        return StepForm.stated(field, e);
    }

    /** What the case has to meet and somebody can bring. */
    public static List<Requirement> requirements(PublicService service) {
        return service.knownRequirements().stream()
                .filter(each -> each.of() == Requirement.Of.CASE && each.producedBy() == null)
                .toList();
    }

    private static List<String> presented(PublicService service, Entered e) {
        return requirements(service).stream()
                .map(Requirement::id)
                .filter(id -> e.ticked("ada." + id))
                .toList();
    }
}
