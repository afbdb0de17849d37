package id.talaksana.store.complaints;

import id.talaksana.api.access.Scope;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.store.TicketFiles;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import java.util.List;
import java.util.Optional;

/** The files of tickets in the database. */
record JpaTicketFiles(Database database) implements TicketFiles {

    @Override
    public List<Enclosure.Entry> enclosures(Scope scope, String number) {
        return database.inTransaction(em -> ScopedQuery.select(
                        "SELECT t.number, t.name, t.mediaType, t.byteCount FROM complaint_file t", scope)
                .and("t.ticket = ?", number)
                .then("ORDER BY t.number")
                .query(em, Object[].class)
                .getResultList()
                .stream()
                .map(r -> new Enclosure.Entry((Integer) r[0], (String) r[1], (String) r[2], (Integer) r[3]))
                .toList());
    }

    @Override
    public Optional<Enclosure> enclosure(Scope scope, String number, int file) {
        return database.inTransaction(em -> TicketTables.files(em, scope, number).stream()
                .filter(f -> f.number == file)
                .findFirst()
                .map(ComplaintFileEntity::toRecord));
    }
}
