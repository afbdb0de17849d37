package id.talaksana.store.applications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.applications.DraftStore;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Applications that are being written, in the database. */
@Component(service = DraftStore.class)
public final class DatabaseDrafts implements DraftStore {
    private final Connections connections;

    @Activate
    public DatabaseDrafts(@Reference Database database) {
        this.connections = new Connections(database, "drafts");
    }

    @Override
    public void begin(StoredDraft draft) {
        connections.write(connection -> {
            new DraftWriter(connection).begin(draft);
            return null;
        });
    }

    @Override
    public Optional<StoredDraft> find(Scope scope, CaseId id) {
        return connections
                .read(connection -> ScopedQuery.select(
                                "SELECT t.agency, t.number, t.service, t.place, t.answers, t.begun_at, t.ends_at,"
                                        + " t.revision, t.became FROM application_draft t",
                                scope)
                        .and("t.agency = ?", id.agency())
                        .and("t.number = ?", id.number())
                        .all(connection, DatabaseDrafts::draft))
                .stream()
                .findFirst();
    }

    private static StoredDraft draft(ResultSet row) throws SQLException {
        String agency = row.getString(1);
        String became = row.getString(9);
        return new StoredDraft(
                new CaseId(agency, row.getString(2)),
                row.getString(3),
                row.getString(4),
                TextColumns.toMap(row.getString(5)),
                TimeColumns.instant(row.getLong(6)),
                TimeColumns.instant(row.getLong(7)),
                row.getLong(8),
                became == null ? null : new CaseId(agency, became));
    }

    @Override
    public boolean answer(StoredDraft draft, Map<String, String> answers) {
        return connections.write(connection -> new DraftWriter(connection).answer(draft, answers));
    }

    @Override
    public void sent(CaseId id, CaseId became) {
        connections.write(connection -> new DraftWriter(connection).sent(id, became));
    }

    @Override
    public void remove(CaseId id) {
        connections.write(connection -> new DraftWriter(connection).remove(id));
    }

    @Override
    public int open(Scope scope, String place) {
        return connections.read(connection -> ScopedQuery.select("SELECT COUNT(*) FROM application_draft t", scope)
                .and("t.place = ?", place)
                .and("t.became IS NULL")
                .read(connection, rows -> rows.next() ? rows.getInt(1) : 0));
    }

    @Override
    public int openCases(Scope scope, String place) {
        return connections.read(connection -> ScopedQuery.select("SELECT COUNT(*) FROM application_draft t", scope)
                .and("t.place = ?", place)
                .and(
                        "t.became IN (SELECT c.number FROM case_file c WHERE c.agency = t.agency AND c.state = ?)",
                        CaseFile.State.OPEN.toString())
                .read(connection, rows -> rows.next() ? rows.getInt(1) : 0));
    }

    @Override
    public int end(Scope scope, Instant now) {
        return connections.write(connection -> new DraftWriter(connection).end(scope.agency(), now));
    }
}
