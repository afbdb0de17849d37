package id.talaksana.core.agenda;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.AgendaStore.Entry;
import java.util.List;
import java.util.Optional;

/** What stands in the agenda for the steps that a day opens or closes: one entry for each such row. */
public final class Dates {
    public static final String KIND = "dates";

    private Dates() {}

    /** The entries for those of these rows of a case that wait for no person. */
    public static List<Entry> of(CaseFile c, List<StepRow> opened) {
        return opened.stream()
                .filter(StepRow::isOfDate)
                .map(row -> new Entry(
                        c.id().agency(),
                        KIND,
                        c.id() + "/" + row.number(),
                        row.dueAt() == null ? row.openedAt() : row.dueAt(),
                        null))
                .toList();
    }

    /** The row that an entry is about: the case, and the row's number. */
    public static Optional<Row> row(Entry entry) {
        int slash = entry.subject().indexOf('/');
        return CaseId.parse(entry.subject().substring(0, Math.max(0, slash)))
                .map(id -> new Row(id, Integer.parseInt(entry.subject().substring(slash + 1))));
    }

    /** A row of a case. */
    public record Row(CaseId id, int number) {}
}
