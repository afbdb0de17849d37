package id.talaksana.http.desk.work;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepCheck;
import id.talaksana.http.desk.cases.HandledCase;
import id.talaksana.http.kit.form.Entered;
import id.talaksana.http.kit.page.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One decision on many cases, as its form has it.
 *
 * @param outcome id of the outcome; {@link StepRow#DONE} where nothing is decided
 * @param comment reason of what turns down, else a note; null: none
 * @param confirmed whether whoever decides has looked that all of them have what the step needs
 */
public record BatchDecision(String service, String step, String outcome, String comment, boolean confirmed) {

    /** @return empty, with an error at its field, where none was chosen */
    static Optional<BatchDecision> in(PageRequest v, Entered e) {
        String[] parts = e.value("putusan").split("/");
        if (parts.length != 3) {
            e.wrong("putusan", v.say("choose-an-outcome"));
            return Optional.empty();
        }
        return Optional.of(new BatchDecision(parts[0], parts[1], parts[2], e.given("alasan"), e.ticked("diperiksa")));
    }

    /** How it is written in a form. */
    public static String written(HandledCase c, Step step, Step.Outcome outcome) {
        return c.service().id() + "/" + step.id() + "/" + (outcome == null ? StepRow.DONE : outcome.id());
    }

    private Optional<Step.Outcome> outcomeOf(HandledCase c) {
        return c.step().orElseThrow().outcomes(c.circumstances()).stream()
                .filter(one -> one.id().equals(outcome))
                .findFirst();
    }

    boolean turnsDown(HandledCase c) {
        return outcomeOf(c).filter(Step.Outcome::turnsDown).isPresent();
    }

    boolean isAt(HandledCase c) {
        return c.row() != null
                && c.service().id().equals(service)
                && c.row().step().equals(step);
    }

    /** Why a case is left out; null: it is not. */
    String leftOut(PageRequest v, HandledCase c) {
        if (!isAt(c)) {
            return v.say("is-at-another-step");
        } else if (c.isWithColleague()) {
            return v.say("is-with", c.row().holder());
        } else if (!c.isCompletable()) {
            return v.say("is-not-yours-to-do-now");
        }
        Step at = c.step().orElseThrow();
        boolean known = at.outcomes(c.circumstances()).isEmpty()
                ? outcome.equals(StepRow.DONE)
                : outcomeOf(c).isPresent();
        if (!known) {
            return v.say("has-no-such-outcome");
        }
        return turnsDown(c) ? null : lacking(v, c, at);
    }

    /** What has to be entered to complete the step that a case is at, by its labels: with many at once it cannot be. */
    public static List<String> entries(PageRequest v, HandledCase c) {
        Stream<String> letter =
                c.asksForLetter() ? Stream.of(v.say("letters-number"), v.say("letters-date")) : Stream.of();
        Stream<String> facts = c.step().stream()
                .flatMap(step -> step.facts().stream())
                .filter(fact -> !fact.optional())
                .map(Step.Fact::label);
        return Stream.concat(letter, facts).toList();
    }

    private String lacking(PageRequest v, HandledCase c, Step at) {
        List<String> entries = entries(v, c);
        if (!entries.isEmpty()) {
            return v.say("asks-for-entries-of-its-own", String.join(", ", entries));
        } else if (!confirmed
                && (c.requirements().stream().anyMatch(c::isDue)
                        || !at.checklist().isEmpty())) {
            return v.say("was-not-confirmed-to-be-complete");
        }
        return null;
    }

    Deed deed(HandledCase c, String key) {
        boolean down = turnsDown(c);
        List<String> presented = down
                ? List.of()
                : c.requirements().stream()
                        .filter(c::isDue)
                        .map(Requirement::id)
                        .toList();
        List<String> checked = down
                ? List.of()
                : c.step().orElseThrow().checklist().stream().map(StepCheck::id).toList();
        return deed(c.file().id(), presented, checked, key);
    }

    private Deed deed(CaseId id, List<String> presented, List<String> checked, String key) {
        String its = outcome.equals(StepRow.DONE) ? null : outcome;
        return new Deed.Complete(id, step, its, comment, presented, java.util.Map.of(), checked, key);
    }
}
