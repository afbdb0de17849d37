package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Reads a case with its open rows, and with the row of a repeated request, in one statement. */
final class Situations {
    private static final String COLUMNS = CaseFileColumns.READ + ", " + CaseStepColumns.read("s");
    private static final int STEP_AT = CaseFileColumns.COUNT + 1;

    /** Joins the open rows of case t, of which {@code open_from} says where to look. */
    private static final String OPEN_ROWS = " LEFT JOIN case_step s ON s.agency = t.agency AND s.case_number = t.number"
            + " AND s.number >= t.open_from AND s.closed_at IS NULL";

    private static final String WITH_OPEN_ROWS = "SELECT " + COLUMNS + " FROM case_file t" + OPEN_ROWS;
    private static final String WITH_REPEATED_ROW = "SELECT " + COLUMNS
            + " FROM case_file t JOIN case_step s ON s.agency = t.agency AND s.case_number = t.number";

    private static final Comparator<StepRow> IN_ORDER = Comparator.comparingInt(StepRow::number);

    private Situations() {}

    /**
     * One case.
     *
     * @param requestKey may be null
     * @return null when there is no such case in scope
     */
    static Situation read(Connection connection, Scope scope, CaseId id, String requestKey) throws SQLException {
        ScopedQuery open = ScopedQuery.select(WITH_OPEN_ROWS, scope)
                .and("t.agency = ?", id.agency())
                .and("t.number = ?", id.number());
        if (requestKey == null) {
            return open.read(connection, Situations::one);
        }
        ScopedQuery repeated = ScopedQuery.select(WITH_REPEATED_ROW, scope)
                .and("t.agency = ?", id.agency())
                .and("t.number = ?", id.number())
                .and("s.request_key = ?", requestKey);
        return ScopedQuery.unionAll(List.of(open, repeated)).read(connection, Situations::one);
    }

    /**
     * The cases that a query chooses, in its order.
     *
     * @param keys gives agency, number and due_at, the last of which the order may use
     */
    static List<Placed> list(Connection connection, ScopedQuery keys, String order) throws SQLException {
        return keys.within(
                        "SELECT " + COLUMNS + ", k.due_at FROM ",
                        " k JOIN case_file t ON t.agency = k.agency AND t.number = k.number" + OPEN_ROWS + " ORDER BY "
                                + order)
                .read(connection, Situations::many);
    }

    private static Situation one(ResultSet rows) throws SQLException {
        Function<List<StepRow>, CaseFile> file = null;
        long version = 0;
        List<StepRow> open = new ArrayList<>(1);
        StepRow repeated = null;
        while (rows.next()) {
            long read = rows.getLong(CaseFileColumns.VERSION);
            if (file != null && version != read) {
                // Derby reads each part of a union at its own moment.
                throw new SQLTransactionRollbackException("the case was changed while it was read", "40001");
            }
            version = read;
            file = CaseFileColumns.read(rows);
            StepRow step = CaseStepColumns.read(rows, STEP_AT);
            if (step != null && step.isOpen()) {
                open.add(step);
            } else if (step != null) {
                repeated = step;
            }
        }
        open.sort(IN_ORDER);
        return file == null ? null : new Situation(file.apply(open), repeated);
    }

    private static List<Placed> many(ResultSet rows) throws SQLException {
        List<Placed> placed = new ArrayList<>();
        List<StepRow> open = new ArrayList<>(1);
        boolean more = rows.next();
        while (more) {
            CaseId id = CaseFileColumns.id(rows);
            Function<List<StepRow>, CaseFile> file = CaseFileColumns.read(rows);
            long dueAt = rows.getLong(STEP_AT + CaseStepColumns.COUNT);
            open.clear();
            do {
                StepRow step = CaseStepColumns.read(rows, STEP_AT);
                if (step != null) {
                    open.add(step);
                }
                more = rows.next();
            } while (more && CaseFileColumns.id(rows).equals(id));
            open.sort(IN_ORDER);
            placed.add(new Placed(file.apply(open), dueAt));
        }
        return placed;
    }

    /** A case and the due time that gives it its place in a work list. */
    record Placed(CaseFile file, long dueAt) {}
}
