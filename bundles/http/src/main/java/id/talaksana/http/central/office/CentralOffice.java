package id.talaksana.http.central.office;

import id.talaksana.api.access.Role;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.HashMap;
import java.util.Map;

/** The pages of the central staff, for nobody of one agency. */
public record CentralOffice(CoreServices core, Templates templates) {

    /** Refuses whoever belongs to one agency. */
    public void guard(StaffVisit d) {
        if (d.who().role().ofOneAgency()) {
            throw ProblemType.FORBIDDEN.exception();
        }
    }

    /** Refuses whoever only looks: acts on agencies are a central administrator's. */
    public void guardAct(StaffVisit d) {
        if (d.who().role() != Role.CENTRAL_ADMINISTRATOR) {
            throw ProblemType.FORBIDDEN.exception();
        }
    }

    /** One of its pages, without a form. */
    public PageAnswer page(StaffVisit d, String template, Map<String, ?> more) {
        return page(200, d, d.blank(Map.of()), template, more);
    }

    /** One of its pages. */
    public PageAnswer page(int status, StaffVisit d, Entered e, String template, Map<String, ?> more) {
        guard(d);
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("d", d);
        parameters.put("e", e);
        parameters.put("zone", Zones.of(core, d.who()));
        return d.own(templates.page(status, d.v(), "central/" + template, parameters));
    }
}
