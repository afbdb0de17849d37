package id.talaksana.language.comparison;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.definition.step.StepAct;
import id.talaksana.api.definition.step.StepClock;
import id.talaksana.api.definition.step.StepEnd;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.definition.step.StepSessions;
import id.talaksana.api.definition.step.StepWay;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.wording.ConditionWording;
import id.talaksana.api.wording.ObjectionWording;
import id.talaksana.api.wording.Wording;
import id.talaksana.language.words.LanguageWords;
import java.util.Optional;
import java.util.stream.Stream;

/** What a step says beside its text, in words of both languages. Null stands for what is not there. */
final class StepInWords {
    private StepInWords() {}

    static Text window(StepWindow window) {
        return window == null ? null : Wording.both(words -> words.inFull(window));
    }

    static Text place(StepPlace at) {
        return at == null ? null : InWords.same(at.inFull());
    }

    static Text act(StepAct act) {
        Text kind = Wording.both(words -> words.of(act.kind()));
        String on = String.join(", ", act.on());
        return on.isEmpty() ? kind : new Text(kind.indonesian() + ": " + on, kind.english() + ": " + on);
    }

    static Text duration(Step step) {
        Text span = InWords.of(step.duration(), InWords::duration);
        return InWords.joined(
                ", ",
                Stream.of(
                        span,
                        step.clock() == StepClock.CONTINUOUS ? LanguageWords.text("the-clock-runs-on") : null,
                        InWords.of(step.extension(), by -> Wording.both(words -> words.extension(by)))));
    }

    static Text quality(Step step) {
        return InWords.all(
                "; ", step.quality(), cell -> InWords.labelled(InWords.same(cell.column()), InWords.of(cell.text())));
    }

    /** The ways on from a step. */
    static Text flow(Step step, PublicService service) {
        Stream<Text> next = step.next() == null
                ? Stream.empty()
                : step.next().only().isPresent()
                        ? Stream.of(onward(step.next().only().get(), service))
                        : step.next().ways().stream()
                                .map(way -> InWords.labelled(
                                        ConditionWording.both(service, words -> words.when(way.when())),
                                        onward(way, service)));
        return InWords.joined(
                "; ",
                Stream.concat(
                        Stream.concat(Stream.ofNullable(after(step, service)), next),
                        step.decision() == null
                                ? Stream.empty()
                                : step.decision().outcomes().stream().map(o -> way(o, service))));
    }

    /** By which rules applicants are decided on; null: by none. */
    static Text eligibility(Step step, PublicService service) {
        return step.decision() == null
                ? null
                : InWords.all(
                        "; ",
                        step.decision().eligibility(),
                        rule -> InWords.joined(
                                ", ",
                                Stream.of(
                                        InWords.only(
                                                ConditionWording.both(service, words -> words.of(rule.must())),
                                                rule.when(),
                                                service),
                                        InWords.same(rule.basis()),
                                        rule.from() == null ? null : LanguageWords.text("in-effect-from", rule.from()),
                                        rule.again() ? LanguageWords.text("judged-again") : null)));
    }

    /** What it comes after, where that is not all that stands before it. */
    private static Text after(Step step, PublicService service) {
        if (step.after() == null || !step.after().known()) {
            return null;
        }
        Text named = InWords.joined(", ", step.after().value().stream().map(id -> to(new Text("", ""), id, service)));
        return named == null ? LanguageWords.text("opens-with-the-case") : LanguageWords.text("comes-after", named);
    }

    private static Text onward(StepWay way, PublicService service) {
        return way.end() != null ? end(way.end()) : to(LanguageWords.text("then-to"), way.to(), service);
    }

    private static Text end(StepEnd end) {
        return LanguageWords.text(end == StepEnd.COMPLETED ? "completed" : "ends-without-the-product");
    }

    private static Text way(Step.Outcome outcome, PublicService service) {
        Text way = target(outcome, service);
        String label = outcome.label() == null ? outcome.id() : outcome.label().or(outcome.id());
        Text mended = mended(outcome, service);
        Text silence = silence(outcome);
        Text said = InWords.joined(", ", Stream.of(way, mended, silence));
        return InWords.only(InWords.labelled(InWords.same(label), said), outcome.when(), service);
    }

    private static Text target(Step.Outcome outcome, PublicService service) {
        return outcome.returns()
                ? to(LanguageWords.text("back-to"), outcome.returnTo().value(), service)
                : outcome.ending() != null
                        ? end(outcome.ending())
                        : outcome.next() != null
                                ? to(LanguageWords.text("then-to"), outcome.next(), service)
                                : LanguageWords.text("goes-on");
    }

    private static Text mended(Step.Outcome outcome, PublicService service) {
        return outcome.correctedBy() == null
                ? null
                : LanguageWords.text(
                        "mended-by",
                        service.actor(outcome.correctedBy())
                                .flatMap(actor -> Optional.ofNullable(InWords.of(actor.name())))
                                .orElse(InWords.same(outcome.correctedBy())));
    }

    private static Text silence(Step.Outcome outcome) {
        return outcome.silence() == null
                ? null
                : LanguageWords.text(
                        "silence-takes",
                        InWords.duration(outcome.silence().after()),
                        outcome.silence().outcome());
    }

    static Text to(Text way, String step, PublicService service) {
        String words = service.step(step).map(s -> s.text().or(step)).orElse(step);
        return new Text(way.indonesian() + "\"" + words + "\"", way.english() + "\"" + words + "\"");
    }

    /** What is asked of whom with which parameters, and what the officer states; labels are no difference in meaning. */
    static Text call(Step.Call call) {
        StringBuilder text = new StringBuilder(call.point() + " " + call.name());
        call.parameters()
                .forEach((id, value) -> text.append(' ').append(id).append('=').append(value));
        call.facts().forEach(fact -> text.append(", ").append(fact(fact)));
        return InWords.same(text.toString());
    }

    static Text objection(Step step, PublicService service) {
        Step.Objection objection = step.objection();
        if (objection == null) {
            return null;
        }
        Stream<Text> period = Stream.of(
                objection.duration() == null
                        ? LanguageWords.text("no-duration-stated")
                        : InWords.of(objection.duration(), InWords::duration),
                InWords.same(objection.channel()),
                place(objection.at()));
        return InWords.joined(", ", Stream.concat(period, ObjectionWording.both(service, step).stream()));
    }

    /** Everything that is asked at a step: for its calls, and its own fields. */
    static Text asked(Step step) {
        Stream<Text> fields = step.fields().stream().map(field -> InWords.same(fact(field)));
        return InWords.all(
                "; ",
                Stream.concat(step.calls().stream().map(StepInWords::call), fields)
                        .toList(),
                t -> t);
    }

    private static String fact(Step.Fact fact) {
        StringBuilder text = new StringBuilder(fact.id() + " " + fact.kind() + (fact.optional() ? "?" : ""));
        fact.values().forEach(value -> text.append(' ').append(value.id()));
        return text.toString();
    }

    static Text announces(Announces announces) {
        if (announces == null) {
            return null;
        }
        String by = announces.initialledBy() + " " + announces.signedBy() + " " + announces.releasedBy() + " "
                + announces.persons();
        return InWords.joined(
                ", ",
                Stream.of(
                        Wording.both(words -> words.of(announces.kind())),
                        InWords.same(announces.of()),
                        InWords.same(announces.text()),
                        InWords.same(by)));
    }

    static Text sessions(StepSessions sessions) {
        return sessions == null
                ? null
                : InWords.joined(
                        ", ",
                        Stream.of(
                                Wording.both(words -> words.of(sessions.kind())),
                                InWords.same(sessions.scores().isEmpty() ? null : "TH " + sessions.scores()),
                                InWords.same(sessions.summons())));
    }
}
