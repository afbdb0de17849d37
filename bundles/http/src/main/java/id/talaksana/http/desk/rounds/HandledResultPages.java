package id.talaksana.http.desk.rounds;

import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.results.Replacement;
import id.talaksana.api.rounds.results.WorkedOut;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Preview;
import id.talaksana.http.desk.sheet.Registrations;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Rankings of a round: worked out by both rankers, entered, decided by; ties that people decide, and who follows in the reserve. */
public final class HandledResultPages {
    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledResultPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private static String address(HandledCase c) {
        return RoundSheet.address(c) + "/peringkat";
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        List<Step> ranking = c.service().steps().stream()
                .filter(step -> !step.ranking().isEmpty())
                .filter(step ->
                        c.file().open().stream().anyMatch(row -> row.step().equals(step.id())))
                .toList();
        List<RoundEntry> results = core.rounds().entries(d.who(), c.file().id()).stream()
                .filter(entry -> entry.kind() == RoundEntry.Kind.RESULT)
                .sorted(Comparator.comparing(RoundEntry::number).reversed())
                .toList();
        return sheet.drawn(status, d, c, "desk/results", Map.of("ranking", ranking, "results", results, "e", e));
    }

    /** What would come of it; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        ResultAct act = ResultAct.of(e.value("untuk"));
        check(d, act, e);
        return sheet.previewed(d, c, e, status -> page(status, d, e), () -> switch (act) {
            case ENTER -> entering(d, c, e);
            case DECIDE -> deciding(d, c, e);
            case REPLACE -> replacing(d, c, e);
        });
    }

    private static void check(StaffVisit d, ResultAct act, Entered e) {
        if (act == ResultAct.REPLACE) {
            e.required("nomor-peserta", d.v().say("enter-the-registration-number"));
            e.required("alasan", d.v().say("write-the-reason"));
        }
    }

    private Preview entering(StaffVisit d, HandledCase c, Entered e) {
        WorkedOut result = core.results().preview(d.who(), c.file().id(), e.value("langkah"), e.given("jalur"));
        return new Preview(
                d.v().say("ranking-in-numbers", result.candidates(), result.passed(), result.waiting()),
                "",
                null,
                result.candidates(),
                result.leftOut(),
                result.leftOut().size(),
                RankingWords.of(result),
                address(c) + "/" + ResultAct.ENTER.written(),
                Preview.kept(e),
                ResultAct.ENTER.button(d.v()),
                false,
                address(c));
    }

    private Preview deciding(StaffVisit d, HandledCase c, Entered e) {
        RoundChange change = core.results().previewDecision(d.who(), c.file().id(), entry(e));
        return Preview.of(
                change,
                d.v().say("so-many-are-decided-on", change.count()),
                "",
                null,
                address(c) + "/" + ResultAct.DECIDE.written(),
                e,
                ResultAct.DECIDE.button(d.v()),
                address(c));
    }

    private Preview replacing(StaffVisit d, HandledCase c, Entered e) {
        Replacement replacement =
                core.replacements().preview(d.who(), c.file().id(), entry(e), registration(d, c, e), e.given("alasan"));
        return new Preview(
                d.v().say("leaves-and-others-follow", replacement.registration()),
                "",
                e.given("alasan"),
                replacement.change().count(),
                replacement.change().leftOut(),
                replacement.change().leavingOut(),
                RankingWords.of(replacement),
                address(c) + "/" + ResultAct.REPLACE.written(),
                Preview.kept(e),
                ResultAct.REPLACE.button(d.v()),
                false,
                address(c));
    }

    private static int entry(Entered e) {
        return e.value("hasil").matches("\\d{1,9}") ? Integer.parseInt(e.value("hasil")) : 0;
    }

    private String registration(StaffVisit d, HandledCase c, Entered e) {
        return Registrations.asKept(
                        core,
                        d.who(),
                        c.file().id(),
                        List.of(e.value("nomor-peserta").strip()))
                .get(0);
    }

    /** Carries it out. */
    public StaffPage act(ResultAct act) {
        return d -> {
            Entered e = d.sent();
            HandledCase c = sheet.round(d);
            check(d, act, e);
            return sheet.done(d, e, status -> page(status, d, e), address(c), () -> carryOut(act, d, c, e));
        };
    }

    private void carryOut(ResultAct act, StaffVisit d, HandledCase c, Entered e) {
        switch (act) {
            case ENTER ->
                core.results().workOut(d.who(), c.file().id(), e.value("langkah"), e.given("jalur"), d.key(e));
            case DECIDE -> core.results().decide(d.who(), c.file().id(), entry(e), d.key(e));
            case REPLACE ->
                core.replacements()
                        .replace(d.who(), c.file().id(), entry(e), registration(d, c, e), e.given("alasan"), d.key(e));
        }
    }
}
