package id.talaksana.store.applications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.applications.SubmittedFileStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Files that were handed in, in the database. */
@Component(service = SubmittedFileStore.class)
public final class DatabaseSubmittedFiles implements SubmittedFileStore {
    private final Connections connections;

    @Activate
    public DatabaseSubmittedFiles(@Reference Database database) {
        this.connections = new Connections(database, "files");
    }

    @Override
    public List<SubmittedFile> list(Scope scope, CaseId owner) {
        return connections.read(connection -> SubmittedFileRows.all(connection, scope, owner));
    }

    @Override
    public boolean choose(CaseId owner, SubmittedFile file) {
        return connections.write(connection -> {
            try {
                new SubmittedFileWriter(connection).add(owner, file.number(), file, 0);
                return true;
            } catch (SQLException e) {
                if (SqlFault.of(e) == SqlFault.FAILURE) {
                    throw e;
                }
                connection.rollback();
                return false;
            }
        });
    }

    private static int last(Connection connection, CaseId owner) throws SQLException {
        return ScopedQuery.select("SELECT MAX(t.number) FROM submitted_file t", Scope.of(owner.agency()))
                .and("t.owner = ?", owner.number())
                .read(connection, rows -> rows.next() ? rows.getInt(1) : 0);
    }

    @Override
    public boolean remove(CaseId owner, int number) {
        return connections.write(connection -> new SubmittedFileWriter(connection).remove(owner, number)) > 0;
    }

    @Override
    public void removeAll(CaseId owner) {
        connections.write(connection -> new SubmittedFileWriter(connection).removeAll(owner));
    }

    @Override
    public List<Leaf> enter(CaseId owner, CaseId id, int entry) {
        Scope scope = Scope.of(id.agency());
        return connections.write(connection -> {
            SubmittedFileWriter writer = new SubmittedFileWriter(connection);
            List<SubmittedFile> chosen = SubmittedFileRows.all(connection, scope, owner).stream()
                    .filter(file -> !file.isSent())
                    .toList();
            writer.removeAll(owner);
            int number = last(connection, id);
            for (SubmittedFile file : chosen) {
                writer.add(id, ++number, file, entry);
            }
            return SubmittedFileRows.leaves(connection, scope, id, entry);
        });
    }

    @Override
    public long chosenBytes(Scope scope) {
        return connections.read(connection -> ScopedQuery.select("SELECT SUM(t.its_size) FROM submitted_file t", scope)
                .and("t.entry = 0")
                .read(connection, rows -> rows.next() ? rows.getLong(1) : 0));
    }

    @Override
    public long chosenBytes(Scope scope, String place) {
        return connections.read(connection -> ScopedQuery.select("SELECT SUM(t.its_size) FROM submitted_file t", scope)
                .and("t.entry = 0")
                .and(
                        "t.owner IN (SELECT d.number FROM application_draft d WHERE d.agency = t.agency AND d.place = ?)",
                        place)
                .read(connection, rows -> rows.next() ? rows.getLong(1) : 0));
    }

    @Override
    public int end(Scope scope, Instant before) {
        return connections.write(connection -> new SubmittedFileWriter(connection).end(scope.agency(), before));
    }

    @Override
    public Set<String> named(Scope scope, Collection<String> digests) {
        if (digests.isEmpty()) {
            return Set.of();
        }
        Object[] all = digests.stream().map(DigestColumns::bytes).toArray();
        String places = String.join(", ", Collections.nCopies(all.length, "?"));
        return Set.copyOf(connections.read(
                connection -> ScopedQuery.select("SELECT DISTINCT t.digest FROM submitted_file t", scope)
                        .and("t.digest IN (" + places + ")", all)
                        .all(connection, row -> DigestColumns.text(row.getBytes(1)))));
    }
}
