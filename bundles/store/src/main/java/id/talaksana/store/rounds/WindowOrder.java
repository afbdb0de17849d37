package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Ranks and cuts with window functions: one statement. */
final class WindowOrder {
    private static final int AT_ONCE = 10_000;

    private WindowOrder() {}

    static void read(Connection connection, Cut cut, RankingSql sql, Placements placements) throws SQLException {
        boolean goOn = cut.to() == Cut.Goal.NEXT_STAGE;
        boolean whole = cut.atBoundary() == Cut.AtBoundary.ALL;
        // The count runs to the last of those who are equal.
        String verdict = "CASE WHEN t.entry <> " + RankingSql.RANKED + " THEN t.entry WHEN "
                + (whole ? "RANK()" : "COUNT(*)") + " OVER w <= t.places THEN "
                + (goOn ? Verdict.GOES_ON : Verdict.PLACED).ordinal() + " WHEN RANK() OVER w <= t.places THEN "
                + Verdict.UNDECIDED.ordinal() + " ELSE " + (goOn ? Verdict.PASSED : Verdict.NOT_PLACED).ordinal()
                + " END";
        ScopedQuery.select(
                        "SELECT t.n, t.formation, t.final, CASE WHEN t.entry = " + RankingSql.RANKED
                                + " THEN RANK() OVER w ELSE 0 END, " + verdict + " FROM " + sql.merit() + " t",
                        Scope.EVERYTHING)
                .then("WINDOW w AS (PARTITION BY t.formation, t.entry ORDER BY " + sql.order() + ")")
                .fetching(AT_ONCE)
                .read(connection, rows -> note(rows, placements));
    }

    private static Void note(ResultSet rows, Placements placements) throws SQLException {
        Verdict[] verdicts = Verdict.values();
        while (rows.next()) {
            long total = rows.getLong(3);
            Long known = rows.wasNull() ? null : total;
            placements.note(rows.getInt(1), rows.getInt(2), known, rows.getInt(4), verdicts[rows.getInt(5)]);
        }
        return null;
    }
}
