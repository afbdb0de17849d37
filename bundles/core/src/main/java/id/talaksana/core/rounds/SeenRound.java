package id.talaksana.core.rounds;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Step;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.record.WrittenText;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;

/**
 * A round as somebody who may see it finds it, and what they may do there: officers do what belongs to a step that is open.
 *
 * @param file its case as it stands
 * @param selecting what its document says of applicants
 * @param agency whose it is
 * @param today the day it is there
 */
public record SeenRound(Account who, CaseFile file, Selecting selecting, Agency agency, LocalDate today) {

    public CaseId id() {
        return file.id();
    }

    /** The zone of its agency. */
    public ZoneId zone() {
        return agency.timeZone().value();
    }

    /** Its agency alone. */
    public Scope scope() {
        return Scope.of(file.id().agency());
    }

    /** Those of its applicants whom a question is about. */
    public Selection selection(ApplicantQuery query) {
        if (query.outcome() != null || query.step() != null) {
            Step step = selecting.step(query.step());
            if (ApplicantQuery.UNDECIDED.equals(query.outcome())) {
                return selecting.undecided(step, query);
            }
            selecting.outcome(step, query.outcome());
        }
        return new Selection(query, List.of(), List.of());
    }

    /** Refuses whoever does none of the steps that are open. */
    public void requireWorker() {
        if (file.open().isEmpty()) {
            throw new Refusal(CONFLICT, CoreWords.text("the-round-is-closed"), List.of());
        }
        requireActor(file.open());
    }

    /** Refuses whoever does none of the steps that are open, and everybody when somebody was decided on already. */
    public void requireRegistering() {
        requireWorker();
        if (file.open().stream().anyMatch(row -> selecting.isAfterFirst(row.step()))) {
            throw new Refusal(CONFLICT, CoreWords.text("the-round-has-decided-already"), List.of());
        }
    }

    /** A step that is open, for an officer who does it. */
    public StepRow openRow(String step) {
        StepRow row = requireOpen(step);
        requireActor(List.of(row));
        return row;
    }

    /** A step that is open. */
    public StepRow requireOpen(String step) {
        return file.open().stream()
                .filter(open -> open.step().equals(step))
                .findFirst()
                .orElseThrow(() -> {
                    List<String> open = file.open().stream().map(StepRow::step).toList();
                    Spoken words = new Spoken(selecting.service());
                    return new Refusal(
                            CONFLICT,
                            CoreWords.text("the-step-is-not-open-now", words.step(step), words.steps(file.open())),
                            open);
                });
    }

    /** Refuses whoever does not hold an actor. */
    public void requireHolder(String actor) {
        if (!who.actors().contains(actor)) {
            List<String> actors = List.of(actor);
            throw new Refusal(
                    FORBIDDEN,
                    CoreWords.text("this-is-done-by", new Spoken(selecting.service()).actors(actors)),
                    actors);
        }
    }

    /** What was looked at a second time is settled where it differs, and not taken back: else a sample could be had anew. */
    public void requireNotRechecked(RoundStore store, String step, int since) {
        store.entries(scope(), id()).stream()
                .filter(entry ->
                        entry.kind() == RoundEntry.Kind.RECHECK && entry.number() > since && step.equals(entry.step()))
                .findFirst()
                .ifPresent(entry -> {
                    throw new Refusal(
                            CONFLICT, CoreWords.text("what-was-looked-at-again-stays", entry.number()), List.of());
                });
    }

    /** What this account is not told of those on whom others decided. */
    public Veil veil() {
        return Veil.of(this);
    }

    /** Refuses whoever does none of these steps. */
    public void requireActor(Collection<StepRow> rows) {
        List<String> actors =
                rows.stream().flatMap(row -> row.actors().stream()).distinct().toList();
        if (actors.isEmpty()) {
            throw new Refusal(FORBIDDEN, CoreWords.text("nobody-is-assigned-to-this-step"), List.of());
        } else if (actors.stream().noneMatch(who.actors()::contains)
                && rows.stream().noneMatch(this::records)) {
            throw new Refusal(
                    FORBIDDEN,
                    CoreWords.text("this-step-is-done-by", new Spoken(selecting.service()).actors(actors)),
                    actors);
        }
    }

    /** Whether this officer records what a step brings that parties outside do, or that applicants do elsewhere. */
    private boolean records(StepRow row) {
        boolean elsewhere = selecting
                .service()
                .step(row.step())
                .filter(step -> step.at() != null)
                .isPresent();
        return who.role() == Role.OFFICER
                && id().agency().equals(who.agency())
                && !row.actors().isEmpty()
                && row.actors().stream().allMatch(actor -> selecting
                        .service()
                        .actor(actor)
                        .filter(its -> its.external() || elsewhere && its.applicant())
                        .isPresent());
    }

    /** Refuses a reason that is too long, and one that is missing where applicants are to read it. */
    public static void requireReason(String reason, boolean needed) {
        WrittenText.check(reason);
        if (needed && (reason == null || reason.isBlank())) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-that-applicants-read"), List.of());
        } else if (reason != null && reason.length() > Cases.MAX_COMMENT) {
            throw new Refusal(
                    INVALID, CoreWords.text("a-comment-has-at-most-characters", Cases.MAX_COMMENT), List.of());
        }
    }
}
