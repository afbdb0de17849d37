package id.talaksana.http.central.register;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.NewPassword;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The administrators of an agency, the first of whom a central administrator makes. */
public final class AdministratorPages {
    private final CentralOffice office;

    public AdministratorPages(CentralOffice office) {
        this.office = office;
    }

    public PageAnswer show(StaffVisit d) {
        office.guardAct(d);
        return page(200, d, d.blank(Map.of()), null);
    }

    private PageAnswer page(int status, StaffVisit d, Entered e, NewPassword issued) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("agency", agency(d));
        shown.put("accounts", administrators(d));
        shown.put("issued", issued);
        return office.page(status, d, e, "administrators", shown);
    }

    private AgencyEntry agency(StaffVisit d) {
        return office.core().catalogue().agency(d.v().segment(2)).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    private List<Account> administrators(StaffVisit d) {
        return office.core().personnel().list(d.who(), agency(d).id()).stream()
                .filter(account -> account.role() == Role.AGENCY_ADMINISTRATOR)
                .toList();
    }

    /** Makes one, and shows the password this once. */
    public PageAnswer add(StaffVisit d) {
        office.guardAct(d);
        String agency = agency(d).id();
        return d.act((status, e) -> page(status, d, e, null), e -> {
            e.required("nama-akun", d.v().say("enter-an-account-name"));
            e.required("nama", d.v().say("enter-the-persons-name"));
            if (!e.sound()) {
                return null;
            }
            Account added = new Account(
                    e.given("nama-akun"), e.given("nama"), Role.AGENCY_ADMINISTRATOR, agency, Set.of(), true);
            char[] password = office.core().personnel().add(d.who(), agency, added);
            return page(200, d, d.blank(Map.of()), new NewPassword(added.name(), new String(password)));
        });
    }

    /** Gives one a new password. */
    public PageAnswer reset(StaffVisit d) {
        office.guardAct(d);
        String agency = agency(d).id();
        return d.act((status, e) -> page(status, d, e, null), e -> {
            String name = e.value("akun");
            if (administrators(d).stream().noneMatch(account -> account.name().equals(name))) {
                throw ProblemType.NOT_FOUND.exception();
            }
            char[] password = office.core().personnel().resetPassword(d.who(), agency, name);
            return page(200, d, d.blank(Map.of()), new NewPassword(name, new String(password)));
        });
    }
}
