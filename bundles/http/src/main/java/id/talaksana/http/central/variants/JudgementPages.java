package id.talaksana.http.central.variants;

import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.comparison.Alignment;
import id.talaksana.api.comparison.Alignment.Row;
import id.talaksana.api.comparison.StepJudgement;
import id.talaksana.api.comparison.StepJudgement.Match;
import id.talaksana.api.comparison.StepJudgements;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.Step;
import id.talaksana.http.central.office.CentralOffice;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageAnswer;
import id.talaksana.http.kit.page.PageRequest;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.staff.StaffVisit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A step beside its counterpart in another variant, and what a person says of the two. */
public final class JudgementPages {
    private final CentralOffice office;

    public JudgementPages(CentralOffice office) {
        this.office = office;
    }

    /**
     * A step that is judged.
     *
     * @param seen the number of the judgement that stands on it; 0: none
     */
    public record Subject(Variant left, Variant right, Step step, Row row, int seen) {
        /** Its counterpart; empty when there is none. */
        public Optional<Step> counterpart() {
            return row.right() == null
                    ? Optional.empty()
                    : right.service().step(row.right().step());
        }

        /** The page of this step. */
        public String address() {
            return of(left, step.id());
        }

        /** The page of both variants. */
        public String both() {
            return VariantPages.HOME + "/" + left.id() + "?dengan=" + right.id();
        }

        static String of(Variant left, String step) {
            return VariantPages.HOME + "/" + left.id() + "/" + step;
        }
    }

    public PageAnswer show(StaffVisit d) {
        office.guard(d);
        Subject subject = subject(d, d.v().asked("dengan"));
        Map<String, String> values = new HashMap<>();
        values.put("padanan", subject.counterpart().map(Step::id).orElse(""));
        if (subject.row().review() != null) {
            values.put("putusan", subject.row().review().match().toString());
        }
        return page(200, d, d.blank(values), subject);
    }

    private PageAnswer page(int status, StaffVisit d, Entered e, Subject subject) {
        Map<String, Object> shown = new HashMap<>();
        shown.put("s", subject);
        shown.put("said", said(d, subject));
        return office.page(status, d, e, "judgement", shown);
    }

    /** What was said of this step so far, newest first. */
    private List<Said> said(StaffVisit d, Subject subject) {
        return office
                .core()
                .judgements()
                .all(d.who(), subject.left().id(), subject.right().id())
                .stream()
                .filter(each -> subject.step().id().equals(each.left().step()))
                .map(each -> new Said(
                        each,
                        each.right().step() == null ? null : line(each.right()),
                        version(each.left()),
                        version(each.right())))
                .toList();
    }

    /**
     * A judgement as it is shown.
     *
     * @param counterpart null: none
     */
    public record Said(StepJudgement judgement, String counterpart, String leftVersion, String rightVersion) {}

    private Optional<AgencyDefinition> definition(StepJudgement.Judged judged) {
        return office.core().catalogue().definition(judged.service().agency(), judged.digest());
    }

    private String version(StepJudgement.Judged judged) {
        return definition(judged).map(AgencyDefinition::version).orElse("–");
    }

    private String line(StepJudgement.Judged judged) {
        return definition(judged)
                .flatMap(then -> then.service(judged.service().service()))
                .flatMap(service -> service.step(judged.step()))
                .map(Variant::line)
                .orElse(judged.step());
    }

    private Subject subject(StaffVisit d, String other) {
        Variant left = variant(new ServiceId(d.v().segment(2), d.v().segment(3)));
        Variant right = ServiceId.parse(other)
                .filter(id -> !id.equals(left.id()))
                .map(this::variant)
                .orElseThrow(ProblemType.NOT_FOUND::exception);
        Step step = left.service().step(d.v().segment(4)).orElseThrow(ProblemType.NOT_FOUND::exception);
        Row row = new Beside(right, align(left, right)).of(step.id());
        return new Subject(
                left, right, step, row, row.review() == null ? 0 : row.review().number());
    }

    private Alignment align(Variant left, Variant right) {
        return office.core().comparisons().align(left.id(), right.id());
    }

    private Variant variant(ServiceId id) {
        return Variant.find(office.core(), id).orElseThrow(ProblemType.NOT_FOUND::exception);
    }

    /** Says it, and goes on to the next step that waits for a person. */
    public PageAnswer judge(StaffVisit d) {
        office.guard(d);
        Entered sent = d.sent();
        Subject subject = subject(d, sent.value("dengan"));
        return d.act(sent, (status, e) -> page(status, d, e, subject), e -> {
            Optional<Match> match = match(e);
            if (match.isEmpty()) {
                e.wrong("putusan", d.v().say("choose-what-you-think"));
            } else if (match.get() != Match.NONE) {
                e.required("padanan", d.v().say("choose-the-counterpart"));
            }
            if (!e.sound()) {
                return null;
            }
            office.core()
                    .judgements()
                    .judge(d.who(), subject.left().id(), subject.right().id(), opinion(e, subject, match.get()));
            return PageAnswer.moved(303, next(subject) + "&tercatat=ya");
        });
    }

    private static Optional<Match> match(Entered e) {
        return Stream.of(Match.values())
                .filter(each -> each.toString().equals(e.value("putusan")))
                .findFirst();
    }

    private static StepJudgements.Opinion opinion(Entered e, Subject subject, Match match) {
        String seen = e.value("dilihat");
        return new StepJudgements.Opinion(
                subject.step().id(),
                match == Match.NONE ? null : e.given("padanan"),
                match,
                e.given("catatan"),
                seen.matches("\\d{1,9}") ? Integer.valueOf(seen) : subject.seen());
    }

    /** The page of the next step that nobody has judged; of both variants, when there is none. */
    private String next(Subject subject) {
        return align(subject.left(), subject.right()).rows().stream()
                .filter(row -> row.left() != null && Beside.waits(row))
                .map(row -> row.left().step())
                .findFirst()
                .map(step -> Subject.of(subject.left(), step) + "?dengan="
                        + PageRequest.encoded(subject.right().id().toString()))
                .orElse(subject.both());
    }
}
