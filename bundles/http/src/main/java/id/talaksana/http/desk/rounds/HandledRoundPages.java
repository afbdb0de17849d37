package id.talaksana.http.desk.rounds;

import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Preview;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Map;

/** A selection round on the desk: where it stands, whom it is about, and decisions on many at once. */
public final class HandledRoundPages {
    private static final int ON_ONE_PAGE = 50;

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledRoundPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        return sheet.drawn(status, d, c, "desk/round", Map.of("view", RoundView.of(core, c), "e", e));
    }

    /** Applicants by what was decided on them. */
    public PageAnswer applicants(StaffVisit d) {
        HandledCase c = sheet.round(d);
        ApplicantQuery query = new ApplicantQuery(
                given(d.v().asked("langkah")),
                given(d.v().asked("putusan")),
                given(d.v().asked("formasi")),
                given(d.v().asked("jalur")),
                null);
        ApplicantPage page = core.rounds().applicants(d.who(), c.file().id(), query, RoundSheet.after(d), ON_ONE_PAGE);
        return sheet.drawn(200, d, c, "desk/applicants", Map.of("page", page, "query", query));
    }

    private static String given(String asked) {
        return asked.isEmpty() ? null : asked;
    }

    /** What a decision would do; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        SetDecision asked = SetDecision.in(core, d, c.file().id(), e);
        return sheet.previewed(d, c, e, status -> page(status, d, e), () -> {
            RoundChange change =
                    core.rounds().preview(d.who(), asked.deed(c.file().id(), null));
            String words = DisplayNames.stepName(c.service(), asked.step()) + ": "
                    + RoundWords.outcome(c.service(), asked.step(), asked.outcome()) + ".";
            return Preview.of(
                    change,
                    d.v().say("so-many-are-decided-on", change.count()),
                    words,
                    asked.reason(),
                    RoundSheet.address(c) + "/putusan",
                    e,
                    d.v().say("decide-on-so-many", change.count()),
                    RoundSheet.address(c));
        });
    }

    public PageAnswer decide(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        SetDecision asked = SetDecision.in(core, d, c.file().id(), e);
        return sheet.done(d, e, status -> page(status, d, e), RoundSheet.address(c), () -> core.rounds()
                .perform(d.who(), asked.deed(c.file().id(), d.key(e))));
    }
}
