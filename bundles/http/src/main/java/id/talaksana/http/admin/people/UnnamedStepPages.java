package id.talaksana.http.admin.people;

import id.talaksana.api.cases.Assignment;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The steps for which no document names anybody: many of a service are assigned in one go. */
public final class UnnamedStepPages {
    private static final String HERE = "/kelola/pelaksana";

    private final OwnAgency own;

    public UnnamedStepPages(OwnAgency own) {
        this.own = own;
    }

    /** A service with its steps that nobody was named for. */
    public record ServiceSteps(PublicService service, List<Assignment> steps) {
        /** Who may be assigned: all but the one who applies. */
        public List<Actor> eligible() {
            return service.actors().stream().filter(actor -> !actor.applicant()).toList();
        }

        public long waiting() {
            return steps.stream().filter(step -> step.actors().isEmpty()).count();
        }
    }

    public PageAnswer show(StaffVisit d) {
        Map<String, String> ticked = new HashMap<>();
        services(d).forEach(each -> each.steps().stream()
                .filter(step -> step.actors().isEmpty())
                .forEach(step -> ticked.put(field(each.service().id(), step.step()), "ya")));
        return page(200, d, d.blank(ticked));
    }

    /** The name of a step's box. */
    public static String field(String service, String step) {
        return "langkah." + service + "." + step;
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        return own.page(status, d, e, "unnamed", Map.of("services", services(d)));
    }

    private List<ServiceSteps> services(StaffVisit d) {
        AgencyDefinition definition =
                Zones.definition(own.core(), own.of(d)).orElseThrow(ProblemType.NOT_FOUND::exception);
        List<Assignment> all = own.core().assignments().list(d.who(), own.of(d), null);
        return definition.services().stream()
                .map(service -> new ServiceSteps(
                        service,
                        all.stream()
                                .filter(step -> step.service().equals(service.id()))
                                .toList()))
                .filter(each -> !each.steps().isEmpty())
                .toList();
    }

    public PageAnswer assign(StaffVisit d) {
        return own.act(d, (status, e) -> page(status, d, e), e -> {
            ServiceSteps chosen = services(d).stream()
                    .filter(each -> each.service().id().equals(e.value("layanan")))
                    .findFirst()
                    .orElseThrow(ProblemType.NOT_FOUND::exception);
            String service = chosen.service().id();
            List<String> steps = chosen.steps().stream()
                    .map(Assignment::step)
                    .filter(step -> e.ticked(field(service, step)))
                    .toList();
            List<String> actors = chosen.eligible().stream()
                    .map(Actor::id)
                    .filter(actor -> e.ticked("pelaksana." + service + "." + actor))
                    .toList();
            if (steps.isEmpty()) {
                e.wrong("langkah." + service, d.v().say("choose-the-steps"));
                return null;
            }
            own.core().assignments().assign(d.who(), own.of(d), service, steps, actors, e.given("alasan." + service));
            return PageAnswer.moved(303, HERE + "?tercatat=" + steps.size());
        });
    }
}
