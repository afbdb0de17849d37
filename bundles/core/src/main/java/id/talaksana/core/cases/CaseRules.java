package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;
import static id.talaksana.api.text.Refusal.Kind.INVALID;
import static id.talaksana.api.text.Refusal.Kind.NOT_FOUND;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Role;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.definition.Step.Call;
import id.talaksana.api.definition.Step.Outcome;
import id.talaksana.api.extension.StepInHand;
import id.talaksana.api.procedure.Route;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Refusal;
import id.talaksana.api.wording.Wording;
import id.talaksana.core.access.Standing;
import id.talaksana.core.asked.Answer;
import id.talaksana.core.asked.Asker;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.facts.LetterFacts;
import id.talaksana.core.cases.facts.StatedFacts;
import id.talaksana.core.cases.facts.StepChecklist;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.cases.procedure.Outcomes;
import id.talaksana.core.cases.procedure.Performing;
import id.talaksana.core.cases.procedure.Spoken;
import id.talaksana.core.cases.procedure.StepRequirements;
import id.talaksana.core.cases.procedure.Withdrawing;
import id.talaksana.core.extension.Notice;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What the procedure allows: definition, record, deed and clock in; a change or a refusal out. No effects, no store.
 *
 * @param service the pinned definition of the case's service
 * @param agency the case's, as its pinned definition has it
 * @param time how due times are counted
 * @param who the account that acts
 * @param standing how that account stands to the agency
 * @param actors who does a step
 * @param succession what the version in use says of cases of earlier ones; null: nothing
 * @param before what was read for the deed
 */
record CaseRules(
        PublicService service,
        Agency agency,
        WorkTime time,
        Account who,
        Channel channel,
        Instant now,
        Standing standing,
        BiFunction<Step, Circumstances, List<String>> actors,
        Succession succession,
        Before before) {
    /**
     * Decides a deed.
     *
     * @param answers of the extensions; null before they were asked
     * @throws AnswersNeeded when the step calls extensions and these are not their answers about it
     */
    Change decide(CaseFile c, Deed deed, Answers answers) {
        if (deed instanceof Deed.Wake wake) {
            return wake(c, wake);
        }
        mayWork(c);
        requireOpen(c);
        if (deed instanceof Deed.Complete complete) {
            return complete(c, complete, openRow(c, complete.step()), answers);
        } else if (deed instanceof Deed.SendBack sendBack) {
            return sendBack(c, deed, answers, sendBack);
        } else if (deed instanceof Deed.Extend extend) {
            return extend(c, extend);
        } else if (deed instanceof Deed.Suspend suspend) {
            return suspend(c, suspend);
        } else if (deed instanceof Deed.Resume resume) {
            return resume(c, resume);
        }
        return deed instanceof Deed.Withdraw withdraw ? withdraw(c, withdraw) : onTheDesk(c, deed);
    }

    private static void requireOpen(CaseFile c) {
        if (c.state() != State.OPEN) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("this-case-is-closed-no-step", Wording.both(words -> words.of(c.state()))),
                    List.of());
        }
    }

    private Change sendBack(CaseFile c, Deed deed, Answers answers, Deed.SendBack sendBack) {
        StepRow row = openRow(c, sendBack.step());
        String outcome = Outcomes.returning(step(row.step()), circumstances(c));
        return complete(
                c,
                new Deed.Complete(c.id(), row.step(), outcome, deed.comment(), List.of(), deed.requestKey()),
                row,
                answers);
    }

    private Change suspend(CaseFile c, Deed.Suspend suspend) {
        StepRow row = openRow(c, suspend.step());
        return stops(c, row).suspend(c, suspend, row, step(row.step()));
    }

    private Change resume(CaseFile c, Deed.Resume resume) {
        StepRow row = openRow(c, resume.step());
        return stops(c, row).resume(c, resume, row, step(row.step()));
    }

    /** Deeds that move a step between desks, or back. */
    private Change onTheDesk(CaseFile c, Deed deed) {
        if (deed instanceof Deed.Take take) {
            StepRow row = openRow(c, take.step());
            return new Holding(rows(c, row), who, standing, channel).take(c, take, row);
        } else if (deed instanceof Deed.HandOver handOver) {
            StepRow row = openRow(c, handOver.step());
            return new Holding(rows(c, row), who, standing, channel).handOver(c, handOver, row, before.recipient());
        }
        Deed.Undo undo = (Deed.Undo) deed;
        return new Undoing(rows(c, c.open().get(0)), who, channel, now).undo(c, undo, before.of(c));
    }

    private Change extend(CaseFile c, Deed.Extend deed) {
        StepRow row = openRow(c, deed.step());
        Step step = step(deed.step());
        if (step.extension() == null || !step.extension().known() || step.window() != null) {
            return new Closings(zone(), who, now).extend(c, deed, row, step, channel, rows(c, row));
        }
        if (standing != Standing.INSIDE) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-the-office-extends-a-time"), List.of());
        } else if (who.role() != Role.AGENCY_ADMINISTRATOR) {
            performing(row, step);
        }
        return new Extensions(rows(c, row), who, now).extend(c, deed, row, step, before, channel);
    }

    private Stops stops(CaseFile c, StepRow row) {
        return new Stops(rows(c, row), new StepRequirements(service), who, standing, channel);
    }

    private NewRows rows(CaseFile c, StepRow row) {
        Instant at = ClosedRows.moment(now, row, List.of());
        return new NewRows(service, agency, time, at, c.closedSteps() + 1, actors, circumstances(c));
    }

    /** What a date does, once: what has happened to the row meanwhile holds. */
    private Change wake(CaseFile c, Deed.Wake deed) {
        if (channel != Channel.SYSTEM || who.role() != Role.CENTRAL_ADMINISTRATOR) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-officers-can-work"), List.of());
        }
        StepRow row = dueOnItsDay(c, deed);
        if (row == null) {
            return Change.none(c);
        }
        Step step = step(row.step());
        if (row.isStopped()) {
            return stops(c, row).begin(c, deed, row, step);
        }
        return closeOnItsDay(c, row, step);
    }

    private StepRow dueOnItsDay(CaseFile c, Deed.Wake deed) {
        return c.open().stream()
                .filter(open -> open.number() == deed.row() && open.isOfDate())
                .filter(open -> open.dueAt() == null || !now.isBefore(open.dueAt()))
                .findFirst()
                .orElse(null);
    }

    private Change closeOnItsDay(CaseFile c, StepRow row, Step step) {
        Circumstances circumstances = circumstances(c);
        return closing()
                .close(
                        c,
                        row,
                        StepRow.DONE,
                        null,
                        List.of(),
                        null,
                        null,
                        c.presented(),
                        circumstances,
                        new Route(service).after(c, row, circumstances, step, null));
    }

    private ZoneId zone() {
        return agency.timeZone().value();
    }

    private void mayWork(CaseFile c) {
        boolean own = c.id().agency().equals(who.agency());
        if (!own || who.role() != Role.OFFICER && who.role() != Role.AGENCY_ADMINISTRATOR) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-this-agencys-officers-can-work"), List.of());
        }
    }

    private StepRow openRow(CaseFile c, String stepId) {
        for (StepRow row : c.open()) {
            if (row.step().equals(stepId)) {
                return row;
            }
        }
        List<String> open = c.open().stream().map(StepRow::step).toList();
        step(stepId, open);
        Spoken words = new Spoken(service);
        throw new Refusal(
                CONFLICT, CoreWords.text("the-step-is-not-open-now", words.step(stepId), words.steps(c.open())), open);
    }

    private Step step(String id, List<String> open) {
        return service.step(id)
                .orElseThrow(() ->
                        new Refusal(NOT_FOUND, CoreWords.text("there-is-no-step", id, String.join(", ", open)), open));
    }

    private Step step(String id) {
        return step(id, List.of());
    }

    private Change complete(CaseFile c, Deed.Complete deed, StepRow row, Answers answers) {
        Step step = step(row.step());
        boolean forOutsiders = performing(row, step);
        new Closings(zone(), who, now).hold(step, row, deed);
        Circumstances circumstances = circumstances(c);
        Outcome outcome = Outcomes.chosen(step, deed.outcome(), circumstances);
        boolean turnsDown = outcome != null && outcome.turnsDown();
        if (turnsDown && (deed.comment() == null || deed.comment().isBlank())) {
            throw new Refusal(INVALID, CoreWords.text("give-the-reason-as-comment"), List.of());
        }
        Set<String> presented = presented(c, deed, step, circumstances, turnsDown);
        String outcomeId = outcome == null ? StepRow.DONE : outcome.id();
        Map<String, String> facts = confirmed(c, step, deed, !turnsDown, forOutsiders);
        List<Call> deciding = deciding(step);
        boolean asks = !turnsDown && !deciding.isEmpty();
        if (asks && (answers == null || !answers.areAbout(c, row))) {
            throw new AnswersNeeded(inHand(c, row, outcomeId, presented, facts), deciding, c.head());
        }
        return closing()
                .close(
                        c,
                        row,
                        outcomeId,
                        deed.comment(),
                        deed.presented(),
                        (asks ? answers : Answers.NONE).evidence(facts),
                        deed.requestKey(),
                        List.copyOf(presented),
                        circumstances,
                        new Route(service).after(c, row, circumstances, step, outcome));
    }

    private Set<String> presented(
            CaseFile c, Deed.Complete deed, Step step, Circumstances circumstances, boolean turnsDown) {
        Set<String> presented = new LinkedHashSet<>(c.presented());
        StepRequirements requirements = new StepRequirements(service);
        presented.addAll(requirements.known(deed.presented()));
        if (!turnsDown) {
            requirements.check(c, circumstances, step, presented);
        }
        return presented;
    }

    private static List<Call> deciding(Step step) {
        return step.calls().stream()
                .filter(call -> call.point() != Call.Point.NOTIFIER)
                .toList();
    }

    /** What the officer states of a step, held to what it asks for. */
    private Map<String, String> confirmed(
            CaseFile c, Step step, Deed.Complete deed, boolean all, boolean forOutsiders) {
        Map<String, String> facts = stated(c, step, deed, all);
        StepChecklist.check(step, deed.checked(), all);
        LocalDate today = LocalDate.ofInstant(now, zone());
        if (step.at() != null) {
            LetterFacts.check(step.at(), facts, today);
        } else if (forOutsiders) {
            LetterFacts.check(facts, today);
        }
        return facts;
    }

    /** What is known of a case when its way is decided. */
    private Circumstances circumstances(CaseFile c) {
        return service.circumstances(c.tracks(), c.attributes(), LocalDate.ofInstant(c.openedAt(), zone()));
    }

    /** Who is to be told of a deed that was decided so. */
    List<Notice> notices(CaseFile c, Deed deed, Change change) {
        if (change.isNothing()) {
            return List.of();
        }
        StepRow row = change.done();
        if (deed instanceof Deed.Extend) {
            return told(c, row, step(row.step()), change, Map.of());
        }
        if (!(deed instanceof Deed.Complete complete)) {
            return List.of();
        }
        Step step = step(row.step());
        Outcome outcome = Outcomes.chosen(step, complete.outcome(), circumstances(c));
        boolean turnsDown = outcome != null && outcome.turnsDown();
        return turnsDown ? List.of() : told(c, row, step, change, stated(c, step, complete, true));
    }

    /** What the agency that asked for the case is answered by a change. */
    Optional<Answer> answer(CaseFile c, Change change) {
        return change.isNothing()
                ? Optional.empty()
                : Answer.of(c, change, step(change.done().step()));
    }

    private List<Notice> told(CaseFile c, StepRow row, Step step, Change change, Map<String, String> facts) {
        Set<String> presented = new LinkedHashSet<>(change.after().presented());
        return step.calls().stream()
                .filter(call -> call.point() == Call.Point.NOTIFIER)
                .map(call -> new Notice(inHand(c, row, row.outcome(), presented, facts), call))
                .toList();
    }

    /** Another agency that asked for the case is answered in full. */
    private Map<String, String> stated(CaseFile c, Step step, Deed.Complete deed, boolean all) {
        boolean inFull = Asker.of(c).isPresent();
        Map<String, String> facts = step.facts().isEmpty() && deed.facts().isEmpty()
                ? Map.of()
                : LetterFacts.with(
                        deed.facts(), own -> StatedFacts.of(step, own, all, inFull, LocalDate.ofInstant(now, zone())));
        return StepChecklist.with(facts, step, deed.checked());
    }

    private StepInHand inHand(
            CaseFile c, StepRow row, String outcome, Set<String> presented, Map<String, String> facts) {
        return new StepInHand(
                c.id().agency(),
                c.id().toString(),
                c.service(),
                row.step(),
                row.number(),
                outcome,
                c.attributes(),
                c.tracks(),
                List.copyOf(presented),
                facts,
                Map.of(),
                zone(),
                now);
    }

    private StepClosing closing() {
        return new StepClosing(service, agency, time, who, channel, now, actors, succession);
    }

    /** The rows that a case in these circumstances begins with. */
    List<StepRow> begin(List<Step> first, Circumstances circumstances) {
        return closing().open(first, now, circumstances);
    }

    /** Tells whether an officer records what a party outside the agency did. */
    private boolean performing(StepRow row, Step step) {
        boolean records = new Performing(service, who, standing).of(row, step.at());
        Holding.requireHolder(who, row);
        return records;
    }

    private Change withdraw(CaseFile c, Deed.Withdraw deed) {
        new Withdrawing(service, who, standing).require(c, deed);
        StepRow row = c.open().get(0);
        List<String> others = c.openBeside(row).stream().map(StepRow::step).toList();
        return closing()
                .close(
                        c,
                        row,
                        StepRow.WITHDRAWN,
                        deed.comment(),
                        List.of(),
                        null,
                        deed.requestKey(),
                        c.presented(),
                        circumstances(c),
                        new Route.Ending(List.of(), State.WITHDRAWN, c.products(), others, null));
    }
}
