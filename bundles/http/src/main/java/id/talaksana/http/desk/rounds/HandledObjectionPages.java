package id.talaksana.http.desk.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.CitedLetter;
import id.talaksana.api.rounds.objections.ObjectionChange;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionPeriod;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Countdown;
import id.talaksana.http.desk.sheet.Preview;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.desk.sheet.Ticked;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import id.talaksana.http.words.HttpWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Objections of a round: what each says, their answers, and what an accepted one changes, before it is changed. */
public final class HandledObjectionPages {
    private static final int ON_ONE_PAGE = 50;
    private static final String LETTER_NUMBER = "nomor-surat";
    private static final String LETTER_DATE = "tanggal-surat";

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledObjectionPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private static String address(HandledCase c) {
        return RoundSheet.address(c) + "/sanggah";
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        CaseId id = c.file().id();
        ObjectionPeriod period = period(core.objections().periods(d.who(), id), d, e);
        String state = d.v().asked("status");
        ObjectionQuery query = ObjectionQuery.of(period.period())
                .in(state.isEmpty() ? null : Parameters.constant("status", state, ObjectionState.values()));
        ObjectionPage page = core.objections().objections(d.who(), id, query, RoundSheet.after(d), ON_ONE_PAGE);
        Countdown countdown = new Countdown(core, c.definition().agency());
        return sheet.drawn(
                status,
                d,
                c,
                "desk/objections",
                Map.of("period", period, "page", page, "countdown", countdown, "e", e));
    }

    private static ObjectionPeriod period(List<ObjectionPeriod> all, StaffVisit d, Entered e) {
        String asked = e.value("masa").isEmpty() ? d.v().asked("masa") : e.value("masa");
        return all.stream()
                .filter(one -> one.period().equals(asked))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    /** What would be done, and whose outcome would be another one; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        ObjectionAct act = ObjectionAct.of(e.value("untuk"));
        CitedLetter letter = check(d, act, e);
        return sheet.previewed(d, c, e, status -> page(status, d, e), () -> {
            ObjectionChange change =
                    core.objections().preview(d.who(), act.deed(c.file().id(), numbers(e), e, letter, null));
            return new Preview(
                    act.sentence(d.v(), change.count()),
                    "",
                    act.concernsSome() ? e.given("alasan") : null,
                    change.count(),
                    change.leftOut(),
                    change.leavingOut(),
                    further(c, change),
                    address(c) + "/" + act.written(),
                    Preview.kept(e),
                    act.button(d.v()),
                    false,
                    address(c));
        });
    }

    private static List<Text> further(HandledCase c, ObjectionChange change) {
        return Stream.concat(
                        change.differences().stream()
                                .map(one -> HttpWords.text(
                                        "instead-of",
                                        one.registration(),
                                        RoundWords.outcome(c.service(), one.step(), one.before()),
                                        RoundWords.outcome(c.service(), one.step(), one.after()))),
                        change.consequences().stream())
                .toList();
    }

    /** Carries it out. */
    public StaffPage act(ObjectionAct act) {
        return d -> {
            Entered e = d.sent();
            HandledCase c = sheet.round(d);
            CitedLetter letter = check(d, act, e);
            return sheet.done(d, e, status -> page(status, d, e), address(c), () -> core.objections()
                    .perform(d.who(), act.deed(c.file().id(), numbers(e), e, letter, d.key(e))));
        };
    }

    /** What is wrong is said at its field; gives the letter that is cited, if there is one. */
    private static CitedLetter check(StaffVisit d, ObjectionAct act, Entered e) {
        if (!act.concernsSome()) {
            return null;
        }
        Ticked.check(d, e);
        if (act != ObjectionAct.REFER) {
            e.required("alasan", d.v().say("write-the-answer-that-is-read"));
        } else if (e.given(LETTER_NUMBER) == null) {
            e.wrong(LETTER_NUMBER, d.v().say("enter-the-letters-number"));
        }
        return letter(d, e);
    }

    private static CitedLetter letter(StaffVisit d, Entered e) {
        if (e.given(LETTER_NUMBER) == null && e.given(LETTER_DATE) == null) {
            return null;
        }
        e.required(LETTER_NUMBER, d.v().say("enter-the-letters-number"));
        LocalDate date = Parameters.writtenDay(e.value(LETTER_DATE).strip()).orElse(null);
        if (date == null) {
            e.wrong(LETTER_DATE, d.v().say("enter-the-letters-date"));
        }
        return new CitedLetter(e.given(LETTER_NUMBER), date);
    }

    private static List<Integer> numbers(Entered e) {
        return Ticked.all(e)
                ? null
                : Ticked.of(e).stream()
                        .filter(one -> one.matches("\\d{1,9}"))
                        .map(Integer::valueOf)
                        .toList();
    }
}
