package id.talaksana.store.rounds.rechecks;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.rounds.RecheckStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.rounds.leaves.LeafReading;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Second verdicts in the database. */
@Component(service = RecheckStore.class)
public final class DatabaseRechecks implements RecheckStore {
    private static final int FETCHED = 2_000;

    private final Connections connections;

    @Activate
    public DatabaseRechecks(@Reference Database database) {
        this.connections = new Connections(database, "second verdicts");
    }

    private static ScopedQuery of(String select, Scope scope, CaseId id, String step) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number())
                .and("t.step = ?", step);
    }

    @Override
    public void eachDecided(Scope scope, CaseId id, String step, Taker taker) {
        ScopedQuery query = of("SELECT t.applicant, t.entry, t.taken_back FROM judgement t", scope, id, step)
                .then("ORDER BY t.applicant, t.entry")
                .fetching(FETCHED);
        connections.read(connection -> query.read(connection, rows -> {
            while (rows.next()) {
                taker.take(rows.getInt(1), rows.getInt(2), rows.getInt(3) == 0);
            }
            return taker;
        }));
    }

    @Override
    public List<Decided> decided(Scope scope, CaseId id, String step, List<Integer> applicants) {
        if (applicants.isEmpty()) {
            return List.of();
        }
        String places = String.join(", ", Collections.nCopies(applicants.size(), "?"));
        ScopedQuery query = of(
                        "SELECT t.applicant, a.registration, a.name, t.entry, t.outcome, t.reason FROM judgement t"
                                + " JOIN applicant a ON a.agency = t.agency AND a.case_number = t.case_number"
                                + " AND a.number = t.applicant",
                        scope,
                        id,
                        step)
                .and("t.applicant IN (" + places + ")", applicants.toArray())
                .then("ORDER BY t.applicant, t.entry");
        return connections.read(connection -> query.all(
                connection,
                row -> new Decided(
                        row.getInt(1),
                        row.getString(2),
                        row.getString(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getString(6))));
    }

    @Override
    public List<Given> given(Scope scope, CaseId id, String step) {
        ScopedQuery query = of(
                        "SELECT t.applicant, t.settles, t.entry, t.outcome, t.reason, t.first_outcome FROM recheck t",
                        scope,
                        id,
                        step)
                .then("ORDER BY t.applicant, t.settles");
        return connections.read(connection -> query.all(
                connection,
                row -> new Given(
                        row.getInt(1),
                        row.getInt(2) == 1,
                        row.getInt(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6))));
    }

    @Override
    public List<Leaf> give(CaseId id, Map<Integer, String> firsts, Saying said) {
        return connections.write(connection -> {
            RecheckWriter.write(connection, id, firsts, said);
            return new LeafReading(connection, Scope.of(id.agency()), id).rechecked(said.entry());
        });
    }
}
