package id.talaksana.http.entrance;

import static id.talaksana.http.kit.staff.StaffAddress.get;
import static id.talaksana.http.kit.staff.StaffAddress.post;

import id.talaksana.api.access.Login;
import id.talaksana.http.admin.AdminAddresses;
import id.talaksana.http.central.CentralAddresses;
import id.talaksana.http.desk.DeskAddresses;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.login.ActingCookie;
import id.talaksana.http.kit.login.LoginCookie;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffAddress;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which page or act an address of those who log in means. Whoever has not logged in is asked to, and comes back to it. */
final class StaffRoutes {
    private final CoreServices core;
    private final FormSeal seal;
    private final LoginPage login;
    private final SubstituteActs substitutes;
    private final List<StaffAddress> addresses;

    StaffRoutes(CoreServices core, Templates templates) {
        this.core = core;
        this.seal = new FormSeal(core, StaffRoutes::person);
        this.substitutes = new SubstituteActs(core);
        this.login = new LoginPage(core, templates, seal);
        this.addresses = Stream.of(
                        DeskAddresses.all(core, templates),
                        AdminAddresses.all(core, templates),
                        CentralAddresses.all(core, templates),
                        account(core, templates),
                        Stream.of(
                                post("/meja/akun/untuk", substitutes::begin),
                                post("/meja/akun/sendiri", substitutes::end)))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<StaffAddress> account(CoreServices core, Templates templates) {
        AccountPage account = new AccountPage(core, templates);
        return Stream.of(
                get("/meja/akun", account::show),
                post("/meja/akun/sandi", account::changePassword),
                post("/meja/akun/keluar", account::leave),
                post("/meja/akun/keluar-semua", account::leaveEverywhere));
    }

    /** All pages and acts that need a login. */
    List<StaffAddress> addresses() {
        return addresses;
    }

    PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        if (visit.path().equals(List.of("masuk"))) {
            return login.answer(arrival, visit);
        }
        Optional<Login> who = core.logins().find(LoginCookie.token(visit));
        if (who.isEmpty()) {
            return visit.post() && isThere(visit) ? login.askAndKeep(arrival, visit) : login.ask(visit, whole(visit));
        }
        return addresses.stream()
                .filter(address -> address.isOf(visit.post(), visit.path()))
                .findFirst()
                .map(address -> address.page().answer(visit(arrival, visit, who.get())))
                .orElseGet(() -> otherwise(visit));
    }

    private StaffVisit visit(IncomingRequest arrival, PageRequest visit, Login who) {
        return StaffVisit.of(arrival, visit, who, substitutes.actingAt(visit, who.account()), seal);
    }

    /** A form is good for whom it was shown to: the login, and whomever it acts for. */
    private static String person(PageRequest visit) {
        String absent = ActingCookie.absent(visit);
        return LoginCookie.token(visit) + (absent.isEmpty() ? "" : "\n" + absent);
    }

    private boolean isThere(PageRequest visit) {
        return addresses.stream().anyMatch(address -> address.isOf(visit.post(), visit.path()));
    }

    /** A page that told what was wrong with an act has the act's address: read again, it is the page that the act is on. */
    private PageAnswer otherwise(PageRequest visit) {
        if (addresses.stream().noneMatch(address -> address.isOf(!visit.post(), visit.path()))) {
            throw ProblemType.NOT_FOUND.exception();
        } else if (visit.post()) {
            throw Problem.of(ProblemType.METHOD_NOT_ALLOWED, null).exception("Allow", "GET, HEAD");
        }
        return PageAnswer.moved(303, StaffAddress.above(visit.here()) + query(visit));
    }

    private static String whole(PageRequest visit) {
        return visit.here() + query(visit);
    }

    private static String query(PageRequest visit) {
        StringBuilder query = new StringBuilder();
        visit.query().forEach((name, value) -> query.append(query.isEmpty() ? "?" : "&")
                .append(PageRequest.encoded(name))
                .append('=')
                .append(PageRequest.encoded(value)));
        return query.toString();
    }
}
