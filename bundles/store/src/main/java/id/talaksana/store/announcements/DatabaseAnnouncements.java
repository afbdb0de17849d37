package id.talaksana.store.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.announcements.AnnouncementStore;
import id.talaksana.api.store.announcements.StandingLists;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Announcements in the database. */
@Component(service = {AnnouncementStore.class, StandingLists.class})
public final class DatabaseAnnouncements implements AnnouncementStore, StandingLists {
    private static final String WHOLE = "1 = 1";

    private final Database database;

    @Activate
    public DatabaseAnnouncements(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Announcement> of(Scope scope, CaseId round) {
        return read(
                scope, reading -> reading.all("t.agency = ? AND t.case_number = ?", round.agency(), round.number()));
    }

    @Override
    public Optional<Announcement> find(Scope scope, String agency, String id) {
        return read(scope, reading -> reading.all("t.agency = ? AND t.id = ?", agency, id)).stream()
                .findFirst();
    }

    @Override
    public Optional<String> by(Scope scope, CaseId round, int entry) {
        return read(scope, reading -> reading.by(round, entry, "announcement")).stream()
                .findFirst();
    }

    @Override
    public List<Leaf> enter(Announcement after, Verb verb, int entry, List<Listed> listed) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            new AnnouncementWriter(connection).enter(after, verb, entry, listed);
            List<Leaf> leaves =
                    new AnnouncementReading(connection, Scope.of(after.agency())).leaves(after.round(), entry);
            connection.commit();
            return leaves;
        } catch (SQLException e) {
            throw new StoreException("an announcement could not be written", e);
        }
    }

    @Override
    public List<Announcement> released(Scope scope, String agency) {
        return read(scope, reading -> reading.released(agency));
    }

    @Override
    public List<Line> lines(Scope scope, String agency, String id, int offset, int limit) {
        String part = " OFFSET " + offset + " ROWS FETCH NEXT " + limit + " ROWS ONLY";
        return read(scope, reading -> reading.lines(agency, id, part, WHOLE));
    }

    @Override
    public Optional<Line> line(Scope scope, String agency, String id, String registration) {
        Object[] spellings = Spellings.of(registration);
        return read(scope, reading -> reading.lines(agency, id, "", Spellings.IN.formatted("a"), spellings)).stream()
                .findFirst();
    }

    @Override
    public List<Count> counts(Scope scope, String agency, String id) {
        return read(scope, reading -> ScopedQuery.select("SELECT t.outcome, COUNT(*) FROM announcement_line t", scope)
                .and("t.agency = ?", agency)
                .and("t.announcement = ?", id)
                .then("GROUP BY t.outcome ORDER BY t.outcome")
                .all(reading.connection(), row -> new Count(row.getString(1), row.getInt(2))));
    }

    @Override
    public List<Found> applicants(Scope scope, String service, String registration, String nik) {
        return read(scope, reading -> {
            List<String> rounds = ScopedQuery.select("SELECT t.number FROM case_file t", scope)
                    .and("t.service = ?", service)
                    .and("EXISTS (SELECT 1 FROM selection_round r WHERE r.agency = t.agency AND r.case_number ="
                            + " t.number)")
                    .then("ORDER BY t.number DESC FETCH FIRST 200 ROWS ONLY")
                    .all(reading.connection(), row -> row.getString(1));
            return rounds.isEmpty() ? List.of() : found(reading, rounds, registration, nik);
        });
    }

    private static List<Found> found(AnnouncementReading reading, List<String> rounds, String registration, String nik)
            throws SQLException {
        String places = String.join(", ", java.util.Collections.nCopies(rounds.size(), "?"));
        return ScopedQuery.select(
                        "SELECT t.agency, t.case_number, t.number, t.registration, t.name, t.formation FROM applicant"
                                + " t",
                        reading.scope())
                .and("t.case_number IN (" + places + ")", rounds.toArray())
                .and(Spellings.IN.formatted("t"), Spellings.of(registration))
                .and("t.nik = ?", nik)
                .then("ORDER BY t.case_number DESC")
                .all(reading.connection(), row -> read(row));
    }

    private static AnnouncementStore.Found read(ResultSet row) throws SQLException {
        return new Found(
                new CaseId(row.getString(1), row.getString(2)),
                row.getInt(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }

    @Override
    public List<Leaf> leaves(Scope scope, CaseId round, int entry) {
        return read(scope, reading -> reading.leaves(round, entry));
    }

    @Override
    public List<Line> first(Scope scope, CaseId round, List<Listed> listed, int limit) {
        return listed.isEmpty() ? List.of() : read(scope, reading -> reading.standing(round, listed, limit));
    }

    private <T> T read(Scope scope, Reading<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return work.read(new AnnouncementReading(connection, scope));
        } catch (SQLException e) {
            throw Outage.or(new StoreException("announcements could not be read", e));
        }
    }

    /** Something that is read. */
    private interface Reading<T> {
        T read(AnnouncementReading reading) throws SQLException;
    }
}
