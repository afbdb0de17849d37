package id.talaksana.store.database;

import id.talaksana.api.text.Refusal;
import id.talaksana.store.words.StoreWords;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells failures because the database is away, which pass, from those that are somebody's fault. */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** PostgreSQL shuts down, crashes, starts, or has no connection left. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "53300");

    private Outage() {}

    /** What to throw for a failure: a refusal that says to try again, or the failure itself. */
    public static RuntimeException or(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException e && isAway(e)) {
                LOG.warn("The database is away: {}", e.getMessage());
                return new Refusal(
                        Refusal.Kind.UNAVAILABLE, StoreWords.text("the-database-cannot-be-reached-repeat"), List.of());
            }
        }
        return failure;
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || state.startsWith("08")
                || AWAY.contains(state);
    }
}
