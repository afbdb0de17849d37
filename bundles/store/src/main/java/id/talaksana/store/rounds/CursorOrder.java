package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.Cut;
import id.talaksana.api.rounds.rule.RankingRule;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Walks along an ordered cursor; who has the same keys as the row before is equal to it. */
final class CursorOrder {
    private static final int AT_ONCE = 10_000;

    private CursorOrder() {}

    /** Ranks and cuts where windows have no order. */
    static void read(Connection connection, Cut cut, RankingSql sql, Placements placements) throws SQLException {
        String keys = "t.formation, t.entry, " + sql.equality(sql.tieColumns().size() / 2);
        ScopedQuery.select("SELECT t.n, t.places, " + keys + " FROM " + sql.merit() + " t", Scope.EVERYTHING)
                .then("ORDER BY t.formation, t.entry, " + sql.order())
                .read(connection, rows -> walk(rows, cut, placements));
    }

    private static Void walk(ResultSet rows, Cut cut, Placements placements) throws SQLException {
        List<Integer> equals = new ArrayList<>();
        Long[] before = null;
        long places = 0;
        int first = 1;
        while (rows.next()) {
            Long[] keys = numbers(rows, 3);
            if (before != null && !Arrays.equals(before, keys)) {
                decide(equals, before, places, first, cut, placements);
                boolean same = before[0].equals(keys[0]) && before[1].equals(keys[1]);
                first = same ? first + equals.size() : 1;
                equals.clear();
            }
            before = keys;
            places = rows.getLong(2);
            equals.add(rows.getInt(1));
        }
        if (before != null) {
            decide(equals, before, places, first, cut, placements);
        }
        return null;
    }

    private static void decide(
            List<Integer> equals, Long[] keys, long places, int first, Cut cut, Placements placements) {
        int entry = keys[1].intValue();
        Verdict verdict = entry == RankingSql.RANKED
                ? verdict(first, first + equals.size() - 1, places, cut)
                : Verdict.values()[entry];
        for (int n : equals) {
            placements.note(n, keys[0].intValue(), keys[3], entry == RankingSql.RANKED ? first : 0, verdict);
        }
    }

    private static Verdict verdict(int first, int last, long places, Cut cut) {
        boolean goOn = cut.to() == Cut.Goal.NEXT_STAGE;
        if (last <= places || first <= places && cut.atBoundary() == Cut.AtBoundary.ALL) {
            return goOn ? Verdict.GOES_ON : Verdict.PLACED;
        }
        if (first <= places) {
            return Verdict.UNDECIDED;
        }
        return goOn ? Verdict.PASSED : Verdict.NOT_PLACED;
    }

    /** Who would move, the best first, in groups of equals across all formations. */
    static List<List<Integer>> candidates(
            Connection connection, RankingRule rule, RankingSql sql, Placements placements) throws SQLException {
        return ScopedQuery.select(
                        "SELECT t.n, " + sql.equality(rule.ties().size()) + " FROM " + sql.merit() + " t",
                        Scope.EVERYTHING)
                .and("t.entry = " + RankingSql.RANKED + " AND t.consents = 1")
                .then("ORDER BY " + sql.order())
                .fetching(AT_ONCE)
                .read(connection, rows -> {
                    List<List<Integer>> groups = new ArrayList<>();
                    Long[] before = null;
                    while (rows.next()) {
                        int n = rows.getInt(1);
                        Long[] keys = numbers(rows, 2);
                        if (placements.seats[n] < 0) {
                            if (!Arrays.equals(before, keys)) {
                                groups.add(new ArrayList<>(1));
                            }
                            groups.get(groups.size() - 1).add(n);
                            before = keys;
                        }
                    }
                    return groups;
                });
    }

    private static Long[] numbers(ResultSet rows, int from) throws SQLException {
        Long[] numbers = new Long[rows.getMetaData().getColumnCount() - from + 1];
        for (int i = 0; i < numbers.length; i++) {
            long number = rows.getLong(from + i);
            numbers[i] = rows.wasNull() ? null : (Long) number;
        }
        return numbers;
    }
}
