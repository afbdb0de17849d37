package id.talaksana.core.cases;

import static id.talaksana.api.text.Refusal.Kind.CONFLICT;
import static id.talaksana.api.text.Refusal.Kind.FORBIDDEN;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.Evidence;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.asked.Asker;
import id.talaksana.core.cases.facts.LetterFacts;
import id.talaksana.core.cases.procedure.NewRows;
import id.talaksana.core.selection.Selecting;
import id.talaksana.core.words.CoreWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Takes back the completion of a step: what was opened with it is closed, and what was closed with it is open again, due as it was.
 * Requirements that were confirmed stay so. What has left the house is not taken back, nor what others may have built upon: what
 * an extension was asked or told, a product, an announcement, what was done elsewhere or came in by letter, what is done about
 * single applicants, and what another agency asked for.
 */
record Undoing(NewRows rows, Account who, Channel channel, Instant now) {
    /** @param record what was done with the case */
    Change undo(CaseFile c, Deed.Undo deed, List<StepRow> record) {
        List<StepRow> act = lastAct(record);
        if (act.isEmpty() || act.get(0).wasLeft() || act.get(0).move() != null) {
            throw conflict("what-was-done-last-is-no-completed-step");
        }
        StepRow done = act.get(0);
        if (!Doer.of(done.closedBy()).account().equals(who.name())) {
            throw new Refusal(FORBIDDEN, CoreWords.text("only-who-did-it-takes-it-back", done.closedBy()), List.of());
        }
        if (now.isAfter(done.closedAt().plus(Deed.Undo.WITHIN))) {
            throw new Refusal(
                    CONFLICT,
                    CoreWords.text("it-is-too-late-to-take-it-back", Deed.Undo.WITHIN.toMinutes()),
                    List.of());
        }
        if (hasLeft(c, rows.service(), done)) {
            throw conflict("what-has-left-the-house-stays");
        }
        List<StepRow> opened = c.open().stream()
                .filter(row -> row.openedWith() == done.place())
                .toList();
        if (opened.isEmpty()) {
            throw conflict("nothing-was-opened-with-it");
        }
        return undone(c, deed, act, opened);
    }

    /** What was done last: the row that says so, then those that were left with it. */
    static List<StepRow> lastAct(List<StepRow> record) {
        List<StepRow> closed = record.stream()
                .filter(row -> !row.isOpen())
                .sorted(Comparator.comparing(StepRow::place))
                .toList();
        int first = closed.size() - 1;
        while (first > 0 && StepRow.SUPERSEDED.equals(closed.get(first).outcome())) {
            first--;
        }
        return first < 0 ? List.of() : closed.subList(first, closed.size());
    }

    /** Whether something about the step is outside, or may be. */
    private static boolean hasLeft(CaseFile c, PublicService service, StepRow done) {
        Step step = service.step(done.step()).orElse(null);
        boolean goesOn = step != null
                && step.outcome(done.outcome())
                        .filter(outcome -> outcome.returns())
                        .isEmpty();
        return step == null
                || Asker.of(c).isPresent()
                || new Selecting(service).isRound()
                || !service.letters().isEmpty()
                || !step.calls().isEmpty()
                || goesOn && !step.yields().isEmpty()
                || isOutside(step, done)
                || announcesNow(c, service, done);
    }

    /** Whether it was announced, done at another place, or came in by a letter: none of that can be unsaid here. */
    private static boolean isOutside(Step step, StepRow done) {
        return step.at() != null
                || step.announces() != null
                || Evidence.stated(done.evidence()).keySet().stream().anyMatch(LetterFacts::isOne);
    }

    /** Whether what was opened with it announces: that may be drafted, signed or released already. */
    private static boolean announcesNow(CaseFile c, PublicService service, StepRow done) {
        return c.open().stream()
                .filter(row -> row.openedWith() == done.place())
                .flatMap(row -> service.step(row.step()).stream())
                .anyMatch(step -> step.announces() != null);
    }

    private Change undone(CaseFile c, Deed.Undo deed, List<StepRow> act, List<StepRow> gone) {
        List<StepRow> again = new ArrayList<>();
        act.forEach(row -> again.add(rows.again(c.rows() + again.size() + 1, row)));
        List<StepRow> opened = rows.ofCase(c, gone, again);
        StepRow unsigned = gone.get(0)
                .closed(
                        who.doer().toString(),
                        rows.at(),
                        StepRow.UNDONE,
                        deed.comment(),
                        List.of(),
                        channel,
                        deed.requestKey(),
                        null,
                        null,
                        rows.with(),
                        c.head());
        List<StepRow> left = gone.subList(1, gone.size());
        List<StepRow> closed = ClosedRows.signed(c, unsigned, left, List.of(), opened);
        return new Change(c.stepped(closed, opened), closed, opened);
    }

    private static Refusal conflict(String sentence) {
        return new Refusal(CONFLICT, CoreWords.text(sentence), List.of());
    }
}
