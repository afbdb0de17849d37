package id.talaksana.store.records;

import id.talaksana.store.database.Outage;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.Function;

/**
 * Decides about records and writes what was decided, in three ways, each for when the one before did not do:
 *
 * <ol>
 *   <li>on what this process knows of the record: nothing is read,
 *   <li>on what the database says; a few times, when others come first,
 *   <li>holding the record, so that nobody can come first: for one that many change at once.
 * </ol>
 *
 * Others who came first are no failure: it is read and decided anew. Where the answer to a commit is lost it is read whether
 * the decision was kept.
 *
 * @param free how often it is tried without holding the record
 * @param attempts how often at all
 */
public record RecordChange(int free, int attempts) {
    /** For one record. */
    public static final RecordChange OF_ONE = new RecordChange(4, 20);
    /** For many, of which one or the other is always worked on. */
    public static final RecordChange OF_MANY = new RecordChange(0, 5);

    /**
     * Changes what the tables hold.
     *
     * @param decide has no effects; an exception that it throws is thrown on, and nothing is written
     * @return what was decided and is kept
     */
    public <S, D> D decide(RecordTables<S, D> tables, Function<S, D> decide) {
        D kept = onLikely(tables, decide);
        SQLException race = null;
        for (int attempt = 1; kept == null && attempt <= attempts; attempt++) {
            tables.forget();
            try {
                kept = attempt <= free ? onRead(tables, decide) : holding(tables, decide);
            } catch (SQLException e) {
                race = raceOrThrow(tables, e);
            }
        }
        if (kept == null) {
            throw Outage.or(new StoreException(tables + " could not be changed", race));
        }
        return kept;
    }

    /** Null unless that still was true and something was changed. */
    private static <S, D> D onLikely(RecordTables<S, D> tables, Function<S, D> decide) {
        S likely = tables.likely();
        if (likely == null) {
            return null;
        }
        D decision;
        try {
            decision = decide.apply(likely);
        } catch (RuntimeException refused) {
            // Whether it stands is decided on what the database says now.
            return null;
        }
        try {
            return !tables.isNothing(decision) && write(tables, likely, decision) ? decision : null;
        } catch (SQLException e) {
            raceOrThrow(tables, e);
            return null;
        }
    }

    /** Null when others came first. */
    private static <S, D> D onRead(RecordTables<S, D> tables, Function<S, D> decide) throws SQLException {
        S situation = tables.read();
        D decision = decide.apply(situation);
        return tables.isNothing(decision) || write(tables, situation, decision) ? decision : null;
    }

    private static <S, D> boolean write(RecordTables<S, D> tables, S situation, D decision) throws SQLException {
        try {
            return tables.write(situation, decision);
        } catch (SQLException e) {
            return keptAllTheSame(tables, decision, e);
        }
    }

    private static <S, D> D holding(RecordTables<S, D> tables, Function<S, D> decide) throws SQLException {
        Noted<S, D> noted = new Noted<>(decide);
        try {
            return tables.hold(noted);
        } catch (SQLException e) {
            keptAllTheSame(tables, noted.last, e);
            return noted.last;
        }
    }

    /** True when the answer alone was lost; throws the failure where it was not, or where that is not known. */
    private static <S, D> boolean keptAllTheSame(RecordTables<S, D> tables, D decision, SQLException failure)
            throws SQLException {
        // Without a connection nothing was sent.
        boolean sent = decision != null && !(failure instanceof SQLTransientConnectionException);
        if (!sent || SqlFault.of(failure) != SqlFault.FAILURE) {
            throw failure;
        }
        tables.forget();
        try {
            if (tables.stands(tables.read(), decision)) {
                return true;
            }
        } catch (SQLException | RuntimeException unknown) {
            failure.addSuppressed(unknown);
        }
        throw failure;
    }

    private static SQLException raceOrThrow(RecordTables<?, ?> tables, SQLException e) {
        if (SqlFault.of(e) == SqlFault.FAILURE) {
            tables.forget();
            throw Outage.or(new StoreException(
                    "the database failed, and whether the change of " + tables + " was kept is not known", e));
        }
        return e;
    }

    /** Keeps what was decided last. */
    private static final class Noted<S, D> implements Function<S, D> {
        private final Function<S, D> decide;
        private D last;

        Noted(Function<S, D> decide) {
            this.decide = decide;
        }

        @Override
        public D apply(S situation) {
            last = decide.apply(situation);
            return last;
        }
    }
}
