package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Extends the time of a step once, by what its procedure allows, with a reason and before it is over: the step is closed on the
 * record and open again until its new due time, and what the document promises for the case moves as far. One that was sent back and is open anew has its time, and its extension, anew.
 */
record Extensions(NewRows rows, Account who, Instant now) {

    Change extend(CaseFile c, Deed.Extend deed, StepRow row, Step step, Before before, Channel channel) {
        requireExtendable(c, deed, row, step, before);
        StepRow opened = rows.of(c.rows() + 1, step, extended(step, row.dueAt()));
        if (c.dueAt() != null) {
            opened = opened.withCaseDue(extended(step, c.dueAt()));
        }
        return new OpenAgain(rows, who, channel).as(c, row, StepRow.EXTENDED, deed, opened);
    }

    private void requireExtendable(CaseFile c, Deed.Extend deed, StepRow row, Step step, Before before) {
        if (deed.comment() == null || deed.comment().isBlank()) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-for-the-extension"), List.of());
        }
        Text by = Wording.both(words -> words.of(step.extension().value()));
        if (deed.until() != null) {
            throw new Refusal(INVALID, CoreWords.text("the-procedure-says-how-long", Spoken.step(step), by), List.of());
        }
        if (extended(row, before.of(c))) {
            throw new Refusal(CONFLICT, CoreWords.text("the-time-was-extended-once", Spoken.step(step), by), List.of());
        }
        if (!now.isBefore(row.dueAt())) {
            Text due = Wording.both(words ->
                    words.deadline(row.dueAt(), rows.agency().timeZone().value()));
            throw new Refusal(CONFLICT, CoreWords.text("the-time-is-over-already", Spoken.step(step), due), List.of());
        }
    }

    /** Also where its clock was stopped since, or somebody took it, which opens it again as well. */
    private static boolean extended(StepRow row, List<StepRow> record) {
        return record.stream()
                .filter(closed -> Objects.equals(closed.place(), row.openedWith()))
                .filter(closed -> closed.step().equals(row.step()) && closed.goesOn())
                .anyMatch(closed -> closed.outcome().equals(StepRow.EXTENDED) || extended(closed, record));
    }

    private Instant extended(Step step, Instant due) {
        return DueTime.extended(step, due, rows.agency(), rows.time());
    }
}
