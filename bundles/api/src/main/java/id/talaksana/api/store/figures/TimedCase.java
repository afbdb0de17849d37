package id.talaksana.api.store.figures;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import java.time.Instant;
import java.util.List;

/**
 * What of a case its times are reckoned from.
 *
 * @param digest of the definition that it is pinned to
 * @param closedAt null while it is open
 * @param dueAt by when it was promised; null: no time was
 * @param rows its whole record, by number
 */
public record TimedCase(
        String service,
        String digest,
        CaseFile.State state,
        Instant openedAt,
        Instant closedAt,
        Instant dueAt,
        List<StepRow> rows) {
    public TimedCase {
        rows = List.copyOf(rows);
    }

    /** The same with its record. */
    public TimedCase with(List<StepRow> record) {
        return new TimedCase(service, digest, state, openedAt, closedAt, dueAt, record);
    }
}
