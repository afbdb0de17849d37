package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.CaseStore.Change;
import id.talaksana.api.store.CaseStore.Situation;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.store.cases.CaseWriter.Step;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.Registers;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.NoSuchElementException;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * Decides and writes steps, in three ways, each for when the one before did not do:
 *
 * <ol>
 *   <li>on what this process knows of the case: on PostgreSQL one statement,
 *   <li>on what the database says: one statement more; a few times, when others come first,
 *   <li>holding the case, so that nobody can come first: for a case that many change at once.
 * </ol>
 *
 * Plain JDBC, since this is the path of every step: the same through JPA's entities, read, changed and flushed, took
 * several times the time of this process.
 */
public final class CaseChanges {
    private static final int FREE_ATTEMPTS = 4;
    private static final int ATTEMPTS = 10;

    private final DataSource dataSource;
    private final CaseWriter writer;
    private final RecentCases recent;

    public CaseChanges(DataSource dataSource, CaseWriter writer, RecentCases recent) {
        this.dataSource = dataSource;
        this.writer = writer;
        this.recent = recent;
    }

    /** As {@link id.talaksana.api.store.CaseStore#change}. */
    public CaseFile change(CaseId id, String requestKey, int register, Function<Situation, Change> decide) {
        Situation likely = recent.situation(id, requestKey);
        CaseFile after = likely == null ? null : tryOn(likely, register, decide);
        SQLException race = null;
        for (int attempt = 1; after == null && attempt <= ATTEMPTS; attempt++) {
            recent.forget(id);
            try {
                after = attempt <= FREE_ATTEMPTS
                        ? readAndTry(id, requestKey, register, decide)
                        : hold(id, requestKey, register, decide);
            } catch (SQLException e) {
                race = raceOrThrow(id, e);
            }
        }
        if (after == null) {
            throw Outage.or(new StoreException("case " + id + " could not be changed", race));
        }
        return after;
    }

    /** Decides on what was true a moment ago; null unless it still was and something was changed. */
    private CaseFile tryOn(Situation likely, int register, Function<Situation, Change> decide) {
        Change change;
        try {
            change = decide.apply(likely);
        } catch (RuntimeException refused) {
            // Whether it stands is decided on what the database says now.
            return null;
        }
        try {
            return change.closed() != null && write(likely.caseFile(), change, register) ? change.after() : null;
        } catch (SQLException e) {
            raceOrThrow(likely.caseFile().id(), e);
            return null;
        }
    }

    /** Null when others came first. */
    private CaseFile readAndTry(CaseId id, String requestKey, int register, Function<Situation, Change> decide)
            throws SQLException {
        Situation situation;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            situation = read(connection, id, requestKey);
        }
        Change change = decide.apply(situation);
        return change.closed() == null || write(situation.caseFile(), change, register) ? change.after() : null;
    }

    private CaseFile hold(CaseId id, String requestKey, int register, Function<Situation, Change> decide)
            throws SQLException {
        // A connection that is closed without commit rolls back, also when the decision is an exception.
        try (Connection connection = dataSource.getConnection()) {
            if (!writer.registers.hold(connection, id.agency(), register)) {
                throw new RegisterMoved(id.agency(), register);
            }
            StatementsWriter.hold(connection, id);
            Situation situation = read(connection, id, requestKey);
            Change change = decide.apply(situation);
            if (change.closed() == null) {
                return change.after();
            }
            if (!StatementsWriter.change(connection, situation.caseFile(), Step.of(situation.caseFile(), change))) {
                return null;
            }
            connection.commit();
            recent.changed(situation.caseFile(), change.after(), change.closed().requestKey());
            return change.after();
        }
    }

    private static Situation read(Connection connection, CaseId id, String requestKey) throws SQLException {
        Situation situation = Situations.read(connection, Scope.of(id.agency()), id, requestKey);
        if (situation == null) {
            throw new NoSuchElementException("there is no case " + id);
        }
        return situation;
    }

    private boolean write(CaseFile before, Change change, int register) throws SQLException {
        boolean written = writer.change(before, Step.of(before, change), register);
        if (written) {
            recent.changed(before, change.after(), change.closed().requestKey());
        } else if (register != CaseStore.ANY_REGISTER) {
            try (Connection connection = dataSource.getConnection()) {
                connection.setAutoCommit(true);
                Registers.check(connection, before.id().agency(), register);
            }
        }
        return written;
    }

    private SQLException raceOrThrow(CaseId id, SQLException e) {
        if (SqlFault.of(e) == SqlFault.FAILURE) {
            recent.forget(id);
            throw Outage.or(new StoreException(
                    "the database failed, and whether the step of case " + id + " was kept is not known", e));
        }
        return e;
    }
}
