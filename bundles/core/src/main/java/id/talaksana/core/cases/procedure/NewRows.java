package id.talaksana.core.cases.procedure;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.core.calendar.WorkTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * The rows that are opened with one deed: who has to do each step and by when, or whom and what it waits for.
 *
 * @param service of the definition under which they are opened
 * @param agency as that definition has it
 * @param time how due times are counted
 * @param at when they are opened
 * @param with place of the row that they are opened with
 * @param actors who does a step
 * @param circumstances the case's, under that definition
 */
public record NewRows(
        PublicService service,
        Agency agency,
        WorkTime time,
        Instant at,
        int with,
        BiFunction<Step, Circumstances, List<String>> actors,
        Circumstances circumstances) {

    /** A step that is to be done now, or that waits for its first day. */
    public StepRow of(int number, Step step) {
        return of(number, step, DueTime.of(step, at, agency, time));
    }

    /** The same with a due time of its own; of what has not begun, it is kept until then. */
    public StepRow of(int number, Step step, Instant due) {
        Instant begin = DueTime.beginning(step, agency);
        if (begin != null && at.isBefore(begin)) {
            Instant moved = due.equals(DueTime.of(step, at, agency, time)) ? null : due;
            return row(number, step, actors(step), begin, new Turn(Turn.Whose.DATE, true, moved, null));
        }
        List<String> who = actors(step);
        return row(number, step, who, due, step.isAutomatic() ? Turn.ofDate() : Turn.of(who, service));
    }

    /** A step that waits for those who mend what it is about. */
    public StepRow waiting(int number, Step step, List<String> others, Whose whose, Instant dueBefore) {
        return row(number, step, others, null, new Turn(whose, true, dueBefore, null));
    }

    /** What goes on as it stood, when a case goes over to another version: what waited for somebody waits for him still. */
    public StepRow over(int number, Step step, StepRow before) {
        if (!before.waitsForOthers()) {
            return of(number, step, DueTime.of(step, before.openedAt(), agency, time));
        }
        List<String> known = before.actors().stream()
                .filter(id -> service.actor(id).isPresent())
                .toList();
        Instant due = DueTime.goingOn(step, before.openedAt(), before.turn().dueBefore(), at, agency, time);
        return waiting(number, step, known, before.turn().whose(), due);
    }

    /** A row that was closed, or is closed now, open again as it was. */
    public StepRow again(int number, StepRow before) {
        Turn turn = before.turn() == null
                ? Turn.of(before.actors(), service)
                : before.turn().again();
        return StepRow.opened(number, before.step(), before.actors(), at, with, before.dueAt(), turn);
    }

    private StepRow row(int number, Step step, List<String> who, Instant due, Turn turn) {
        return StepRow.opened(number, step.id(), who, at, with, due, turn);
    }

    private List<String> actors(Step step) {
        return step.isAutomatic() ? List.of() : actors.apply(step, circumstances);
    }

    /**
     * The same rows, of which the first says until when the case is due from now on, where it stood still and goes on with them.
     *
     * @param gone the rows that are closed now
     */
    public List<StepRow> ofCase(CaseFile c, List<StepRow> gone, List<StepRow> opened) {
        List<StepRow> open = new ArrayList<>(c.open());
        open.removeAll(gone);
        open.addAll(opened);
        boolean goesOn = c.stoppedAt() != null && c.stoppedAt(open, at) == null;
        if (!goesOn || c.dueAt() == null || opened.isEmpty()) {
            return opened;
        }
        List<StepRow> rows = new ArrayList<>(opened);
        Instant due = DueTime.ofCaseGoingOn(service.processingTime(), c.stoppedAt(), c.dueAt(), at, agency, time);
        rows.set(0, rows.get(0).withCaseDue(due));
        return rows;
    }
}
