package id.talaksana.http.desk.work;

import id.talaksana.api.cases.Assignment;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
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

/** Where an agency's administrator says who does the steps for which the document names nobody. */
public final class AssignmentPages {
    private static final String HERE = "/meja/pelaksana";

    private final CoreServices core;
    private final Templates templates;

    public AssignmentPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        AgencyDefinition agency = agency(d);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("d", d);
        parameters.put("e", e);
        parameters.put("agency", agency);
        parameters.put("steps", core.assignments().list(d.who(), d.who().agency(), null));
        parameters.put("look", AgencyLook.of(agency));
        return d.own(templates.page(status, d.v(), "desk/assignments", parameters));
    }

    /** Central staff belong to no agency: there is nothing of theirs to assign. */
    private AgencyDefinition agency(StaffVisit d) {
        return Zones.definition(core, d.who().agency()).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    public PageAnswer assign(StaffVisit d) {
        Entered e = d.sent();
        PublicService service = agency(d).service(e.value("layanan")).orElse(null);
        if (!e.sound() || service == null) {
            return page(422, d, e);
        }
        List<String> actors = eligible(service).stream()
                .map(Actor::id)
                .filter(id -> e.ticked("pelaksana." + id))
                .toList();
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            core.assignments()
                    .assign(
                            d.who(),
                            d.who().agency(),
                            service.id(),
                            List.of(e.value("langkah")),
                            actors,
                            e.given("alasan"));
            return PageAnswer.moved(303, HERE + "?tercatat=ya");
        });
    }

    /** Who may be assigned: the service's own people. */
    public static List<Actor> eligible(PublicService service) {
        return service.actors().stream().filter(actor -> !actor.applicant()).toList();
    }

    /** Whether somebody who was assigned before, or who was ticked just now. */
    public static boolean ticked(Entered e, Assignment step, String actor) {
        boolean sent =
                e.value("langkah").equals(step.step()) && e.value("layanan").equals(step.service());
        return sent ? e.ticked("pelaksana." + actor) : step.actors().contains(actor);
    }
}
