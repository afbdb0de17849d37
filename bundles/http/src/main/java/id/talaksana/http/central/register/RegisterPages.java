package id.talaksana.http.central.register;

import id.talaksana.api.access.Places.Place;
import id.talaksana.api.access.Role;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Plan;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.ListPage;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.register.RegisterAct;
import id.talaksana.http.kit.register.RegisterView;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The register of every agency, for central staff; what is done to one, for central administrators. */
public final class RegisterPages {
    private static final String HOME = "/pusat/versi";
    private static final int ON_A_LEAF = 50;
    private static final int MOST_LISTED = 200;

    private final CentralOffice office;

    public RegisterPages(CentralOffice office) {
        this.office = office;
    }

    /** What each agency has in use: read from memory, however many there are. */
    public PageAnswer agencies(StaffVisit d) {
        String asked = d.v().asked("cari");
        List<AgencyEntry> found = office.core().catalogue().agencies().stream()
                .filter(entry -> (name(entry) + " " + entry.id())
                        .toLowerCase(Locale.ROOT)
                        .contains(asked.toLowerCase(Locale.ROOT)))
                .toList();
        return office.page(
                d, "registers", Map.of("leaf", ListPage.of(found, d.v().asked("halaman"), ON_A_LEAF), "asked", asked));
    }

    /** The versions of one agency, each with who did it and why, and what may be done now. */
    public PageAnswer agency(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        office.guard(d);
        String agency = d.v().segment(2);
        String here = HOME + "/" + agency;
        RegisterView.May may =
                d.who().role() == Role.CENTRAL_ADMINISTRATOR ? RegisterView.May.OVERSEE : RegisterView.May.LOOK;
        RegisterView register = RegisterView.of(office.core(), agency, here, here + "/rencana/", may);
        return office.page(status, d, e, "register", Map.of("register", register));
    }

    /** One of the acts on an agency. */
    public StaffPage act(RegisterAct act) {
        return d -> {
            office.guardAct(d);
            String agency = d.v().segment(2);
            office.core().catalogue().agency(agency).orElseThrow(ProblemType.NOT_FOUND::exception);
            return act.perform(office.core(), d, agency, (status, e) -> page(status, d, e), HOME + "/" + agency);
        };
    }

    /** What a version would change, and what would become of each case and round. */
    public PageAnswer plan(StaffVisit d) {
        office.guard(d);
        String agency = d.v().segment(2);
        Map<String, byte[]> files =
                office.core().registry().files(agency, d.v().segment(4)).orElseThrow(ProblemType.NOT_FOUND::exception);
        Plan plan = plan(agency, files);
        return office.page(
                d,
                "plan",
                Map.of(
                        "agency", agency,
                        "plan", plan,
                        "errors",
                                plan.diagnostics().stream()
                                        .filter(Diagnostic::isError)
                                        .toList(),
                        "most", MOST_LISTED));
    }

    private Plan plan(String agency, Map<String, byte[]> files) {
        try (Place place = office.core().places().take(agency)) {
            place.begin();
            return office.core().registry().plan(agency, files);
        }
    }

    /** As its document calls it; else its id. */
    public static String name(AgencyEntry agency) {
        return agency.current()
                .map(AgencyDefinition::agency)
                .map(DisplayNames::name)
                .orElse(agency.id());
    }
}
