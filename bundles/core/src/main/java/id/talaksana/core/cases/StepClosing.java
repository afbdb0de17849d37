package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.cases.procedure.Route;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Closes a step and opens what follows: rows, digest, and the version that the case goes on under.
 *
 * @param agency the case's, as its pinned definition has it
 * @param time how due times are counted
 * @param who the account that acts
 * @param actors who does a step
 * @param succession what the version in use says of cases of earlier ones; null: nothing
 */
record StepClosing(
        Agency agency,
        WorkTime time,
        Account who,
        Channel channel,
        Instant now,
        BiFunction<Step, Circumstances, List<String>> actors,
        Succession succession) {
    Change close(
            CaseFile c,
            StepRow row,
            String outcome,
            String comment,
            List<String> presentedNow,
            String evidence,
            String requestKey,
            List<String> presented,
            Circumstances circumstances,
            Route.Ending ending) {
        Transfer crossing =
                succession == null ? null : succession.crossing(c, row, ending).orElse(null);
        List<StepRow> left = c.openBeside(row).stream()
                .filter(other -> crossing != null || ending.left().contains(other.step()))
                .toList();
        Instant at = ClosedRows.moment(now, row, left);
        List<StepRow> opened = crossing == null
                ? opened(c, ending.next(), at, circumstances, agency)
                : landed(c, crossing, Succession.open(c, row, ending), at);
        StepRow unsigned = row.closed(
                who.doer().toString(),
                at,
                outcome,
                comment,
                presentedNow,
                channel,
                requestKey,
                crossing == null ? null : crossing.move(c),
                evidence,
                c.closedSteps() + 1,
                c.head());
        List<StepRow> closed = ClosedRows.signed(c, unsigned, left, ending.left(), opened);
        CaseFile pinned = crossing == null
                ? c
                : c.movedTo(crossing.to().version(), crossing.to().digest());
        return new Change(pinned.stepped(closed, opened, presented, ending.state(), ending.products()), closed, opened);
    }

    private List<StepRow> landed(CaseFile c, Transfer crossing, List<String> open, Instant at) {
        return opened(
                c,
                crossing.landing(c, open),
                at,
                crossing.circumstances(c),
                crossing.to().agency());
    }

    private List<StepRow> opened(CaseFile c, List<Step> steps, Instant at, Circumstances circumstances, Agency its) {
        return open(c.rows(), c.closedSteps() + 1, steps, at, circumstances, its);
    }

    /** Open rows for the steps that a case in these circumstances begins with. */
    List<StepRow> open(List<Step> steps, Instant at, Circumstances circumstances) {
        return open(0, 0, steps, at, circumstances, agency);
    }

    private List<StepRow> open(
            int rows, int with, List<Step> steps, Instant at, Circumstances circumstances, Agency its) {
        List<StepRow> opened = new ArrayList<>();
        for (Step step : steps) {
            int number = rows + opened.size() + 1;
            Instant due = DueTime.of(step, at, its, time);
            opened.add(StepRow.opened(number, step.id(), actors.apply(step, circumstances), at, with, due));
        }
        return opened;
    }
}
