package id.talaksana.store.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.store.objections.ObjectionStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Database.Work;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.rounds.scores.ScoreWriting;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Objections in the database. */
@Component(service = ObjectionStore.class)
public final class DatabaseObjections implements ObjectionStore {
    private final Database database;

    @Activate
    public DatabaseObjections(@Reference Database database) {
        this.database = database;
    }

    @Override
    public ObjectionPage list(Scope scope, CaseId id, ObjectionQuery query, int after, int limit) {
        return read(connection -> new ObjectionReading(connection, scope, id).list(query, after, limit));
    }

    @Override
    public long count(Scope scope, CaseId id, ObjectionQuery query) {
        return read(connection -> new ObjectionReading(connection, scope, id).count(query));
    }

    @Override
    public Optional<Judgement> stoodAt(Scope scope, CaseId id, String step, int applicant, int entry) {
        return read(connection -> new ObjectionReading(connection, scope, id).stoodAt(step, applicant, entry));
    }

    @Override
    public List<Leaf> file(CaseId id, List<Filed> filed, int entry) {
        return write(connection -> {
            new ObjectionWriting(connection, id, entry).file(filed);
            return reading(connection, id).leaves(entry);
        });
    }

    @Override
    public List<Leaf> move(CaseId id, ObjectionQuery set, Step step, int entry) {
        return write(connection -> {
            new ObjectionWriting(connection, id, entry).move(set, step);
            return reading(connection, id).leaves(entry);
        });
    }

    @Override
    public List<Leaf> correct(CaseId id, String period, int entry, Map<String, Map<Integer, Said>> anew) {
        return write(connection -> {
            new ObjectionWriting(connection, id, entry).correct(period);
            ScoreWriting others = new ScoreWriting(connection, id, entry);
            for (Map.Entry<String, Map<Integer, Said>> step : anew.entrySet()) {
                others.replace(step.getKey(), step.getValue());
            }
            return reading(connection, id).corrected(entry);
        });
    }

    private static ObjectionReading reading(Connection connection, CaseId id) {
        return new ObjectionReading(connection, Scope.of(id.agency()), id);
    }

    private <T> T read(Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return work.on(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("objections could not be read", e));
        }
    }

    /** A part of the round's transaction, which is tried again where others came first. */
    private <T> T write(Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw new StoreException("objections could not be written", e);
        }
    }
}
