package id.talaksana.core.cases;

import id.talaksana.api.access.Account;
import id.talaksana.api.access.Doer;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.core.cases.facts.StatedFacts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

    /** Whether a deed asks for what was done with this row. */
    static boolean asksFor(Account who, StepRow row, Deed deed) {
        boolean same =
                Doer.of(row.closedBy()).account().equals(who.name()) && Objects.equals(row.comment(), deed.comment());
        if (deed instanceof Deed.Complete complete) {
            String outcome = complete.outcome() == null ? StepRow.DONE : complete.outcome();
            same &= row.step().equals(complete.step()) && row.outcome().equals(outcome);
            return same
                    && (complete.facts().isEmpty() && complete.checked().isEmpty() && row.evidence() == null
                            || StatedFacts.areIn(row.evidence(), complete.facts(), complete.checked()));
        } else if (deed instanceof Deed.SendBack sendBack) {
            return same && row.step().equals(sendBack.step());
        } else if (deed instanceof Deed.Extend extend) {
            return same && row.step().equals(extend.step()) && row.outcome().equals(StepRow.EXTENDED);
        } else if (deed instanceof Deed.Suspend suspend) {
            return same && row.step().equals(suspend.step()) && row.outcome().equals(StepRow.SUSPENDED);
        } else if (deed instanceof Deed.Resume resume) {
            return same && row.step().equals(resume.step()) && row.outcome().equals(StepRow.RESUMED);
        } else if (deed instanceof Deed.Take take) {
            return same && row.step().equals(take.step()) && row.outcome().equals(StepRow.TAKEN);
        } else if (deed instanceof Deed.HandOver handOver) {
            return same
                    && row.step().equals(handOver.step())
                    && row.outcome().equals(StepRow.HANDED_OVER)
                    && handOver.to() != null
                    && StatedFacts.areIn(
                            row.evidence(), Map.of(Holding.TO, handOver.to().strip()), List.of());
        } else if (deed instanceof Deed.Undo) {
            return same && row.outcome().equals(StepRow.UNDONE);
        }
        return same && row.outcome().equals(StepRow.WITHDRAWN);
    }
}
