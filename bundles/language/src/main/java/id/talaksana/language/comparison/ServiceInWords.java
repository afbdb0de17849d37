package id.talaksana.language.comparison;

import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.Fee;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.letters.template.LetterTemplate;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.api.wording.Wording;
import id.talaksana.language.words.LanguageWords;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A service's requirements, fee, times and the like in words of both languages. Null stands for what is not there. */
final class ServiceInWords {
    private ServiceInWords() {}

    /** How many of its tracks a case follows; null where there are none. */
    static Text tracks(PublicService service) {
        if (service.exclusiveTracks()) {
            return LanguageWords.text("a-case-follows-exactly-one-track");
        }
        return service.tracks().isEmpty() ? null : LanguageWords.text("a-case-that-names-no-track");
    }

    static Text product(PublicService.Product product) {
        PublicService.Assessment read = product.assessment();
        return InWords.joined(
                "; ",
                Stream.of(
                        InWords.of(product.text()),
                        read == null
                                ? null
                                : InWords.same(read.levels() + ", " + read.validYears() + ", " + read.basis())));
    }

    static Text requirement(Requirement r, PublicService service) {
        Requirement.Due due = r.due();
        Text when = when(service, due);
        return InWords.joined(
                "; ",
                Stream.of(
                        InWords.of(r.text()),
                        when,
                        r.copy() == null ? null : Wording.both(words -> words.of(r.copy())),
                        count(r),
                        stampDuty(r),
                        InWords.same(String.join(", ", r.formats())),
                        InWords.labelled(LanguageWords.text("issued-by"), InWords.of(r.issuer())),
                        InWords.only(r.appliesWhen(), service)));
    }

    private static Text when(PublicService service, Requirement.Due due) {
        return switch (due.at()) {
            case INTAKE -> LanguageWords.text("at-intake");
            case STEP -> StepInWords.to(LanguageWords.text("before"), due.step(), service);
            case LATEST -> StepInWords.to(LanguageWords.text("at-the-latest-at"), due.step(), service);
        };
    }

    private static Text count(Requirement r) {
        return InWords.labelled(
                LanguageWords.text("count"), InWords.of(r.count(), n -> InWords.same(String.valueOf(n))));
    }

    private static Text stampDuty(Requirement r) {
        return InWords.labelled(
                LanguageWords.text("stamp-duty"),
                InWords.of(r.stampDuty(), n -> Wording.both(words -> words.rupiah(n))));
    }

    /** What is asked for when a case is opened, and what must hold of it. */
    static Text field(Step.Fact field, PublicService service) {
        Stream<Text> rules = rules(field, service);
        return InWords.joined(
                "; ",
                Stream.concat(
                        Stream.of(
                                InWords.same(field.label()),
                                kind(field.kind()),
                                field.optional() ? LanguageWords.text("may-be-left-out") : null,
                                bounds(field),
                                InWords.same(field.values().stream()
                                        .map(PublicService.Choice::label)
                                        .collect(Collectors.joining(", ")))),
                        rules));
    }

    private static Stream<Text> rules(Step.Fact field, PublicService service) {
        return field.rules().stream()
                .map(rule -> InWords.joined(
                        ": ",
                        Stream.of(
                                InWords.only(
                                        ConditionWording.both(service, words -> words.of(rule.must())),
                                        rule.when(),
                                        service),
                                InWords.same(rule.message()))));
    }

    /** All that a letter says and who does what with it. */
    static Text letter(LetterTemplate letter) {
        String acts =
                letter.acts().stream().map(act -> act.kind() + " " + act.by()).collect(Collectors.joining(", "));
        String series = letter.series() == null ? "" : " (" + letter.series() + ")";
        return InWords.same(letter.title() + series + ", " + letter.step()
                + (letter.forEach() ? ", " + letter.of() : "") + ": " + letter.text() + " [" + acts + "]");
    }

    /** How columns are headed in tables of a source; null where the definition says nothing of it. */
    static Text columns(PublicService.SourceTable table) {
        return table.columns().isEmpty()
                ? null
                : InWords.same(new TreeMap<>(table.columns())
                        .entrySet().stream()
                                .map(column -> column.getKey() + ": " + String.join(", ", column.getValue()))
                                .collect(Collectors.joining("; ")));
    }

    private static Text kind(Step.Fact.Kind kind) {
        return switch (kind) {
            case TEXT -> null;
            case DATE -> LanguageWords.text("a-field-of-a-date");
            case NUMBER -> LanguageWords.text("a-field-of-a-number");
            case NIP -> LanguageWords.text("a-field-of-a-nip");
            case NI -> LanguageWords.text("a-field-of-an-ni");
            case NIK -> LanguageWords.text("a-field-of-a-nik");
            case NPWP -> LanguageWords.text("a-field-of-an-npwp");
            case CHOICE -> LanguageWords.text("a-field-of-a-choice");
        };
    }

    private static Text bounds(Step.Fact field) {
        if (field.min() == null) {
            return field.max() == null ? null : LanguageWords.text("no-more-than", field.max());
        }
        return field.max() == null
                ? LanguageWords.text("no-less-than", field.min())
                : LanguageWords.text("from-to", field.min(), field.max());
    }

    /** The values of an attribute, in their order. */
    static Text attribute(PublicService.ApplicantAttribute attribute) {
        return InWords.same(attribute.label() + ": "
                + attribute.values().stream().map(PublicService.Choice::label).collect(Collectors.joining(", ")));
    }

    static Text channel(ComplaintChannel c) {
        return InWords.joined(
                "; ",
                Stream.of(
                        InWords.of(c.text()),
                        InWords.of(c.address()),
                        InWords.labelled(LanguageWords.text("goes-on-to"), InWords.list(c.escalation()))));
    }

    static Text fee(Fee fee) {
        return fee == null
                ? null
                : InWords.joined(
                        "; ",
                        Stream.of(
                                InWords.of(fee.text()),
                                fee.free() == null || !fee.free() ? null : LanguageWords.text("free-of-charge"),
                                InWords.of(fee.cost()),
                                InWords.labelled(LanguageWords.text("borne-by"), InWords.of(fee.paidBy()))));
    }

    static Text processingTime(ProcessingTime time) {
        return time == null
                ? null
                : InWords.joined(
                        "; ",
                        Stream.concat(
                                Stream.of(
                                        time.unspecified() ? LanguageWords.text("unspecified") : null,
                                        InWords.of(time.statement())),
                                time.times().stream().map(ServiceInWords::promise)));
    }

    private static Text promise(ProcessingTime.ServiceTime time) {
        Text limit = time.limit() == null
                ? null
                : switch (time.limit()) {
                    case MINIMUM -> LanguageWords.text("at-least");
                    case MAXIMUM -> LanguageWords.text("at-most");
                    case EXACT -> null;
                };
        return InWords.joined(
                ", ",
                Stream.of(
                        InWords.of(time.text()),
                        InWords.joined(" ", Stream.of(limit, InWords.of(time.duration(), InWords::duration))),
                        InWords.of(time.condition())));
    }

    static Text position(PublicService.Position p) {
        return InWords.joined(
                "; ",
                Stream.of(
                        InWords.of(p.title()),
                        InWords.of(p.echelon()),
                        InWords.labelled(
                                LanguageWords.text("posts"), InWords.of(p.quota(), n -> InWords.same("" + n)))));
    }
}
