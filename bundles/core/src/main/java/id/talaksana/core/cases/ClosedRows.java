package id.talaksana.core.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows that one deed closes: first that of what was done, which says what was opened; then those of steps that were open
 * beside it and are left because of it, without words of their own.
 */
final class ClosedRows {
    private ClosedRows() {}

    /** When they are closed: a clock that steps back must not put a closing before its opening. */
    static Instant moment(Instant now, StepRow done, List<StepRow> left) {
        Instant at = now.isBefore(done.openedAt()) ? done.openedAt() : now;
        for (StepRow row : left) {
            at = at.isBefore(row.openedAt()) ? row.openedAt() : at;
        }
        return at;
    }

    /**
     * The rows in the order of the chain, with their digests.
     *
     * @param done closed, not yet signed
     * @param left open
     * @param superseded the steps of those of them that do not go on under another version
     */
    static List<StepRow> signed(
            CaseFile c, StepRow done, List<StepRow> left, List<String> superseded, List<StepRow> opened) {
        List<StepRow> closed = new ArrayList<>();
        closed.add(done.signed(CaseRecord.row(c, done, opened)));
        for (StepRow row : left) {
            StepRow before = closed.get(closed.size() - 1);
            StepRow unsigned = leftBy(done, superseded, row, before);
            closed.add(unsigned.signed(CaseRecord.row(c, unsigned, List.of())));
        }
        return closed;
    }

    private static StepRow leftBy(StepRow done, List<String> superseded, StepRow row, StepRow before) {
        return row.closed(
                done.closedBy(),
                done.closedAt(),
                outcome(done, superseded.contains(row.step())),
                null,
                List.of(),
                done.channel(),
                null,
                null,
                null,
                before.place() + 1,
                before.digest());
    }

    /** How a step that was open beside another one is left. */
    static String outcome(StepRow done, boolean superseded) {
        if (StepRow.WITHDRAWN.equals(done.outcome())) {
            return StepRow.WITHDRAWN;
        } else if (StepRow.UNDONE.equals(done.outcome())) {
            return StepRow.UNDONE;
        }
        return superseded ? StepRow.SUPERSEDED : StepRow.MOVED;
    }
}
