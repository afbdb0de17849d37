package id.talaksana.http.desk.rounds;

import id.talaksana.api.documents.Rendition;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterPage;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.rounds.RoundChange;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.desk.sheet.Preview;
import id.talaksana.http.desk.sheet.RoundSheet;
import id.talaksana.http.desk.sheet.Ticked;
import id.talaksana.http.kit.CoreServices;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.Templates;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffPage;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Letters of a round, by their template: each can be looked at, and those that are chosen are drafted, numbered, initialled and signed. */
public final class HandledLetterPages {
    private static final int ON_ONE_PAGE = 100;

    private final CoreServices core;
    private final RoundSheet sheet;

    public HandledLetterPages(CoreServices core, Templates templates) {
        this.core = core;
        this.sheet = new RoundSheet(core, templates);
    }

    public PageAnswer show(StaffVisit d) {
        return page(200, d, d.blank(Map.of()));
    }

    private static String address(HandledCase c) {
        return RoundSheet.address(c) + "/surat";
    }

    private static String back(HandledCase c, Entered e) {
        return address(c) + "?templat=" + e.value("templat");
    }

    private PageAnswer page(int status, StaffVisit d, Entered e) {
        HandledCase c = sheet.round(d);
        String asked = e.value("templat").isEmpty() ? d.v().asked("templat") : e.value("templat");
        List<LetterTemplate> all = c.service().letters();
        LetterTemplate template = all.stream()
                .filter(one -> one.id().equals(asked))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        LetterPage letters =
                core.letters().list(d.who(), c.file().id(), template.id(), null, RoundSheet.after(d), ON_ONE_PAGE);
        return sheet.drawn(
                status,
                d,
                c,
                "desk/letters",
                Map.of("template", template, "page", letters, "acts", acts(letters), "e", e));
    }

    /** What can be done with these letters next, drafting first. */
    private static List<LetterAct> acts(LetterPage page) {
        Stream<LetterAct> next = page.letters().stream()
                .map(Letter::next)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .map(LetterAct::of);
        Stream<LetterAct> back = page.letters().stream().anyMatch(letter -> letter.next() != null)
                ? Stream.of(LetterAct.RETURN)
                : Stream.of();
        return Stream.of(next, back, Stream.of(LetterAct.DRAFT))
                .flatMap(each -> each)
                .toList();
    }

    /** One letter as it is printed. */
    public PageAnswer paper(StaffVisit d) {
        String number = d.v().segment(4);
        if (!number.matches("[1-9]\\d{0,8}")) {
            throw ProblemType.NOT_FOUND.exception();
        }
        Rendition paper = core.letters().paper(d.who(), sheet.round(d).file().id(), Integer.parseInt(number));
        return new PageAnswer(200, paper.mediaType(), paper.content(), PageAnswer.Keep.NEVER, Map.of())
                .with("Content-Disposition", "inline; filename=\"" + paper.fileName() + "\"");
    }

    /** What would be done; nothing is changed. */
    public PageAnswer preview(StaffVisit d) {
        Entered e = d.sent();
        HandledCase c = sheet.round(d);
        LetterAct act = LetterAct.of(e.value("untuk"));
        check(d, c, act, e);
        return sheet.previewed(d, c, e, status -> page(status, d, e), () -> {
            RoundChange change =
                    core.letters().preview(d.who(), act.deed(c.file().id(), registrations(c, e), e, null));
            return Preview.of(
                    change,
                    d.v().say("so-many-letters", change.count()),
                    RoundWords.letter(c.service(), e.value("templat")) + ": " + act.button(d.v()) + ".",
                    e.given("alasan"),
                    address(c) + "/" + act.written(),
                    e,
                    act.button(d.v()),
                    back(c, e));
        });
    }

    /** Carries it out. */
    public StaffPage act(LetterAct act) {
        return d -> {
            Entered e = d.sent();
            HandledCase c = sheet.round(d);
            check(d, c, act, e);
            return sheet.done(d, e, status -> page(status, d, e), address(c), () -> core.letters()
                    .perform(d.who(), act.deed(c.file().id(), registrations(c, e), e, d.key(e))));
        };
    }

    private static void check(StaffVisit d, HandledCase c, LetterAct act, Entered e) {
        if (isForEach(c, e)) {
            Ticked.check(d, e);
        }
        if (act.needsReason()) {
            e.required("alasan", d.v().say("write-the-reason"));
        }
    }

    private static boolean isForEach(HandledCase c, Entered e) {
        return c.service()
                .letter(e.value("templat"))
                .filter(LetterTemplate::forEach)
                .isPresent();
    }

    private static List<String> registrations(HandledCase c, Entered e) {
        return isForEach(c, e) ? Ticked.set(e) : null;
    }
}
