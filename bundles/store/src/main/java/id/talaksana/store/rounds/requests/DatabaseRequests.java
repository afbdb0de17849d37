package id.talaksana.store.rounds.requests;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.rounds.RequestStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Requests in the database. */
@Component(service = RequestStore.class)
public final class DatabaseRequests implements RequestStore {
    private final Database database;

    @Activate
    public DatabaseRequests(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<AgencyRequest> list(Scope scope, CaseId round, String step, State state, int after, int limit) {
        String select =
                "SELECT " + RequestRows.COLUMNS + " FROM agency_request t JOIN applicant a ON a.agency = t.agency"
                        + " AND a.case_number = t.case_number AND a.number = t.applicant";
        return read(connection -> standing(select, scope, round, step)
                .andUnlessNull("t.state = ?", EnumColumns.text(state))
                .and("t.applicant > ?", after)
                .then("ORDER BY t.applicant FETCH FIRST " + limit + " ROWS ONLY")
                .all(connection, RequestRows::request));
    }

    @Override
    public Map<State, Long> tallies(Scope scope, CaseId round, String step) {
        Map<State, Long> tallies = new EnumMap<>(State.class);
        return read(connection -> {
            standing("SELECT t.state, COUNT(*) FROM agency_request t", scope, round, step)
                    .then("GROUP BY t.state")
                    .all(connection, row -> tallies.put(RequestRows.state(row.getString(1)), row.getLong(2)));
            return tallies;
        });
    }

    @Override
    public Map<Integer, State> standing(Scope scope, CaseId round, String step, List<Integer> applicants) {
        Map<Integer, State> found = new HashMap<>();
        if (applicants.isEmpty()) {
            return found;
        }
        String places = applicants.stream().map(one -> "?").collect(Collectors.joining(", "));
        return read(connection -> {
            standing("SELECT t.applicant, t.state FROM agency_request t", scope, round, step)
                    .and("t.applicant IN (" + places + ")", applicants.toArray())
                    .all(connection, row -> found.put(row.getInt(1), RequestRows.state(row.getString(2))));
            return found;
        });
    }

    private static ScopedQuery standing(String select, Scope scope, CaseId round, String step) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", round.agency())
                .and("t.case_number = ?", round.number())
                .and("t.step = ?", step)
                .and("t.later = 0");
    }

    @Override
    public List<Leaf> send(Sending sending, int entry, Instant at) {
        return write(connection -> {
            RequestWriter writer = new RequestWriter(connection, sending.round(), sending.step());
            writer.send(sending, entry, at);
            writer.say(sending.again(), new Said(State.WAITING, sending.reason(), null, null), entry, at);
            return RequestLeaves.of(connection, Scope.of(sending.round().agency()), sending.round(), entry);
        });
    }

    @Override
    public List<Leaf> say(CaseId round, String step, List<Integer> applicants, Said said, int entry, Instant at) {
        return write(connection -> {
            new RequestWriter(connection, round, step).say(applicants, said, entry, at);
            return RequestLeaves.of(connection, Scope.of(round.agency()), round, entry);
        });
    }

    @Override
    public void arrived(CaseId round, String step, int applicant, CaseId there) {
        write(connection -> {
            new RequestWriter(connection, round, step).arrived(applicant, there);
            return null;
        });
    }

    @Override
    public Optional<Asking> asking(Scope scope, CaseId there) {
        return read(connection -> ScopedQuery.select(
                                "SELECT t.agency, t.case_number, t.step, t.applicant, t.state FROM agency_request t",
                                scope)
                        .and("t.asked_agency = ?", there.agency())
                        .and("t.asked_case = ?", there.number())
                        .and("t.later = 0")
                        .all(
                                connection,
                                row -> new Asking(
                                        new CaseId(row.getString(1), row.getString(2)),
                                        row.getString(3),
                                        row.getInt(4),
                                        RequestRows.state(row.getString(5)))))
                .stream()
                .findFirst();
    }

    private <T> T read(Work<T> work) {
        return with(connection -> {
            connection.setAutoCommit(true);
            return work.on(connection);
        });
    }

    private <T> T write(Work<T> work) {
        return with(connection -> {
            T written = work.on(connection);
            connection.commit();
            return written;
        });
    }

    /** A connection that is closed without commit rolls back. */
    private <T> T with(Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("requests between agencies cannot be reached", e));
        }
    }

    /** Something done with the database. */
    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
