package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepPlace;
import id.talaksana.api.rounds.objections.ObjectionPeriod.State;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An objection period as a round has it.
 *
 * @param holds the step that holds it
 * @param decided the steps whose outcomes are objected to, in the document's order
 * @param row the newest row of the step that holds it; null: it was not opened yet
 * @param from when it begins; null: not yet known
 * @param to when it ends; null: with its step
 * @param answersBy until when what comes in now is to be answered; null: no time is set
 */
record Period(Step holds, List<Step> decided, StepRow row, Instant from, Instant to, Instant answersBy, State state) {

    String id() {
        return holds.id();
    }

    Step.Objection rule() {
        return holds.objection();
    }

    /** Where one objects, if not here; null: here. */
    StepPlace at() {
        return rule().at() != null ? rule().at() : holds.at();
    }

    /** Outcomes that may be objected to. */
    List<String> outcomes() {
        return rule().outcomes().isEmpty()
                ? all().filter(Step.Outcome::turnsDown)
                        .map(Step.Outcome::id)
                        .distinct()
                        .toList()
                : rule().outcomes();
    }

    private Stream<Step.Outcome> all() {
        return decided.stream().flatMap(step -> step.decision().outcomes().stream());
    }

    /** Ids of all outcomes that its steps have. */
    List<String> known() {
        return all().map(Step.Outcome::id).distinct().toList();
    }

    /** The outcome that an accepted objection leads to where nobody names one: the only one that turns nobody down. */
    Optional<String> usual() {
        List<String> good = all().filter(outcome -> !outcome.turnsDown())
                .map(Step.Outcome::id)
                .distinct()
                .toList();
        return good.size() == 1 ? Optional.of(good.get(0)) : Optional.empty();
    }

    /** An outcome of one of its steps. */
    Optional<Step.Outcome> outcome(String step, String outcome) {
        return decided.stream()
                .filter(decides -> decides.id().equals(step))
                .flatMap(decides -> decides.decision().outcomes().stream())
                .filter(each -> each.id().equals(outcome))
                .findFirst();
    }

    /** The last of its steps, under which the record has what is done in it. */
    Step last() {
        return decided.get(decided.size() - 1);
    }

    /** Ids of its steps. */
    List<String> steps() {
        return decided.stream().map(Step::id).toList();
    }

    /** Whether outsiders may know the answers: when the step that gives them is closed. */
    boolean isAnswered() {
        return row != null && !row.isOpen() && state == State.OVER;
    }

    /** Refuses what comes in before it begins or after it has ended. */
    void requireOpen() {
        if (state == State.AHEAD) {
            throw new Refusal(CONFLICT, CoreWords.text("the-objection-period-is-ahead", id()), List.of());
        } else if (state == State.OVER) {
            throw new Refusal(CONFLICT, CoreWords.text("the-objection-period-is-over", id()), List.of());
        }
    }
}
