package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.figures.TimedCase;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads whole records of many cases in one statement, a case at a time. */
public final class TimedCases {
    private static final String ROWS =
            "SELECT c.number, c.service, c.definition, c.state, c.opened_at, c.closed_at, c.due_at, "
                    + CaseStepColumns.read("t")
                    + " FROM case_step t JOIN case_file c ON c.agency = t.agency AND c.number = t.case_number";
    private static final int ROW_AT = 8;

    /** Cases of which a step was closed in a span of time. */
    private static final String CLOSED_BETWEEN =
            "t.case_number IN (SELECT s.case_number FROM case_step s WHERE s.agency = ? AND s.closed_at >= ?"
                    + " AND s.closed_at < ?)";

    private static final int FETCHED = 1_000;

    private TimedCases() {}

    /** Tells each case of an agency of which a step was closed in a span of time. */
    public static void closedBetween(
            Connection connection, String agency, Instant from, Instant before, Consumer<TimedCase> each)
            throws SQLException {
        ScopedQuery.select(ROWS, Scope.of(agency))
                .and(CLOSED_BETWEEN, agency, TimeColumns.notBefore(from), TimeColumns.notBefore(before))
                .then("ORDER BY t.case_number, t.number")
                .fetching(FETCHED)
                .read(connection, rows -> tell(rows, each));
    }

    private static Void tell(ResultSet rows, Consumer<TimedCase> each) throws SQLException {
        boolean more = rows.next();
        while (more) {
            String number = rows.getString(1);
            TimedCase head = head(rows);
            List<StepRow> steps = new ArrayList<>();
            do {
                steps.add(CaseStepColumns.read(rows, ROW_AT));
                more = rows.next();
            } while (more && rows.getString(1).equals(number));
            each.accept(head.with(steps));
        }
        return null;
    }

    private static TimedCase head(ResultSet row) throws SQLException {
        return new TimedCase(
                row.getString(2),
                row.getString(3),
                EnumColumns.of(CaseFile.State.class, row.getString(4)),
                TimeColumns.instant(row.getLong(5)),
                TimeColumns.instant(TimeColumns.read(row, 6)),
                TimeColumns.instant(TimeColumns.read(row, 7)),
                List.of());
    }
}
