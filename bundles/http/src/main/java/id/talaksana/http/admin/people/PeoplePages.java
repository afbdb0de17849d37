package id.talaksana.http.admin.people;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.http.admin.pages.OwnAgency;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.NewPassword;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The accounts of the own agency: made, changed, closed, given a new password. */
public final class PeoplePages {
    private static final String HERE = "/kelola/orang";

    private final OwnAgency own;

    public PeoplePages(OwnAgency own) {
        this.own = own;
    }

    public PageAnswer show(StaffVisit d) {
        return list(200, d, d.blank(Map.of("peran", Role.OFFICER.toString())), null);
    }

    /** @param issued a password that is shown this once; null: none */
    private PageAnswer list(int status, StaffVisit d, Entered e, NewPassword issued) {
        List<Account> accounts = own.core().personnel().list(d.who(), own.of(d));
        Map<String, Object> shown = new HashMap<>();
        shown.put("accounts", accounts);
        shown.put("actors", new ActorChoices(own.core(), own.of(d)));
        shown.put("issued", issued);
        return own.page(status, d, e, "people", shown);
    }

    public PageAnswer add(StaffVisit d) {
        return own.act(d, (status, e) -> list(status, d, e, null), e -> {
            e.required("nama-akun", d.v().say("enter-an-account-name"));
            e.required("nama", d.v().say("enter-the-persons-name"));
            if (!e.sound()) {
                return null;
            }
            Account added = new Account(e.given("nama-akun"), e.given("nama"), role(e), own.of(d), actors(d, e), true);
            char[] password = own.core().personnel().add(d.who(), own.of(d), added);
            return list(200, d, d.blank(Map.of()), new NewPassword(added.name(), new String(password)));
        });
    }

    public PageAnswer one(StaffVisit d) {
        Account account = account(d);
        Map<String, String> values = new HashMap<>();
        values.put("nama", account.displayName());
        values.put("peran", account.role().toString());
        account.actors().forEach(actor -> values.put("pelaksana." + actor, "ya"));
        return one(200, d, d.blank(values), null);
    }

    private PageAnswer one(int status, StaffVisit d, Entered e, NewPassword issued) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("account", account(d));
        shown.put("actors", new ActorChoices(own.core(), own.of(d)));
        shown.put("issued", issued);
        return own.page(status, d, e, "person", shown);
    }

    private Account account(StaffVisit d) {
        return own.core().personnel().list(d.who(), own.of(d)).stream()
                .filter(account -> account.name().equals(name(d)))
                .findFirst()
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    private static String name(StaffVisit d) {
        return d.v().segment(3);
    }

    public PageAnswer change(StaffVisit d) {
        return onOne(d, e -> {
            e.required("nama", d.v().say("enter-the-persons-name"));
            if (!e.sound()) {
                return null;
            }
            own.core().personnel().change(d.who(), own.of(d), name(d), e.given("nama"), role(e), actors(d, e), null);
            return changed(d);
        });
    }

    public PageAnswer close(StaffVisit d) {
        return onOne(d, e -> active(d, false));
    }

    public PageAnswer open(StaffVisit d) {
        return onOne(d, e -> active(d, true));
    }

    private PageAnswer active(StaffVisit d, boolean active) {
        own.core().personnel().setActive(d.who(), own.of(d), name(d), active);
        return changed(d);
    }

    public PageAnswer reset(StaffVisit d) {
        return onOne(d, e -> {
            char[] password = own.core().personnel().resetPassword(d.who(), own.of(d), name(d));
            return one(200, d, d.blank(e.values()), new NewPassword(name(d), new String(password)));
        });
    }

    private PageAnswer onOne(StaffVisit d, java.util.function.Function<Entered, PageAnswer> deed) {
        account(d);
        return own.act(d, (status, e) -> one(status, d, e, null), deed);
    }

    private PageAnswer changed(StaffVisit d) {
        return PageAnswer.moved(303, HERE + "/akun/" + name(d) + "?tercatat=ya");
    }

    private static Role role(Entered e) {
        return e.value("peran").equals(Role.AGENCY_ADMINISTRATOR.toString()) ? Role.AGENCY_ADMINISTRATOR : Role.OFFICER;
    }

    /** An administrator holds none, whatever is still ticked. */
    private Set<String> actors(StaffVisit d, Entered e) {
        return role(e) != Role.OFFICER
                ? Set.of()
                : new ActorChoices(own.core(), own.of(d))
                        .ids().stream()
                                .filter(id -> e.ticked("pelaksana." + id))
                                .collect(Collectors.toSet());
    }
}
