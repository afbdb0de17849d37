package id.talaksana.store.sessions;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.sessions.SessionStore;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Sessions in the database. */
@Component(service = SessionStore.class)
public final class DatabaseSessions implements SessionStore {
    private final Connections connections;

    @Activate
    public DatabaseSessions(@Reference Database database) {
        this.connections = new Connections(database, "sessions");
    }

    @Override
    public List<Session> list(Scope scope, CaseId round) {
        return connections.read(connection -> new SessionReading(connection, scope, round).sessions());
    }

    @Override
    public List<Participant> participants(Scope scope, CaseId round, Integer session, int after, int limit) {
        return connections.read(
                connection -> new SessionReading(connection, scope, round).participants(session, null, after, limit));
    }

    @Override
    public List<Session> of(Scope scope, CaseId round, int applicant) {
        return connections.read(connection -> {
            SessionReading reading = new SessionReading(connection, scope, round);
            Set<Integer> own = reading.participants(null, applicant, 0, Integer.MAX_VALUE).stream()
                    .map(Participant::session)
                    .collect(Collectors.toSet());
            return own.isEmpty()
                    ? List.of()
                    : reading.sessions().stream()
                            .filter(session -> own.contains(session.number()))
                            .toList();
        });
    }

    @Override
    public List<Elsewhere> elsewhere(CaseId round, LocalDate day) {
        return connections.read(connection -> reading(connection, round).elsewhere(day));
    }

    @Override
    public Set<Integer> alsoIn(CaseId round, Elsewhere other) {
        return connections.read(
                connection -> Set.copyOf(reading(connection, round).alsoIn(other)));
    }

    @Override
    public int changes(String agency) {
        ScopedQuery changes = ScopedQuery.select("SELECT t.changes FROM session_changes t", Scope.of(agency));
        return connections.read(connection -> changes.read(connection, row -> row.next() ? row.getInt(1) : 0));
    }

    @Override
    public boolean change(String agency, int seen) {
        return connections.write(connection -> SessionWriter.change(connection, agency, seen));
    }

    @Override
    public List<Leaf> hold(CaseId round, List<Held> held, int entry) {
        return connections.write(connection -> {
            new SessionWriter(connection, round, entry).hold(held);
            return reading(connection, round).held(entry);
        });
    }

    @Override
    public List<Leaf> seat(CaseId round, List<Seat> seats, int entry) {
        return connections.write(connection -> {
            new SessionWriter(connection, round, entry).seat(seats);
            return reading(connection, round).seated(entry);
        });
    }

    @Override
    public List<Leaf> attend(CaseId round, int session, List<Attended> attended, int entry) {
        return connections.write(connection -> {
            new SessionWriter(connection, round, entry).attend(session, attended);
            return reading(connection, round).attended(entry);
        });
    }

    private static SessionReading reading(java.sql.Connection connection, CaseId round) {
        return new SessionReading(connection, Scope.of(round.agency()), round);
    }
}
