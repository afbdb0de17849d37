package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.rounds.ranking.Outcome;
import id.talaksana.api.rounds.ranking.Ranker;
import id.talaksana.api.rounds.ranking.Ranking;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.words.StoreWords;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Ranks in the database: with window functions on PostgreSQL, and on Derby, which has no order in a window, along an ordered
 * cursor. It works on temporary tables of whole numbers and leaves nothing behind.
 */
@Component(service = Ranker.class)
public final class SqlRanker implements Ranker {
    private final Database database;

    @Activate
    public SqlRanker(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Outcome rank(Ranking ranking) {
        RankingNumbers numbers = new RankingNumbers(ranking);
        if (numbers.largest().bitLength() >= Long.SIZE) {
            throw new Refusal(Refusal.Kind.INVALID, StoreWords.text("scores-too-fine-for-the-database"), List.of());
        }
        BigInteger over = ranking.rule().roundedTo() == null
                ? numbers.denominator()
                : BigInteger.TEN.pow(ranking.rule().roundedTo());
        try {
            return database.tryHoldingInSql(connection -> placements(connection, ranking, numbers))
                    .outcome(ranking, over);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("a ranking could not be worked out", e));
        }
    }

    private Placements placements(Connection connection, Ranking ranking, RankingNumbers numbers) throws SQLException {
        boolean postgresql = database.isPostgresql();
        RankingSql sql = new RankingSql(ranking.rule(), numbers, postgresql);
        Placements placements =
                new Placements(ranking.applicants().size(), ranking.formations().size());
        try {
            new RankingTables(connection, postgresql)
                    .fill(sql, numbers, ranking.applicants().size());
            refuseIncomparable(connection, ranking, sql);
            if (postgresql) {
                WindowOrder.read(connection, ranking.rule().cut(), sql, placements);
            } else {
                CursorOrder.read(connection, ranking.rule().cut(), sql, placements);
            }
            if (!ranking.rule().moves().isEmpty()) {
                new SeatFilling(ranking, numbers, placements)
                        .fill(CursorOrder.candidates(connection, ranking.rule(), sql, placements));
            }
            return placements;
        } finally {
            connection.rollback();
        }
    }

    /** Finds those who are equal down to a level at which not all have the same sort of value. */
    private static void refuseIncomparable(Connection connection, Ranking ranking, RankingSql sql) throws SQLException {
        for (int level = 0; level < ranking.rule().ties().size(); level++) {
            String which = "t.w" + level;
            boolean mixed = isMixed(connection, sql, which);
            if (!mixed) {
                continue;
            }
            int formation = mixedFormation(connection, sql, level, which);
            if (formation >= 0) {
                throw Ranking.incomparable(
                        ranking.formations().get(formation).id(),
                        ranking.rule().ties().get(level));
            }
        }
    }

    private static boolean isMixed(Connection connection, RankingSql sql, String which) throws SQLException {
        return ScopedQuery.select(
                        "SELECT MIN(" + which + "), MAX(" + which + ") FROM " + sql.merit() + " t", Scope.EVERYTHING)
                .and("t.entry = " + RankingSql.RANKED)
                .read(connection, rows -> rows.next() && rows.getLong(1) != rows.getLong(2));
    }

    private static int mixedFormation(Connection connection, RankingSql sql, int level, String which)
            throws SQLException {
        return ScopedQuery.select("SELECT t.formation FROM " + sql.merit() + " t", Scope.EVERYTHING)
                .and("t.entry = " + RankingSql.RANKED)
                .then("GROUP BY t.formation, " + sql.equality(level) + " HAVING MIN(" + which + ") <> MAX(" + which
                        + ") ORDER BY t.formation FETCH FIRST 1 ROWS ONLY")
                .read(connection, rows -> rows.next() ? rows.getInt(1) : -1);
    }
}
