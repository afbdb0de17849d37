package id.talaksana.http.central.register;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.kit.staff.Zones;
import java.util.HashMap;
import java.util.Map;

/** The register of every agency, for central staff. */
public final class RegisterPages {
    private final CoreServices core;
    private final Templates templates;

    public RegisterPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    /** What each agency has in use: read from memory, however many there are. */
    public PageAnswer agencies(StaffVisit d) {
        requireCentral(d);
        Map<String, Object> parameters = parameters(d);
        parameters.put("agencies", core.catalogue().agencies());
        return d.own(templates.page(200, d.v(), "central/registers", parameters));
    }

    /** The versions of one agency: in use, before, and those that wait, each with who did it and why. */
    public PageAnswer agency(StaffVisit d) {
        requireCentral(d);
        AgencyEntry entry = core.catalogue().agency(d.v().segment(2)).orElseThrow(ProblemType.NOT_FOUND::exception);
        Map<String, Object> parameters = parameters(d);
        parameters.put("agency", entry);
        parameters.put("versions", core.registry().versions(entry.id()));
        return d.own(templates.page(200, d.v(), "central/register", parameters));
    }

    private Map<String, Object> parameters(StaffVisit d) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("d", d);
        parameters.put("zone", Zones.of(core, d.who()));
        return parameters;
    }

    /** As its document calls it; else its id. */
    public static String name(AgencyEntry agency) {
        return agency.current()
                .map(AgencyDefinition::agency)
                .map(DisplayNames::name)
                .orElse(agency.id());
    }

    private static void requireCentral(StaffVisit d) {
        if (d.who().role().ofOneAgency()) {
            throw ProblemType.FORBIDDEN.exception();
        }
    }
}
