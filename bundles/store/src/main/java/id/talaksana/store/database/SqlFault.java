package id.talaksana.store.database;

import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.util.Optional;
import java.util.Set;
import javax.persistence.OptimisticLockException;

/** What the SQLState of a failure means for what to do next. */
public enum SqlFault {
    /** A unique key is taken. */
    TAKEN,
    /** Another transaction was in the way; the same work may succeed now. */
    RACE,
    /** Anything else. */
    FAILURE;

    /** Serialisation failure; Derby's lock timeout; PostgreSQL's deadlock and lock timeout. */
    private static final Set<String> RACES = Set.of("40001", "40XL1", "40XL2", "40P01", "55P03");

    public static SqlFault of(SQLException e) {
        for (SQLException each = e; each != null; each = each.getNextException()) {
            if ("23505".equals(each.getSQLState())) {
                return TAKEN;
            }
            if (each.getSQLState() != null && RACES.contains(each.getSQLState())) {
                return RACE;
            }
        }
        return FAILURE;
    }

    /** The same for an exception of JPA, which holds the database's own somewhere below. */
    public static SqlFault of(RuntimeException e) {
        return below(e).map(SqlFault::of).orElse(FAILURE);
    }

    /** What the database said, below an exception of JPA; empty: it said nothing. */
    static Optional<SQLException> below(RuntimeException e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof OptimisticLockException) {
                return Optional.of(new SQLTransactionRollbackException("somebody else came first", "40001", e));
            }
        }
        return sqlException(e);
    }

    private static Optional<SQLException> sqlException(Throwable e) {
        for (Throwable each = e; each != null; each = each.getCause()) {
            if (each instanceof SQLException found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }
}
