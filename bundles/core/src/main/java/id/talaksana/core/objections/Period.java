package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.objections.ObjectionPeriod.State;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An objection period as a round has it.
 *
 * @param holds the step that holds it
 * @param decides the step whose outcomes are objected to
 * @param row the newest row of the step that holds it; null: it was not opened yet
 * @param from when it begins; null: not yet known
 * @param to when it ends; null: with its step
 * @param answersBy until when what comes in now is to be answered; null: no time is set
 */
record Period(Step holds, Step decides, StepRow row, Instant from, Instant to, Instant answersBy, State state) {

    String id() {
        return holds.id();
    }

    Step.Objection rule() {
        return holds.objection();
    }

    /** Where one objects, if not here; null: here. */
    Step.Place at() {
        return rule().at() != null ? rule().at() : holds.at();
    }

    /** Outcomes that may be objected to. */
    List<String> outcomes() {
        return rule().outcomes().isEmpty()
                ? decides.decision().outcomes().stream()
                        .filter(Step.Outcome::turnsDown)
                        .map(Step.Outcome::id)
                        .toList()
                : rule().outcomes();
    }

    /** The outcome that an accepted objection leads to where nobody names one: the only one that turns nobody down. */
    Optional<Step.Outcome> usual() {
        List<Step.Outcome> good = decides.decision().outcomes().stream()
                .filter(outcome -> !outcome.turnsDown())
                .toList();
        return good.size() == 1 ? Optional.of(good.get(0)) : Optional.empty();
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

    /** Whether something happened in it. */
    boolean holds(Instant moment) {
        return from != null && !moment.isBefore(from) && (to == null || moment.isBefore(to));
    }
}
