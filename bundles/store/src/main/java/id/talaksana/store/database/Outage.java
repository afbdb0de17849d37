package id.talaksana.store.database;

import id.talaksana.api.text.Refusal;
import id.talaksana.store.words.StoreWords;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells failures because the database is away, which pass, from those that are somebody's fault. */
public final class Outage {
    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    /** PostgreSQL shuts down, crashes, starts, has no connection left, or took too long; a disk is full. */
    private static final Set<String> AWAY = Set.of("57P01", "57P02", "57P03", "57014", "53300", "53100", "53200");

    /** Derby cannot write a page, a file or its log; it begins anew with the next connection, and then works or says so again. */
    private static final List<String> DERBYS_DISK = List.of("XSDG", "XSDF", "XSLA");

    private static final long QUIET_NANOS = TimeUnit.MINUTES.toNanos(1);
    private static final AtomicLong SAID = new AtomicLong();

    private Outage() {}

    /** What to throw for a failure: a refusal that says to try again, or the failure itself. */
    public static RuntimeException or(RuntimeException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException e && isAway(e)) {
                say(e);
                return new Refusal(
                        Refusal.Kind.UNAVAILABLE, StoreWords.text("the-database-cannot-be-reached-repeat"), List.of());
            }
        }
        return failure;
    }

    /** An outage is one line a minute, however many ask meanwhile. */
    private static void say(SQLException e) {
        long now = System.nanoTime();
        long last = SAID.get();
        if ((last == 0 || now - last > QUIET_NANOS) && SAID.compareAndSet(last, now)) {
            LOG.warn("The database is away: {}", e.getMessage());
        } else {
            LOG.debug("The database is away: {}", e.getMessage());
        }
    }

    private static boolean isAway(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return e instanceof SQLTransientConnectionException
                || e instanceof SQLRecoverableException
                || state.startsWith("08")
                || AWAY.contains(state)
                || DERBYS_DISK.stream().anyMatch(state::startsWith);
    }
}
