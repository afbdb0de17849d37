package id.talaksana.http.desk.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.access.Role;
import id.talaksana.api.calendar.TimeLeft;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.cases.WithdrawnBy;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Requirement;
import id.talaksana.api.definition.Step;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A case as it lies on the desk of an account, with one of its open steps.
 *
 * @param definition the version that it is pinned to
 * @param rows its record
 * @param row the open row that is looked at; null: none is open
 * @param left how much time that has left; null: no time is set, or it stands
 * @param now what time it is
 */
public record HandledCase(
        CaseFile file,
        AgencyDefinition definition,
        List<StepRow> rows,
        StepRow row,
        TimeLeft left,
        Account who,
        Instant now) {

    public PublicService service() {
        return definition.service(file.service()).orElseThrow();
    }

    public Optional<Step> step() {
        return row == null ? Optional.empty() : service().step(row.step());
    }

    public Circumstances circumstances() {
        return file.circumstances(definition);
    }

    /** What the case has to meet; what is asked of single applicants, or made on the way, is not. */
    public List<Requirement> requirements() {
        return service().knownRequirements().stream()
                .filter(each -> each.of() == Requirement.Of.CASE && each.producedBy() == null)
                .filter(each -> each.appliesTo(circumstances()))
                .toList();
    }

    public boolean isThere(Requirement requirement) {
        return file.presented().contains(requirement.id());
    }

    /** Whether the step cannot be completed without it. */
    public boolean isDue(Requirement requirement) {
        return row != null
                && !isThere(requirement)
                && row.step().equals(requirement.due().step());
    }

    /** Whether the account does the step that is looked at. */
    public boolean isMine() {
        return isOfficer() && row != null && !Collections.disjoint(row.actors(), who.actors());
    }

    private boolean isOfficer() {
        return who.role() == Role.OFFICER && file.id().agency().equals(who.agency());
    }

    /** Whether the account may record what somebody outside did in the step. */
    public boolean isRecorded() {
        return isOfficer()
                && !isMine()
                && row != null
                && !row.actors().isEmpty()
                && row.actors().stream().allMatch(this::isOutside);
    }

    private boolean isOutside(String actor) {
        boolean elsewhere = step().map(Step::at).isPresent();
        return service()
                .actor(actor)
                .filter(one -> one.external() || elsewhere && one.applicant())
                .isPresent();
    }

    /** Whether number and date of a letter are asked for with it. */
    public boolean asksForLetter() {
        return isRecorded() || step().map(Step::at).isPresent();
    }

    /** Whether the step can be completed by the account now. */
    public boolean isCompletable() {
        return (isMine() || isRecorded()) && isAtHand() && !isWithColleague();
    }

    private boolean isAtHand() {
        return !row.isStopped() && !row.isOfDate();
    }

    /** Whether a colleague has the step. */
    public boolean isWithColleague() {
        return row != null && row.holder() != null && !row.holder().equals(who.name());
    }

    /** Whether the account may take the step. */
    public boolean isTakeable() {
        return isMine() && isAtHand() && !who.name().equals(row.holder());
    }

    /** Whether the account may hand the step to somebody. */
    public boolean isGivable() {
        return row != null
                && isAtHand()
                && !row.actors().isEmpty()
                && (isMine() && !isWithColleague() || administers());
    }

    private boolean administers() {
        return who.role() == Role.AGENCY_ADMINISTRATOR && file.id().agency().equals(who.agency());
    }

    /** Whether the step has one way back that can be gone now. */
    public boolean isReturnable() {
        return isCompletable()
                && step().stream()
                                .flatMap(step -> step.outcomes(circumstances()).stream())
                                .filter(Step.Outcome::returns)
                                .count()
                        == 1;
    }

    /** What the account completed just now and may take back, if the core finds nothing in the way. */
    public Optional<StepRow> undoable() {
        return rows.stream()
                .filter(closed -> !closed.isOpen() && !StepRow.SUPERSEDED.equals(closed.outcome()))
                .max(Comparator.comparing(StepRow::place))
                .filter(done -> !isRound() && !done.wasLeft() && done.move() == null)
                .filter(done -> Doer.of(done.closedBy()).account().equals(who.name()))
                .filter(done -> !now.isAfter(done.closedAt().plus(Deed.Undo.WITHIN)))
                .filter(done -> file.open().stream().anyMatch(open -> open.openedWith() == done.place()));
    }

    /** Whether the case is a selection round: one in which single applicants are decided on. */
    public boolean isRound() {
        return service().steps().stream()
                .anyMatch(step -> step.decision() != null && step.decision().of() == Requirement.Of.APPLICANT);
    }

    /** Whether the account may stop the clock of the step, or let it go on. */
    public boolean isStoppable() {
        boolean does = isOfficer()
                && step().filter(step -> step.actorIds().stream().anyMatch(who.actors()::contains))
                        .isPresent();
        return row != null && !row.isOfDate() && (administers() || does || isMine());
    }

    /** Whether the step's own procedure lets its time be extended, or its closing be moved, by this account. */
    public boolean isExtendable() {
        return step().filter(step -> step.window() != null
                        ? who.role() == Role.AGENCY_ADMINISTRATOR
                        : isMine()
                                && step.extension() != null
                                && step.extension().known())
                .isPresent();
    }

    public boolean isWithdrawable() {
        return file.state() == CaseFile.State.OPEN
                && (administers()
                        || isOfficer()
                                && (Doer.of(file.openedBy()).account().equals(who.name())
                                        || WithdrawnBy.actors(file, service()).stream()
                                                .anyMatch(who.actors()::contains)));
    }

    /** The closed row with which the step was opened; empty: the case's opening. */
    public Optional<StepRow> opener() {
        return rows.stream()
                .filter(closed -> !closed.isOpen() && row != null && closed.place() == row.openedWith())
                .findFirst();
    }

    /** Whether somebody outside reads the reason for an outcome: whom it is sent back to, or who applied. */
    public boolean isRead(Step.Outcome outcome) {
        return outcome.turnsDown()
                && (outcome.correctedBy() != null
                        || outcome.returns() && whoDoes(outcome.returnTo().value()) != Turn.Whose.OFFICE);
    }

    private Turn.Whose whoDoes(String step) {
        return Turn.whose(service().step(step).map(Step::actorIds).orElse(List.of()), service());
    }

    /** Which of the procedure's steps is looked at, from 1; 0: none of this version. */
    public int place() {
        return step().map(service().steps()::indexOf).orElse(-1) + 1;
    }
}
