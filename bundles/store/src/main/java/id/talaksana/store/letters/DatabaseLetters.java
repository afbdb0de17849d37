package id.talaksana.store.letters;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.letters.LetterHistory;
import id.talaksana.api.store.letters.LetterStore;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Connections;
import id.talaksana.store.database.Database;
import id.talaksana.store.records.WholeSets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Letters in the database. */
@Component(service = LetterStore.class)
public final class DatabaseLetters implements LetterStore {
    /** From so many letters on they are a set. */
    private static final int MANY = 1_000;

    private final Connections connections;

    @Activate
    public DatabaseLetters(@Reference Database database) {
        this.connections = new Connections(database, "letters");
    }

    @Override
    public List<Letter> list(Scope scope, CaseId id, String template, Letter.State state, int after, int limit) {
        Connections.Work<List<Letter>> work = connection -> LetterRows.of(LetterRows.SELECT, scope, id)
                .and("t.later = 0")
                .andUnlessNull("l.template = ?", template)
                .andUnlessNull("t.state = ?", EnumColumns.text(state))
                .and("t.letter_number > ?", after)
                .then("ORDER BY t.letter_number FETCH FIRST " + limit + " ROWS ONLY")
                .all(connection, LetterRows::letter);
        return limit < MANY
                ? connections.read(work)
                : connections.write(connection -> WholeSets.on(connection, work::on));
    }

    @Override
    public Optional<Letter> about(Scope scope, CaseId id, String template, String registration) {
        return connections.read(connection -> LetterRows.of(LetterRows.SELECT, scope, id)
                .and("t.later = 0")
                .and("l.template = ?", template)
                .and("a.registration = ?", registration)
                .all(connection, LetterRows::letter)
                .stream()
                .findFirst());
    }

    @Override
    public List<LetterHistory.Done> acts(Scope scope, CaseId id, int number) {
        String select = "SELECT t.entry, t.state, t.actor, e.done_by, t.reason, t.done_at FROM letter_act t"
                + " JOIN round_entry e ON e.agency = t.agency AND e.case_number = t.case_number AND e.number = t.entry";
        return connections.read(connection -> LetterRows.of(select, scope, id)
                .and("t.letter_number = ?", number)
                .then("ORDER BY t.entry")
                .all(
                        connection,
                        row -> new LetterHistory.Done(
                                row.getInt(1),
                                EnumColumns.of(Letter.State.class, row.getString(2)),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                TimeColumns.instant(row.getLong(6)))));
    }

    @Override
    public Optional<String> content(Scope scope, CaseId id, int number) {
        return connections.read(connection -> LetterRows.of("SELECT t.content FROM letter_act t", scope, id)
                .and("t.letter_number = ?", number)
                .and("t.content IS NOT NULL")
                .then("ORDER BY t.entry DESC FETCH FIRST 1 ROWS ONLY")
                .all(connection, row -> row.getString(1))
                .stream()
                .findFirst());
    }

    @Override
    public Map<Integer, String> contents(Scope scope, CaseId id, String template) {
        String select = "SELECT t.letter_number, t.content FROM letter_act t JOIN letter l ON l.agency = t.agency"
                + " AND l.case_number = t.case_number AND l.letter_number = t.letter_number";
        Map<Integer, String> newest = new HashMap<>();
        connections.read(connection -> LetterRows.of(select, scope, id)
                .and("l.template = ?", template)
                .and("t.content IS NOT NULL")
                .then("ORDER BY t.letter_number, t.entry")
                .all(connection, row -> newest.put(row.getInt(1), row.getString(2))));
        return newest;
    }

    @Override
    public int count(Scope scope, CaseId id) {
        return connections.read(connection -> LetterRows.of("SELECT COUNT(*) FROM letter t", scope, id)
                .read(connection, rows -> {
                    rows.next();
                    return rows.getInt(1);
                }));
    }

    @Override
    public List<Leaf> write(CaseId id, List<Written> letters, int entry, Instant at) {
        return connections.write(connection -> {
            new LetterWriter(connection, id).write(letters, entry, at);
            Scope scope = Scope.of(id.agency());
            return letters.size() < MANY
                    ? LetterRows.leaves(connection, scope, id, entry)
                    : WholeSets.on(connection, own -> LetterRows.leaves(own, scope, id, entry));
        });
    }
}
