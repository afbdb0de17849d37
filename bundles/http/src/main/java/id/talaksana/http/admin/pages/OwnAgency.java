package id.talaksana.http.admin.pages;

import id.talaksana.api.access.Role;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** The agency whose administrator asks, and no other: its pages, and acts on it that end with one. */
public record OwnAgency(CoreServices core, Templates templates) {

    /** Its id. These pages are for nobody but its administrator; a central one has the API and the console. */
    public String of(StaffVisit d) {
        if (d.who().role() != Role.AGENCY_ADMINISTRATOR) {
            throw ProblemType.FORBIDDEN.exception();
        }
        return d.who().agency();
    }

    /** One of its pages. */
    public PageAnswer page(int status, StaffVisit d, Entered e, String template, Map<String, ?> more) {
        Map<String, Object> parameters = new HashMap<>(more);
        parameters.put("d", d);
        parameters.put("e", e);
        parameters.put("zone", Zones.of(core, d.who()));
        parameters.put("look", Zones.definition(core, of(d)).map(AgencyLook::of).orElse(null));
        return d.own(templates.page(status, d.v(), "admin/" + template, parameters));
    }

    /** An act of its administrator, as {@link StaffVisit#act} carries it out. */
    public PageAnswer act(StaffVisit d, StaffVisit.Again again, Function<Entered, PageAnswer> deed) {
        of(d);
        return d.act(again, deed);
    }
}
