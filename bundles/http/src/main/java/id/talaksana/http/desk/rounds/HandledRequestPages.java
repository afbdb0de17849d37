package id.talaksana.http.desk.rounds;

import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.RequestDeed;
import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Preview;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.desk.sheet.Ticked;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Map;

/** What a round asks another agency about its applicants: how each request stands, and the acts on those that are chosen. */
public final class HandledRequestPages {
    private static final int ON_ONE_PAGE = 50;

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledRequestPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private static String address(HandledCase c) {
        return RoundSheet.address(c) + "/permintaan";
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        String state = d.v().asked("status");
        AgencyRequest.State only =
                state.isEmpty() ? null : Parameters.constant("status", state, AgencyRequest.State.values());
        RequestPage page = core.requests().list(d.who(), c.file().id(), null, only, RoundSheet.after(d), ON_ONE_PAGE);
        return sheet.drawn(status, d, c, "desk/requests", Map.of("page", page, "e", e));
    }

    /** What would be done; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        RequestAct act = RequestAct.of(e.value("untuk"));
        check(d, e);
        return sheet.previewed(d, c, e, status -> page(status, d, e), () -> {
            RoundChange change = core.requests().preview(d.who(), deed(c, act, e, null));
            return Preview.of(
                    change,
                    act.sentence(d.v(), change.count()),
                    "",
                    e.given("alasan"),
                    address(c) + "/" + act.written(),
                    e,
                    act.button(d.v()),
                    address(c));
        });
    }

    /** Carries it out. */
    public StaffPage act(RequestAct act) {
        return d -> {
            Entered e = d.sent();
            HandledCase c = sheet.round(d);
            check(d, e);
            return sheet.done(d, e, status -> page(status, d, e), address(c), () -> core.requests()
                    .perform(d.who(), deed(c, act, e, d.key(e))));
        };
    }

    /** Those that nobody was asked about yet are sent together; what came back is chosen one by one, with what was completed. */
    private static void check(StaffVisit d, Entered e) {
        Ticked.check(d, e);
        if (!Ticked.all(e) || RequestAct.of(e.value("untuk")) == RequestAct.GIVE_UP) {
            e.required("alasan", d.v().say("write-the-reason"));
        }
    }

    private static RequestDeed deed(HandledCase c, RequestAct act, Entered e, String key) {
        ApplicantQuery set = new ApplicantQuery(null, null, null, null, Ticked.set(e));
        return act.deed(c.file().id(), e.value("langkah"), set, e.given("alasan"), key);
    }
}
