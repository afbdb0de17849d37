package id.talaksana.store.figures;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.api.store.figures.Tally.Measure;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Counts what is open at an agency: cases by service, and steps by who is waited for. */
record OpenNow(Connection connection, String agency) {
    private static final String CASES = "SELECT t.service, COUNT(*) FROM case_file t";
    private static final String OF_SERVICE =
            " FROM case_step t JOIN case_file c ON c.agency = t.agency AND c.number = t.case_number";
    private static final String LATE_CASES = "SELECT c.service, COUNT(DISTINCT t.case_number)" + OF_SERVICE;
    private static final String STEPS = "SELECT c.service, t.step, t.whose, COUNT(*)" + OF_SERVICE;
    private static final String OPEN = "t.closed_at IS NULL";
    /** What waits for its day is nobody's delay. */
    private static final String LATE = "t.due_at < ? AND (t.whose IS NULL OR t.whose <> 'date')";

    List<Tally> at(Instant now) throws SQLException {
        long due = TimeColumns.notBefore(now);
        List<Tally> open = new ArrayList<>();
        open.addAll(cases(Measure.OPEN, of(CASES).and("t.state = 'open'").then("GROUP BY t.service")));
        open.addAll(cases(Measure.LATE, of(LATE_CASES).and(OPEN).and(LATE, due).then("GROUP BY c.service")));
        open.addAll(steps(Measure.OPEN, of(STEPS).and(OPEN)));
        open.addAll(steps(Measure.LATE, of(STEPS).and(OPEN).and(LATE, due)));
        return open;
    }

    private ScopedQuery of(String select) {
        return ScopedQuery.select(select, Scope.of(agency));
    }

    private List<Tally> cases(Measure measure, ScopedQuery query) throws SQLException {
        return query.all(
                connection,
                row -> new Tally(agency, Tally.NOW, row.getString(1), "", measure, null, 0, row.getLong(2)));
    }

    private List<Tally> steps(Measure measure, ScopedQuery query) throws SQLException {
        return query.then("GROUP BY c.service, t.step, t.whose")
                .all(
                        connection,
                        row -> new Tally(
                                agency,
                                Tally.NOW,
                                row.getString(1),
                                row.getString(2),
                                measure,
                                whose(row.getString(3)),
                                0,
                                row.getLong(4)));
    }

    /** Rows from before it was said are the office's. */
    private static Turn.Whose whose(String kept) {
        return kept == null ? Turn.Whose.OFFICE : EnumColumns.of(Turn.Whose.class, kept);
    }
}
