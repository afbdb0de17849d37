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
        WorkListPages lists = new WorkListPages(core, templates);
        AssignmentPages assignments = new AssignmentPages(core, templates);
        HandledCasePages cases = new HandledCasePages(core, templates);
        AccountPage account = new AccountPage(core, templates);
        HandledRoundPages rounds = new HandledRoundPages(core, templates);
        HandledComplaintPages complaints = new HandledComplaintPages(core, templates);
        List<DeskAddress> all = List.of(
                get("/meja", lists::mine),
                get("/meja/berkas", lists::all),
                get("/meja/tanpa-pelaksana", lists::nobodys),
                get("/meja/berikutnya", lists::next),
                get("/meja/pelaksana", assignments::show),
                post("/meja/pelaksana/tetapkan", assignments::assign),
                get("/meja/berkas/{berkas}", cases::show),
                post("/meja/berkas/{berkas}/selesai", cases::complete),
                post("/meja/berkas/{berkas}/tunda", cases::suspend),
                post("/meja/berkas/{berkas}/lanjut", cases::resume),
                post("/meja/berkas/{berkas}/perpanjang", cases::extend),
                post("/meja/berkas/{berkas}/tarik", cases::withdraw),
                get("/meja/putaran/{berkas}", rounds::show),
                get("/meja/putaran/{berkas}/pelamar", rounds::applicants),
                post("/meja/putaran/{berkas}/pratinjau", rounds::preview),
                post("/meja/putaran/{berkas}/putusan", rounds::decide),
                get("/meja/pengaduan", complaints::list),
                get("/meja/pengaduan/{tiket}", complaints::show),
                get("/meja/pengaduan/{tiket}/lampiran/{nomor}", complaints::file),
                get("/meja/akun", account::show),
                post("/meja/akun/sandi", account::changePassword),
                post("/meja/akun/keluar", account::leave),
                post("/meja/akun/keluar-semua", account::leaveEverywhere));
        Stream<DeskAddress> announced = Stream.of(AnnouncementAct.values())
                .map(act -> post("/meja/putaran/{berkas}/" + act.written(), rounds.announcement(act)));
        Stream<DeskAddress> handled = Stream.of(ComplaintAct.values())
                .map(act -> post("/meja/pengaduan/{tiket}/" + act.written(), complaints.act(act)));
        this.addresses = Stream.of(all.stream(), announced, handled)
                .flatMap(each -> each)
                .toList();
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
            return entrance.ask(visit, visit.post() ? DeskAddress.above(visit.here()) : whole(visit));
        }
        return addresses.stream()
                .filter(address -> address.isOf(visit.post(), visit.path()))
                .findFirst()
                .map(address -> address.page().answer(DeskVisit.of(arrival, visit, login.get(), seal)))
                .orElseGet(() -> otherwise(visit));
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
