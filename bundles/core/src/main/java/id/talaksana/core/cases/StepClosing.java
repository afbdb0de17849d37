package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.calendar.WorkingCalendar;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.StepRow.Channel;
import id.talaksana.api.definition.Step;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.core.cases.procedure.DueTime;
import id.talaksana.core.cases.procedure.Route;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;

/**
 * Closes a step and opens the next: rows, digest, and the version that the case goes on under.
 *
 * @param zone the agency's zone
 * @param calendar the working days that due times are counted in
 * @param who the account that acts
 * @param actors who does a step
 * @param succession what the version in use says of cases of earlier ones; null: nothing
 */
record StepClosing(
        ZoneId zone,
        WorkingCalendar calendar,
        Account who,
        Channel channel,
        Instant now,
        Function<Step, List<String>> actors,
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
            Route.Ending ending) {
        // A clock that steps back must not put a closing before its opening.
        Instant at = now.isBefore(row.openedAt()) ? row.openedAt() : now;
        Transfer crossing = ending.next() == null || succession == null
                ? null
                : succession.crossing(c, ending.next()).orElse(null);
        StepRow opened = ending.next() == null ? null : open(row.number() + 1, ending.next(), at, c, crossing);
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
                c.head());
        StepRow closed = unsigned.signed(CaseRecord.row(c, unsigned, opened));
        CaseFile pinned = crossing == null
                ? c
                : c.movedTo(crossing.to().version(), crossing.to().digest());
        return new Change(pinned.stepped(closed, opened, presented, ending.state(), ending.products()), closed, opened);
    }

    private StepRow open(int number, Step step, Instant at, CaseFile c, Transfer crossing) {
        return crossing == null
                ? open(number, step, at)
                : open(number, crossing.counterpart(c.service(), step.id()).orElseThrow(), at, crossing.zone());
    }

    /** An open row for a step. */
    StepRow open(int number, Step step, Instant at) {
        return open(number, step, at, zone);
    }

    private StepRow open(int number, Step step, Instant at, ZoneId itsZone) {
        return StepRow.opened(number, step.id(), actors.apply(step), at, DueTime.of(step, at, itsZone, calendar));
    }
}
