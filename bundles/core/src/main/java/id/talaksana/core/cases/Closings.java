package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.step.StepWindow;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The dates of steps that have them. Before its first day a step is not completed. After its closing nothing is taken in any
 * more, and who completes it says why so late. The closing itself is moved by the agency's administrator alone, with a reason,
 * on the record: the step is closed and open again until then. {@link Extensions} do the same for steps without dates.
 */
record Closings(ZoneId zone, Account who, Instant now) {

    /** Refuses what the dates of a step do not allow. */
    void hold(Step step, StepRow row, Deed.Complete deed) {
        StepWindow window = step.window();
        if (window == null) {
            return;
        }
        requireBegun(step, window);
        Instant due = closing(window, row);
        if (now.isBefore(due)) {
            return;
        }
        requireNotLate(step, deed, due);
    }

    private void requireBegun(Step step, StepWindow window) {
        if (now.isBefore(window.from().atStartOfDay(zone).toInstant())) {
            Text day = Wording.both(words -> words.date(window.from()));
            throw new Refusal(CONFLICT, CoreWords.text("the-step-begins-on", Spoken.step(step), day), List.of());
        }
    }

    private void requireNotLate(Step step, Deed.Complete deed, Instant due) {
        Text closing = Wording.both(words -> words.moment(due, zone));
        if (!deed.presented().isEmpty()) {
            throw new Refusal(
                    CONFLICT, CoreWords.text("nothing-is-taken-in-any-more", Spoken.step(step), closing), List.of());
        }
        if (deed.comment() == null || deed.comment().isBlank()) {
            throw new Refusal(
                    INVALID, CoreWords.text("say-why-it-is-completed-late", Spoken.step(step), closing), List.of());
        }
    }

    /** When a step ends, also one that has not begun by the record. */
    private Instant closing(StepWindow window, StepRow row) {
        if (!row.isStopped()) {
            return row.dueAt();
        }
        Instant moved = row.turn().dueBefore();
        return moved == null ? DueTime.closing(window, window.to(), zone) : moved;
    }

    Change extend(CaseFile c, Deed.Extend deed, StepRow row, Step step, Channel channel, NewRows rows) {
        requireExtendable(deed, row, step);
        Instant closing = deed.until() == null ? now : DueTime.closing(step.window(), deed.until(), zone);
        if (!closing.isAfter(now) || closing.equals(closing(step.window(), row))) {
            throw new Refusal(INVALID, CoreWords.text("give-another-day-that-is-to-come"), List.of());
        }
        StepRow opened = rows.of(c.rows() + 1, step, closing);
        return new OpenAgain(rows, who, channel).as(c, row, StepRow.EXTENDED, deed, opened);
    }

    private void requireExtendable(Deed.Extend deed, StepRow row, Step step) {
        if (who.role() != Role.AGENCY_ADMINISTRATOR) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-the-administrator-moves-a-closing"), List.of());
        }
        if (row.waitsForOthers()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-step-waits", Spoken.step(step)), List.of());
        }
        if (step.window() == null) {
            throw new Refusal(INVALID, CoreWords.text("this-step-has-no-dates", Spoken.step(step)), List.of());
        }
        if (deed.comment() == null || deed.comment().isBlank()) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-for-the-closing"), List.of());
        }
    }
}
