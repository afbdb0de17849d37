package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.store.rounds.RoundStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.records.RecordChange;
import id.talaksana.store.records.WholeSets;
import id.talaksana.store.words.StoreWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Rounds in the database. */
@Component(service = RoundStore.class)
public final class DatabaseRounds implements RoundStore {
    private static final Standing NOTHING = new Standing(0, null, 0);

    private final Database database;

    @Activate
    public DatabaseRounds(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Standing standing(Scope scope, CaseId id) {
        return read(scope, id, RoundReading::standing).orElse(NOTHING);
    }

    @Override
    public List<Formation> formations(Scope scope, CaseId id) {
        return read(scope, id, RoundReading::formations);
    }

    @Override
    public ApplicantPage applicants(Scope scope, CaseId id, Selection selection, int after, int limit) {
        return read(scope, id, reading -> reading.applicants(selection, after, limit));
    }

    @Override
    public void each(Scope scope, CaseId id, Selection selection, Consumer<Applicant> taker) {
        whole(scope, id, reading -> reading.each(selection, taker));
    }

    @Override
    public long count(Scope scope, CaseId id, Selection selection) {
        return whole(scope, id, reading -> reading.count(selection));
    }

    @Override
    public Map<String, Map<String, Long>> tallies(Scope scope, CaseId id) {
        return read(scope, id, RoundReading::tallies);
    }

    @Override
    public List<RoundEntry> entries(Scope scope, CaseId id) {
        return read(scope, id, RoundReading::entries);
    }

    @Override
    public List<Leaf> leaves(Scope scope, CaseId id, int entry) {
        return read(scope, id, reading -> reading.leaves(entry));
    }

    @Override
    public Optional<RoundEntry> done(Scope scope, CaseId id, String requestKey) {
        return read(scope, id, reading -> reading.done(requestKey));
    }

    @Override
    public Optional<RoundEntry> change(
            CaseId id, String requestKey, Long caseVersion, Function<Writing, Optional<RoundEntry>> change) {
        try {
            return RecordChange.OF_MANY.decide(
                    new RoundTables(database, id, requestKey, caseVersion), tables -> tables.change(change));
        } catch (StoreException e) {
            throw held(id, e);
        }
    }

    /** Others hold it for long where a database locks whole tables: that passes. */
    private static RuntimeException held(CaseId id, StoreException failure) {
        return SqlFault.of(failure) == SqlFault.FAILURE
                ? Outage.or(failure)
                : new Refusal(Refusal.Kind.UNAVAILABLE, StoreWords.text("the-round-is-held", id), List.of());
    }

    private <T> T read(Scope scope, CaseId id, Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return reading.read(new RoundReading(connection, scope, id));
        } catch (SQLException e) {
            throw held(id, new StoreException("the round " + id + " could not be read", e));
        }
    }

    /** Reads something of all applicants. */
    private <T> T whole(Scope scope, CaseId id, Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            T read = WholeSets.on(connection, own -> reading.read(new RoundReading(own, scope, id)));
            connection.commit();
            return read;
        } catch (SQLException e) {
            throw held(id, new StoreException("the round " + id + " could not be read", e));
        }
    }

    /** Something that is read. */
    private interface Reading<T> {
        T read(RoundReading reading) throws SQLException;
    }
}
