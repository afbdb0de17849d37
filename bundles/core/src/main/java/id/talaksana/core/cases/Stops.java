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
import id.talaksana.api.cases.Turn.Whose;
import id.talaksana.api.definition.Actor;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.access.Standing;
import id.talaksana.core.cases.facts.LetterFacts;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.cases.procedure.StepRequirements;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The clock of a step stops while somebody else has to act, and goes on when that has come. Either is a row of its own: the step
 * is closed and open again, for others or for those who do it. What waits for a day is opened by the system in the same way.
 *
 * @param rows what is opened
 */
record Stops(NewRows rows, StepRequirements requirements, Account who, Standing standing, Channel channel) {

    /** An officer stops the clock, with a reason. */
    Change suspend(CaseFile c, Deed.Suspend deed, StepRow row, Step step) {
        if (!worksOn(step)) {
            throw forbidden(step);
        }
        if (row.isStopped()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-step-waits", Spoken.step(step)), List.of());
        }
        if (step.window() != null || step.isAutomatic()) {
            throw new Refusal(CONFLICT, CoreWords.text("dates-are-not-stopped", Spoken.step(step)), List.of());
        }
        List<String> others = List.of(Whose.APPLICANT.toString(), Whose.AGENCY.toString());
        if (deed.waitsFor() == null || !others.contains(deed.waitsFor().toString())) {
            throw new Refusal(INVALID, CoreWords.text("say-who-is-waited-for", String.join(", ", others)), others);
        }
        reason(deed.comment(), others);
        StepRow opened = rows.waiting(c.rows() + 1, step, those(deed.waitsFor()), deed.waitsFor(), row.dueAt());
        return again().as(c, row, StepRow.SUSPENDED, deed, opened);
    }

    private static void reason(String comment, List<String> allowed) {
        if (comment == null || comment.isBlank()) {
            throw new Refusal(INVALID, CoreWords.text("say-what-is-waited-for"), allowed);
        }
    }

    /** What was waited for has come. Those who were waited for say so themselves, or an officer does and says what came. */
    Change resume(CaseFile c, Deed.Resume deed, StepRow row, Step step) {
        if (!row.waitsForOthers()) {
            throw new Refusal(CONFLICT, CoreWords.text("this-step-does-not-wait", Spoken.step(step)), List.of());
        }
        boolean own = row.actors().stream().anyMatch(who.actors()::contains);
        if (!own && !worksOn(step)) {
            throw forbidden(step);
        }
        Map<String, String> facts = stated(deed, own);
        StepRow opened = goingOn(c, row, step);
        return again().as(
                        c,
                        row,
                        StepRow.RESUMED,
                        deed,
                        requirements.known(deed.presented()),
                        facts,
                        opened.heldBy(row.holder()));
    }

    private Map<String, String> stated(Deed.Resume deed, boolean own) {
        Map<String, String> facts = LetterFacts.with(deed.facts(), stated -> Map.of());
        if (!facts.isEmpty()) {
            LetterFacts.check(
                    facts,
                    LocalDate.ofInstant(rows.at(), rows.agency().timeZone().value()));
        } else if (!own) {
            reason(deed.comment(), List.of());
        }
        return facts;
    }

    private StepRow goingOn(CaseFile c, StepRow row, Step step) {
        Instant due =
                DueTime.goingOn(step, row.openedAt(), row.turn().dueBefore(), rows.at(), rows.agency(), rows.time());
        return rows.of(c.rows() + 1, step, due);
    }

    /** The day of a step has come. */
    Change begin(CaseFile c, Deed.Wake deed, StepRow row, Step step) {
        int number = c.rows() + 1;
        Instant moved = row.turn().dueBefore();
        StepRow opened = moved == null ? rows.of(number, step) : rows.of(number, step, moved);
        return again().as(c, row, StepRow.BEGUN, deed, opened);
    }

    private OpenAgain again() {
        return new OpenAgain(rows, who, channel);
    }

    /** Whether the account does this step, or administers those who do. */
    private boolean worksOn(Step step) {
        return standing == Standing.INSIDE
                && (who.role() == Role.AGENCY_ADMINISTRATOR
                        || rows.actors().apply(step, rows.circumstances()).stream()
                                .anyMatch(who.actors()::contains));
    }

    private Refusal forbidden(Step step) {
        List<String> those = rows.actors().apply(step, rows.circumstances());
        return new Refusal(
                FORBIDDEN, CoreWords.text("its-clock-is-stopped-by", new Spoken(rows.service()).actors(those)), those);
    }

    /** Those of the service who can be meant. */
    private List<String> those(Whose whose) {
        return rows.service().actors().stream()
                .filter(actor -> whose == Whose.APPLICANT ? actor.applicant() : actor.external() && !actor.applicant())
                .map(Actor::id)
                .toList();
    }
}
