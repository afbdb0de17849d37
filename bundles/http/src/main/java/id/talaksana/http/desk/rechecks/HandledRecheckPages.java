package id.talaksana.http.desk.rechecks;

import id.talaksana.api.access.Account;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.rechecks.RecheckDeed;
import id.talaksana.api.rounds.rechecks.RecheckPage;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.desk.sheet.Ticked;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** The second look at a sample of a round's decisions: who waits for it, and where two verdicts differ. */
public final class HandledRecheckPages {
    private static final int ON_ONE_PAGE = 50;

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledRecheckPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        RecheckPage page = core.rechecks().list(d.who(), c.file().id(), null, RoundSheet.after(d), ON_ONE_PAGE);
        Step step = c.service().step(page.step()).orElseThrow();
        return sheet.drawn(status, d, c, "desk/rechecks", Map.of("page", page, "step", step, "e", e));
    }

    /** Gives a second verdict on those who are chosen. */
    public PageAnswer look(StaffVisit d) {
        return act(d, (who, deed) -> core.rechecks().look(who, deed));
    }

    /** Decides where both verdicts on those who are chosen differ. */
    public PageAnswer settle(StaffVisit d) {
        return act(d, (who, deed) -> core.rechecks().settle(who, deed));
    }

    private PageAnswer act(StaffVisit d, BiFunction<Account, RecheckDeed, RoundChange> deed) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        Ticked.check(d, e);
        e.required("putusan", d.v().say("choose-an-outcome"));
        String here = RoundSheet.address(c) + "/periksa-ulang";
        return sheet.done(
                d,
                e,
                status -> page(status, d, e),
                here,
                () -> told(deed.apply(
                        d.who(),
                        new RecheckDeed(
                                c.file().id(),
                                e.value("langkah"),
                                Ticked.of(e),
                                e.value("putusan"),
                                e.given("alasan"),
                                d.key(e)))));
    }

    /** Where nothing was done the first who was left out says why. */
    private static void told(RoundChange change) {
        if (change.count() == 0 && !change.leftOut().isEmpty()) {
            RoundChange.LeftOut first = change.leftOut().get(0);
            throw new Refusal(Refusal.Kind.CONFLICT, first.reason(), List.of());
        }
    }
}
