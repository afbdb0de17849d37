package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.condition.Circumstances;
import id.talaksana.api.definition.Agency;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import id.talaksana.api.procedure.Route;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.core.calendar.WorkTime;
import id.talaksana.core.cases.procedure.NewRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Closes a step and opens what follows: rows, digest, and the version that the case goes on under.
 *
 * @param service the pinned definition of the case's service
 * @param agency the case's, as its pinned definition has it
 * @param time how due times are counted
 * @param who the account that acts
 * @param actors who does a step
 * @param succession what the version in use says of cases of earlier ones; null: nothing
 */
record StepClosing(
        PublicService service,
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
                ? opened(c, row, left, at, circumstances, ending)
                : landed(c, row, left, at, crossing, ending);
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

    private List<StepRow> landed(
            CaseFile c, StepRow row, List<StepRow> left, Instant at, Transfer crossing, Route.Ending ending) {
        PublicService there = crossing.to().service(c.service()).orElseThrow();
        NewRows rows = new NewRows(
                there, crossing.to().agency(), time, at, c.closedSteps() + 1, actors, crossing.circumstances(c));
        List<StepRow> beside = c.openBeside(row).stream()
                .filter(other -> !ending.left().contains(other.step()))
                .toList();
        List<StepRow> opened = new ArrayList<>();
        for (Step step : crossing.landing(c, Succession.open(c, row, ending))) {
            int i = opened.size();
            int number = c.rows() + i + 1;
            boolean next =
                    i >= beside.size() && i < beside.size() + ending.next().size();
            if (i < beside.size() && beside.get(i).waitsForOthers()) {
                opened.add(rows.over(number, step, beside.get(i)));
            } else {
                String holder = i < beside.size() ? beside.get(i).holder() : null;
                opened.add(
                        next
                                ? next(rows, number, step, ending)
                                : rows.of(number, step).heldBy(holder));
            }
        }
        return rows.ofCase(c, gone(row, left), opened);
    }

    private List<StepRow> opened(
            CaseFile c, StepRow row, List<StepRow> left, Instant at, Circumstances circumstances, Route.Ending ending) {
        NewRows rows = new NewRows(service, agency, time, at, c.closedSteps() + 1, actors, circumstances);
        List<StepRow> opened = new ArrayList<>();
        for (Step step : ending.next()) {
            opened.add(next(rows, c.rows() + opened.size() + 1, step, ending));
        }
        return rows.ofCase(c, gone(row, left), opened);
    }

    private static StepRow next(NewRows rows, int number, Step step, Route.Ending ending) {
        if (ending.mender() == null || rows.service().actor(ending.mender()).isEmpty()) {
            return rows.of(number, step);
        }
        List<String> others = List.of(ending.mender());
        return rows.waiting(number, step, others, Turn.whose(others, rows.service()), null);
    }

    private static List<StepRow> gone(StepRow row, List<StepRow> left) {
        List<StepRow> gone = new ArrayList<>(left);
        gone.add(row);
        return gone;
    }

    /** Open rows for the steps that a case in these circumstances begins with. */
    List<StepRow> open(List<Step> steps, Instant at, Circumstances circumstances) {
        NewRows rows = new NewRows(service, agency, time, at, 0, actors, circumstances);
        List<StepRow> opened = new ArrayList<>();
        steps.forEach(step -> opened.add(rows.of(opened.size() + 1, step)));
        return opened;
    }
}
