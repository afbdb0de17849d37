package id.talaksana.http.desk;

import static id.talaksana.http.desk.DeskAddress.get;
import static id.talaksana.http.desk.DeskAddress.post;

import id.talaksana.api.access.Login;
import id.talaksana.http.desk.cases.HandledCasePages;
import id.talaksana.http.desk.complaints.ComplaintAct;
import id.talaksana.http.desk.complaints.HandledComplaintPages;
import id.talaksana.http.desk.pages.AccountPage;
import id.talaksana.http.desk.pages.DeskVisit;
import id.talaksana.http.desk.pages.LoginPage;
import id.talaksana.http.desk.rounds.AnnouncementAct;
import id.talaksana.http.desk.rounds.HandledRoundPages;
import id.talaksana.http.desk.work.AssignmentPages;
import id.talaksana.http.desk.work.WorkListPages;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.FormSeal;
import id.talaksana.http.kit.login.LoginCookie;
import id.talaksana.http.kit.page.IncomingRequest;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which page or act an address of the desk means. Whoever has not logged in is asked to, and comes back to it. */
final class DeskRoutes {
    private final CoreServices core;
    private final FormSeal seal;
    private final LoginPage entrance;
    private final List<DeskAddress> addresses;

    DeskRoutes(CoreServices core, Templates templates) {
        this.core = core;
        this.seal = new FormSeal(core, LoginCookie::token);
        this.entrance = new LoginPage(core, templates, seal);
        this.addresses = Stream.of(
                        lists(core, templates),
                        cases(core, templates),
                        rounds(core, templates),
                        complaints(core, templates),
                        account(core, templates))
                .flatMap(each -> each)
                .toList();
    }

    private static Stream<DeskAddress> lists(CoreServices core, Templates templates) {
        WorkListPages lists = new WorkListPages(core, templates);
        AssignmentPages assignments = new AssignmentPages(core, templates);
        return Stream.of(
                get("/meja", lists::mine),
                get("/meja/berkas", lists::all),
                get("/meja/tanpa-pelaksana", lists::nobodys),
                get("/meja/berikutnya", lists::next),
                get("/meja/pelaksana", assignments::show),
                post("/meja/pelaksana/tetapkan", assignments::assign));
    }

    private static Stream<DeskAddress> cases(CoreServices core, Templates templates) {
        HandledCasePages cases = new HandledCasePages(core, templates);
        return Stream.of(
                get("/meja/berkas/{berkas}", cases::show),
                post("/meja/berkas/{berkas}/selesai", cases::complete),
                post("/meja/berkas/{berkas}/tunda", cases::suspend),
                post("/meja/berkas/{berkas}/lanjut", cases::resume),
                post("/meja/berkas/{berkas}/perpanjang", cases::extend),
                post("/meja/berkas/{berkas}/tarik", cases::withdraw));
    }

    private static Stream<DeskAddress> rounds(CoreServices core, Templates templates) {
        HandledRoundPages rounds = new HandledRoundPages(core, templates);
        Stream<DeskAddress> announced = Stream.of(AnnouncementAct.values())
                .map(act -> post("/meja/putaran/{berkas}/" + act.written(), rounds.announcement(act)));
        return Stream.concat(
                announced,
                Stream.of(
                        get("/meja/putaran/{berkas}", rounds::show),
                        get("/meja/putaran/{berkas}/pelamar", rounds::applicants),
                        post("/meja/putaran/{berkas}/pratinjau", rounds::preview),
                        post("/meja/putaran/{berkas}/putusan", rounds::decide)));
    }

    private static Stream<DeskAddress> complaints(CoreServices core, Templates templates) {
        HandledComplaintPages complaints = new HandledComplaintPages(core, templates);
        Stream<DeskAddress> handled = Stream.of(ComplaintAct.values())
                .map(act -> post("/meja/pengaduan/{tiket}/" + act.written(), complaints.act(act)));
        return Stream.concat(
                handled,
                Stream.of(
                        get("/meja/pengaduan", complaints::list),
                        get("/meja/pengaduan/{tiket}", complaints::show),
                        get("/meja/pengaduan/{tiket}/lampiran/{nomor}", complaints::file)));
    }

    private static Stream<DeskAddress> account(CoreServices core, Templates templates) {
        AccountPage account = new AccountPage(core, templates);
        return Stream.of(
                get("/meja/akun", account::show),
                post("/meja/akun/sandi", account::changePassword),
                post("/meja/akun/keluar", account::leave),
                post("/meja/akun/keluar-semua", account::leaveEverywhere));
    }

    /** All pages and acts that need a login. */
    List<DeskAddress> addresses() {
        return addresses;
    }

    PageAnswer answer(IncomingRequest arrival, PageRequest visit) {
        if (visit.path().equals(List.of("masuk"))) {
            return entrance.answer(arrival, visit);
        }
        Optional<Login> login = core.logins().find(LoginCookie.token(visit));
        if (login.isEmpty()) {
            return visit.post() && isThere(visit)
                    ? entrance.askAndKeep(arrival, visit)
                    : entrance.ask(visit, whole(visit));
        }
        return addresses.stream()
                .filter(address -> address.isOf(visit.post(), visit.path()))
                .findFirst()
                .map(address -> address.page().answer(DeskVisit.of(arrival, visit, login.get(), seal)))
                .orElseGet(() -> otherwise(visit));
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
        return PageAnswer.moved(303, DeskAddress.above(visit.here()) + query(visit));
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
