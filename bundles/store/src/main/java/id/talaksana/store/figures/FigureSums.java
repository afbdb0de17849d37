package id.talaksana.store.figures;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.Turn;
import id.talaksana.api.store.figures.FigureStore.By;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Adds up what was counted: in the database, so that what comes back does not grow with the number of cases or months. */
record FigureSums(Scope scope, String service, String from, String to) {
    /** Stands for all services, all steps, or whoever. */
    private static final String ALL = "CAST('' AS VARCHAR(64))";

    private static final String NO_TIME = "0";

    List<ScopedQuery> of(By by) {
        return switch (by) {
            case AGENCY -> List.of(cases(ALL), steps(ALL));
            case SERVICE -> List.of(cases("t.service"), steps("t.service"));
            case STEP -> List.of(sum("t.service", "t.step", "t.whose", "t.minutes", "t.step <> ''"));
            case PART -> List.of(sum("t.service", ALL, "t.whose", "t.minutes", "t.step = ''"));
        };
    }

    private ScopedQuery cases(String itsService) {
        return sum(itsService, ALL, ALL, "t.minutes", "t.step = '' AND t.measure <> 'part'");
    }

    /** How long each step took is told of steps alone. */
    private ScopedQuery steps(String itsService) {
        return sum(itsService, ALL, ALL, NO_TIME, "t.step <> '' AND t.measure NOT IN ('open', 'late')");
    }

    private ScopedQuery sum(String itsService, String step, String whose, String minutes, String which) {
        String columns = String.join(
                ", ",
                "t.agency",
                itsService + " AS service",
                step + " AS step",
                "t.measure",
                whose + " AS whose",
                minutes + " AS minutes");
        String grouped = String.join(
                ", ",
                Stream.of("t.agency", itsService, step, "t.measure", whose, minutes)
                        .filter(column -> column.startsWith("t."))
                        .toList());
        return ScopedQuery.select("SELECT " + columns + ", SUM(t.many) AS many FROM figure t", scope)
                .and(which)
                .and("(t.month = ? OR t.month BETWEEN ? AND ?)", Tally.NOW, from, to)
                .andUnlessNull("t.service = ?", service)
                .then("GROUP BY " + grouped);
    }

    static Tally read(ResultSet row) throws SQLException {
        String whose = row.getString("whose");
        return new Tally(
                row.getString("agency"),
                null,
                row.getString("service"),
                row.getString("step"),
                EnumColumns.of(Tally.Measure.class, row.getString("measure")),
                whose.isEmpty() ? null : EnumColumns.of(Turn.Whose.class, whose),
                row.getInt("minutes"),
                row.getLong("many"));
    }
}
