package id.talaksana.language.comparison;

import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Brand;
import id.talaksana.api.definition.ComplaintChannel;
import id.talaksana.api.definition.ComplaintProcedure;
import id.talaksana.api.definition.Duration;
import id.talaksana.api.definition.Fee;
import id.talaksana.api.definition.ProcessingTime;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Provenance;
import id.talaksana.api.text.Sourced;
import id.talaksana.api.wording.Wording;
import id.talaksana.language.words.LanguageWords;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Parts of a definition in words of both languages. What the document says stays in its own words; only what this house adds
 * is translated. Null stands for what is not there.
 */
final class InWords {
    private InWords() {}

    static Text same(String words) {
        return words == null || words.isEmpty() ? null : new Text(words, words);
    }

    /** All that are there, with something between them; null when none is. */
    static Text joined(String between, Stream<Text> parts) {
        return parts.filter(Objects::nonNull)
                .reduce((before, next) -> new Text(
                        beside(before.indonesian(), between, next.indonesian()),
                        beside(before.english(), between, next.english())))
                .orElse(null);
    }

    /** A document's words may end with the very sign that is to stand between them. */
    private static String beside(String before, String between, String next) {
        String sign = between.strip();
        boolean there = !sign.isEmpty() && before.endsWith(sign);
        return (there ? before.substring(0, before.length() - sign.length()) : before) + between + next;
    }

    /** The words, and how far they are the document's own. */
    static Text of(Sourced<String> text) {
        return of(text, InWords::same);
    }

    static <T> Text of(Sourced<T> sourced, Function<T, Text> said) {
        if (sourced == null) {
            return null;
        }
        if (!sourced.known()) {
            return switch (sourced.provenance()) {
                case MISSING, OPEN -> inBrackets(sourced.provenance());
                default ->
                    sourced.note() == null ? Wording.both(words -> "(" + words.none() + ")") : same(sourced.note());
            };
        }
        Text text = said.apply(sourced.value());
        if (text == null) {
            return null;
        }
        return switch (sourced.provenance()) {
            case IMPLIED, RECONSTRUCTED -> joined(" ", Stream.of(text, inBrackets(sourced.provenance())));
            case STATED, MISSING, OPEN -> text;
        };
    }

    private static Text inBrackets(Provenance provenance) {
        return Wording.both(words -> "(" + words.of(provenance) + ")");
    }

    static Text list(List<Sourced<String>> texts) {
        return joined("; ", texts.stream().map(InWords::of));
    }

    static Text numbered(String number, Text text) {
        return number == null || text == null
                ? text
                : new Text(number + ". " + text.indonesian(), number + ". " + text.english());
    }

    static Text labelled(Text label, Text text) {
        return text == null
                ? null
                : new Text(label.indonesian() + ": " + text.indonesian(), label.english() + ": " + text.english());
    }

    static Text day(LocalDate day) {
        return day == null ? null : Wording.both(words -> words.date(day));
    }

    static Text duration(Duration duration) {
        return Wording.both(words -> words.of(duration));
    }

    static Text window(Step.Window window) {
        return window == null ? null : Wording.both(words -> words.inFull(window));
    }

    static Text act(Step.Act act) {
        Text kind = Wording.both(words -> words.of(act.kind()));
        String on = String.join(", ", act.on());
        return on.isEmpty() ? kind : new Text(kind.indonesian() + ": " + on, kind.english() + ": " + on);
    }

    /** The ways on from a step. */
    static Text flow(Step step, PublicService service) {
        Text next = step.next() == null ? null : to(LanguageWords.text("then-to"), step.next(), service);
        return joined(
                "; ",
                Stream.concat(
                        Stream.ofNullable(next),
                        step.decision() == null
                                ? Stream.empty()
                                : step.decision().outcomes().stream().map(o -> way(o, service))));
    }

    private static Text way(Step.Outcome outcome, PublicService service) {
        Text way = outcome.returns()
                ? to(LanguageWords.text("back-to"), outcome.returnTo().value(), service)
                : outcome.ending() == Step.End.COMPLETED
                        ? LanguageWords.text("completed")
                        : outcome.ending() == Step.End.REJECTED
                                ? LanguageWords.text("ends-without-the-product")
                                : outcome.next() != null
                                        ? to(LanguageWords.text("then-to"), outcome.next(), service)
                                        : LanguageWords.text("goes-on");
        String label = outcome.label() == null ? outcome.id() : outcome.label().or(outcome.id());
        return labelled(same(label), way);
    }

    private static Text to(Text way, String step, PublicService service) {
        String words = service.step(step).map(s -> s.text().or(step)).orElse(step);
        return new Text(way.indonesian() + "\"" + words + "\"", way.english() + "\"" + words + "\"");
    }

    /** What is asked of whom with which parameters, and what the officer states; labels are no difference in meaning. */
    static Text call(Step.Call call) {
        StringBuilder text = new StringBuilder(call.point() + " " + call.name());
        call.parameters()
                .forEach((id, value) -> text.append(' ').append(id).append('=').append(value));
        for (Step.Fact fact : call.facts()) {
            text.append(", ").append(fact.id()).append(' ').append(fact.kind()).append(fact.optional() ? "?" : "");
            fact.values().forEach(value -> text.append(' ').append(value.id()));
        }
        return same(text.toString());
    }

    /** How many of its tracks a case follows; null where there are none. */
    static Text tracks(PublicService service) {
        if (service.exclusiveTracks()) {
            return LanguageWords.text("a-case-follows-exactly-one-track");
        }
        return service.tracks().isEmpty() ? null : LanguageWords.text("a-case-that-names-no-track");
    }

    static Text objection(Step.Objection objection) {
        return objection == null
                ? null
                : joined(
                        ", ",
                        Stream.of(
                                objection.duration() == null
                                        ? LanguageWords.text("no-duration-stated")
                                        : of(objection.duration(), InWords::duration),
                                same(objection.channel())));
    }

    static Text requirement(Requirement r, PublicService service) {
        Requirement.Due due = r.due();
        Text when =
                switch (due.at()) {
                    case INTAKE -> LanguageWords.text("at-intake");
                    case STEP -> to(LanguageWords.text("before"), due.step(), service);
                    case LATEST -> to(LanguageWords.text("at-the-latest-at"), due.step(), service);
                };
        return joined(
                "; ",
                Stream.of(
                        of(r.text()),
                        when,
                        r.copy() == null ? null : Wording.both(words -> words.of(r.copy())),
                        labelled(LanguageWords.text("count"), of(r.count(), n -> same(String.valueOf(n)))),
                        labelled(
                                LanguageWords.text("stamp-duty"),
                                of(r.stampDuty(), n -> Wording.both(words -> words.rupiah(n)))),
                        same(String.join(", ", r.formats())),
                        labelled(LanguageWords.text("issued-by"), of(r.issuer())),
                        r.appliesWhen() == null
                                ? null
                                : labelled(
                                        LanguageWords.text("if", r.appliesWhen().attribute()),
                                        same(String.join(", ", r.appliesWhen().in())))));
    }

    /** An agency's logo and colours; null: it has none. */
    static Text brand(Brand brand) {
        if (brand == null) {
            return null;
        }
        String logo = brand.logo() == null
                ? ""
                : brand.logo().file() + " (" + brand.logo().digest().substring(0, 12) + "), ";
        String words =
                logo + brand.background() + ", " + brand.text() + (brand.accent() == null ? "" : ", " + brand.accent());
        return new Text(words, words);
    }

    /** Classes with their deadlines, and to whom late complaints go; null for none of the agency's own. */
    static Text complaints(ComplaintProcedure procedure) {
        if (procedure == null) {
            return null;
        }
        StringBuilder order = new StringBuilder();
        procedure.escalation().forEach(to -> order.append(" → ").append(to.or("?")));
        return new Text(
                terms(procedure, "verifikasi ", " hari kerja", "tutup sendiri ") + order,
                terms(procedure, "verify ", " working days", "closes by itself ") + order);
    }

    private static String terms(ComplaintProcedure procedure, String verify, String days, String close) {
        StringBuilder terms = new StringBuilder(verify + number(procedure.verifyWithin()) + days);
        procedure.classes().forEach(c -> terms.append("; ")
                .append(c.label().or(c.id()))
                .append(' ')
                .append(number(c.answerWithin()))
                .append(days));
        return terms + "; " + close + number(procedure.closeAfter()) + days;
    }

    private static String number(Sourced<Integer> days) {
        return days.known() ? days.value().toString() : "?";
    }

    static Text channel(ComplaintChannel c) {
        return joined(
                "; ",
                Stream.of(
                        of(c.text()),
                        of(c.address()),
                        labelled(LanguageWords.text("goes-on-to"), list(c.escalation()))));
    }

    static Text fee(Fee fee) {
        return fee == null
                ? null
                : joined(
                        "; ",
                        Stream.of(
                                of(fee.text()),
                                fee.free() == null || !fee.free() ? null : LanguageWords.text("free-of-charge"),
                                of(fee.cost()),
                                labelled(LanguageWords.text("borne-by"), of(fee.paidBy()))));
    }

    static Text processingTime(ProcessingTime time) {
        return time == null
                ? null
                : joined(
                        "; ",
                        Stream.concat(
                                Stream.of(
                                        time.unspecified() ? LanguageWords.text("unspecified") : null,
                                        of(time.statement())),
                                time.times().stream().map(InWords::promise)));
    }

    private static Text promise(ProcessingTime.ServiceTime time) {
        Text limit = time.limit() == null
                ? null
                : switch (time.limit()) {
                    case MINIMUM -> LanguageWords.text("at-least");
                    case MAXIMUM -> LanguageWords.text("at-most");
                    case EXACT -> null;
                };
        return joined(
                ", ",
                Stream.of(
                        of(time.text()),
                        joined(" ", Stream.of(limit, of(time.duration(), InWords::duration))),
                        of(time.condition())));
    }

    static Text position(PublicService.Position p) {
        return joined(
                "; ",
                Stream.of(
                        of(p.title()),
                        of(p.echelon()),
                        labelled(LanguageWords.text("posts"), of(p.quota(), n -> same("" + n)))));
    }

    static Text hours(List<Agency.WorkingHours> hours) {
        return joined("; ", hours.stream().map(h -> {
            String times = " " + h.from() + "–" + h.to() + (h.season() == Agency.Season.RAMADAN ? " (Ramadan)" : "");
            return Wording.both(words -> words.days(h.days()) + times);
        }));
    }
}
