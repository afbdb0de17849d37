package id.talaksana.http.desk.cases;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.DisplayNames;
import id.talaksana.http.kit.page.PageRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How what stands in a case is said. */
public final class CaseWords {
    private static final List<String> TYPED = List.of(
            "alasan",
            "catatan",
            "alasan-tunda",
            "datang",
            "alasan-perpanjang",
            "alasan-tarik",
            "alasan-kembali",
            "alasan-alih");

    private CaseWords() {}

    /** What was done with a row: the step in the document's words, and how it ended. */
    public static String done(PageRequest v, HandledCase c, StepRow row) {
        Step step = c.service().step(row.step()).orElse(null);
        String label = step == null
                ? null
                : step.outcome(row.outcome())
                        .map(outcome ->
                                outcome.label() == null ? null : outcome.label().or(outcome.id()))
                        .orElse(null);
        return step(c.service(), row.step()) + ": " + (label == null ? outcome(v, row) : label);
    }

    /** A step's number and the first of its words. */
    public static String step(PublicService service, String id) {
        Step step = service.step(id).orElse(null);
        String number = step == null || step.number() == null ? "" : step.number() + ". ";
        return step == null ? id : number + DisplayNames.name(step);
    }

    private static String outcome(PageRequest v, StepRow row) {
        return switch (row.outcome()) {
            case StepRow.DONE -> v.say("done");
            case StepRow.MOVED -> v.say("goes-on-under-another-version");
            case StepRow.WITHDRAWN -> v.say("withdrawn");
            case StepRow.EXTENDED -> v.say("closing-was-moved");
            case StepRow.SUSPENDED -> v.say("clock-was-stopped");
            case StepRow.RESUMED -> v.say("what-was-waited-for-came");
            case StepRow.BEGUN -> v.say("its-day-has-come");
            case StepRow.SUPERSEDED -> v.say("closed-with-another-step");
            case StepRow.TAKEN -> v.say("was-taken");
            case StepRow.HANDED_OVER -> v.say("was-handed-over");
            case StepRow.UNDONE -> v.say("was-taken-back");
            default -> row.outcome();
        };
    }

    public static List<StepRow> newestFirst(HandledCase c) {
        return c.rows().stream()
                .filter(row -> !row.isOpen())
                .sorted(Comparator.comparing(StepRow::place).reversed())
                .toList();
    }

    /** What somebody had typed, to be copied where its form is no longer there. */
    public static String typed(Entered e) {
        return TYPED.stream().map(e::given).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }

    /** One thing that is known of a case. */
    public record Known(String label, String value) {}

    /** Its attributes and fields, with the labels of the document. */
    public static List<Known> attributes(PageRequest v, HandledCase c) {
        PublicService service = c.service();
        ConditionWording words = ConditionWording.in(v.language(), service);
        return c.file().attributes().entrySet().stream()
                .map(entry -> new Known(label(service, entry.getKey()), words.shown(entry.getKey(), entry.getValue())))
                .toList();
    }

    private static String label(PublicService service, String id) {
        return Stream.concat(
                        service.applicant().stream()
                                .filter(a -> a.id().equals(id))
                                .map(a -> a.label()),
                        service.fields().stream().filter(f -> f.id().equals(id)).map(f -> f.label()))
                .findFirst()
                .orElse(id);
    }

    /** How a fact is written; null: as one likes. */
    public static String form(PageRequest v, Step.Fact fact) {
        return switch (fact.kind()) {
            case NIP, NI -> v.say("eighteen-digits");
            case NIK -> v.say("sixteen-digits");
            case NUMBER -> v.say("a-number-with-a-point");
            case TEXT, DATE, NPWP, CHOICE -> null;
        };
    }
}
