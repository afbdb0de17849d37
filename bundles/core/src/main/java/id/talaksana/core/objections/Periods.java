package id.talaksana.core.objections;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.objections.ObjectionPeriod.State;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;

/**
 * The objection periods of a round. A period begins when its step is opened, which is after the announcement before it; where
 * the step that decides holds it itself, when that is closed.
 *
 * @param rows all of the round's case, in order
 */
record Periods(PublicService service, Agency agency, List<StepRow> rows, WorkTime time, Instant now) {

    /** Whether the document lets anybody object. */
    boolean contestable() {
        return service.objections() == null || service.objections().contestable();
    }

    /** What the document says of objections; null: nothing. */
    String rule() {
        return service.objections() == null || service.objections().text() == null
                ? null
                : service.objections().text().or(null);
    }

    /** Refuses, in the document's words, where it lets nobody object. */
    void requireContestable() {
        if (!contestable()) {
            String document = service.document() == null || service.document().number() == null
                    ? service.id()
                    : service.document().number().or(service.id());
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("this-document-lets-nobody-object", rule() == null ? "-" : rule(), document),
                    List.of());
        }
    }

    /** All of them, in the document's order. */
    List<Period> all() {
        return service.steps().stream()
                .filter(step ->
                        step.objection() != null && !service.objectedSteps(step).isEmpty())
                .map(this::of)
                .toList();
    }

    /** The one that a step holds. */
    Period find(String step) {
        List<Period> all = all();
        List<String> ids = all.stream().map(Period::id).toList();
        return all.stream()
                .filter(period -> period.id().equals(step))
                .findFirst()
                .orElseThrow(() -> {
                    String shown = step == null ? "-" : WrittenText.shown(step);
                    return new Refusal(
                            INVALID,
                            CoreWords.text("this-step-holds-no-objections", shown, String.join(", ", ids)),
                            ids);
                });
    }

    private Period of(Step holds) {
        List<Step> decided = service.objectedSteps(holds);
        StepRow row = newest(holds.id());
        boolean own = decided.contains(holds);
        Instant from = row == null ? null : own ? row.closedAt() : begun(holds, row);
        Instant planned = from == null ? null : end(holds, row, from, own);
        boolean closed = !own && row != null && !row.isOpen();
        // Who closes its step ends it, whatever was planned.
        boolean earlier = closed && (planned == null || row.closedAt().isBefore(planned));
        Instant to = earlier ? row.closedAt() : planned;
        State state = from == null || now.isBefore(from)
                ? State.AHEAD
                : closed || to != null && !now.isBefore(to) ? State.OVER : State.OPEN;
        return new Period(holds, decided, row, from, to, answersBy(holds.objection(), to), state);
    }

    private StepRow newest(String step) {
        StepRow newest = null;
        for (StepRow row : rows) {
            newest = row.step().equals(step) ? row : newest;
        }
        return newest;
    }

    /** A row that only moves the closing or stops the clock begins nothing. */
    private Instant begun(Step holds, StepRow newest) {
        Instant begun = newest.openedAt();
        boolean goesOn = false;
        for (StepRow row : rows) {
            if (row.step().equals(holds.id())) {
                begun = goesOn ? begun : row.openedAt();
                goesOn = row.goesOn();
            }
        }
        Instant first = DueTime.beginning(holds, agency);
        return first != null && first.isAfter(begun) ? first : begun;
    }

    private Instant end(Step holds, StepRow row, Instant from, boolean own) {
        if (holds.window() != null && !own) {
            return row.dueAt();
        }
        var duration = holds.objection().duration();
        return duration == null || !duration.known() ? null : DueTime.after(duration.value(), from, agency, time);
    }

    private Instant answersBy(Step.Objection rule, Instant to) {
        if (rule.answerWithin() == null || !rule.answerWithin().known()) {
            return null;
        }
        // A day ends with its last moment, which is the first one of the next day.
        Instant since = to == null || to.isBefore(now) && rule.duration() == null ? now : to.minusMillis(1);
        return DueTime.after(rule.answerWithin().value(), since, agency, time);
    }

    /** Before when something is due soon: the end of the next working day. */
    Instant soon() {
        return DueTime.after(id.talaksana.api.definition.Duration.of("1 working-day"), now, agency, time)
                .plusMillis(1);
    }
}
