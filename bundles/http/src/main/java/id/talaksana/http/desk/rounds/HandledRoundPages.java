package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundDeed;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.cases.HandledCases;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.form.Forms;
import id.talaksana.http.kit.page.AgencyLook;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.Map;

/** A selection round on the desk: where it stands, whom it is about, and the acts of many at once. */
public final class HandledRoundPages {
    private static final int ON_ONE_PAGE = 50;

    private final CoreServices core;
    private final Templates templates;

    public HandledRoundPages(CoreServices core, Templates templates) {
        this.core = core;
        this.templates = templates;
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = new HandledCases(core).find(d, "");
        return drawn(status, d, c, "desk/round", Map.of("view", RoundView.of(core, c), "e", e));
    }

    private PageAnswer drawn(int status, StaffVisit d, HandledCase c, String template, Map<String, Object> own) {
        Map<String, Object> parameters = new HashMap<>(own);
        parameters.put("d", d);
        parameters.put("zone", c.definition().agency().timeZone().value());
        parameters.put("look", AgencyLook.of(c.definition()));
        return d.own(templates.page(status, d.v(), template, parameters));
    }

    /** Applicants by what was decided on them. */
    public PageAnswer applicants(StaffVisit d) {
        HandledCase c = new HandledCases(core).find(d, "");
        String after = d.v().asked("mulai");
        ApplicantQuery query = new ApplicantQuery(
                given(d.v().asked("langkah")),
                given(d.v().asked("putusan")),
                given(d.v().asked("formasi")),
                given(d.v().asked("jalur")),
                null);
        ApplicantPage page = core.rounds()
                .applicants(
                        d.who(),
                        c.file().id(),
                        query,
                        after.matches("\\d{1,9}") ? Integer.parseInt(after) : 0,
                        ON_ONE_PAGE);
        return drawn(200, d, c, "desk/applicants", Map.of("c", c, "page", page, "query", query));
    }

    private static String given(String asked) {
        return asked.isEmpty() ? null : asked;
    }

    /** What a decision would do; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        SetDecision asked = SetDecision.in(d.v(), e);
        if (!e.sound()) {
            return page(422, d, e);
        }
        HandledCase c = new HandledCases(core).find(d, asked.step());
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            RoundChange change =
                    core.rounds().preview(d.who(), asked.deed(c.file().id(), null));
            return drawn(200, d, c, "desk/preview", Map.of("c", c, "change", change, "asked", asked, "e", e));
        });
    }

    public PageAnswer decide(StaffVisit d) {
        return act(d, (round, e) -> {
            SetDecision asked = SetDecision.in(d.v(), e);
            RoundDeed deed = asked.deed(round, d.key(e));
            if (e.sound()) {
                core.rounds().perform(d.who(), deed);
            }
        });
    }

    /** An act on an announcement. */
    public StaffPage announcement(AnnouncementAct act) {
        return d -> act(d, (round, e) -> {
            if (act.needsReason()) {
                e.required(act.field(e), d.v().say("write-the-reason"));
            }
            if (e.sound()) {
                core.announcements().perform(d.who(), act.deed(round, e, d.key(e)));
            }
        });
    }

    private PageAnswer act(StaffVisit d, Act act) {
        Entered e = d.sent();
        CaseId round = new HandledCases(core).find(d, "").file().id();
        if (!e.sound()) {
            return page(422, d, e);
        }
        return Forms.attempt(d.v(), e, status -> page(status, d, e), () -> {
            act.carryOut(round, e);
            return e.sound()
                    ? PageAnswer.moved(303, "/meja/putaran/" + PageRequest.encoded(round.toString()) + "?tercatat=ya")
                    : page(422, d, e);
        });
    }

    /** Carries an act out, or says at the form what it lacks. */
    @FunctionalInterface
    private interface Act {
        void carryOut(CaseId round, Entered e);
    }
}
