package id.talaksana.store.letters;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.letters.IncomingLetters.Receiving;
import id.talaksana.api.store.letters.IncomingStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters that came in, in the database. */
@Component(service = IncomingStore.class)
public final class DatabaseIncoming implements IncomingStore {
    private final Connections connections;

    @Activate
    public DatabaseIncoming(@Reference Database database) {
        this.connections = new Connections(database, "letters");
    }

    @Override
    public List<IncomingLetter> list(Scope scope, CaseId id) {
        return connections.read(connection -> IncomingRows.all(connection, scope, id));
    }

    @Override
    public List<Leaf> write(Receiving letter, String digest, int entry) {
        return connections.write(connection -> {
            IncomingWriter.write(connection, letter, digest, entry);
            return IncomingRows.leaves(connection, Scope.of(letter.id().agency()), letter.id(), entry);
        });
    }

    @Override
    public Optional<Enclosure> file(Scope scope, CaseId id, int entry) {
        String select = "SELECT l.file_name, l.media_type, t.content FROM incoming_file t JOIN incoming_letter l"
                + " ON l.agency = t.agency AND l.case_number = t.case_number AND l.entry = t.entry";
        return connections.read(connection -> IncomingRows.of(select, scope, id)
                .and("t.entry = ?", entry)
                .all(connection, row -> new Enclosure(row.getString(1), row.getString(2), row.getBytes(3)))
                .stream()
                .findFirst());
    }
}
