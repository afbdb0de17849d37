package id.talaksana.store.agenda;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AgendaStore;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The agenda in the database. Of each agency's entries one is the next; the agencies take turns. */
@Component(service = AgendaStore.class)
public final class DatabaseAgenda implements AgendaStore {
    private static final String ENTRIES =
            "SELECT t.agency, t.kind, t.subject, t.due_at, t.content, t.since, t.attempts, t.fault FROM agenda t";
    private static final int LONGEST_FAULT = 1_000;

    private final Database database;
    private final AgendaWriter writer;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    @Activate
    public DatabaseAgenda(@Reference Database database) {
        this.database = database;
        this.writer = new AgendaWriter(database.isPostgresql());
    }

    @Override
    public <T> T together(Supplier<T> work) {
        return database.together(work);
    }

    @Override
    public void enter(Entry entry) {
        write(connection -> writer.enter(connection, entry));
        database.afterwards(() -> listeners.forEach(Runnable::run));
    }

    @Override
    public Optional<Kept> claim(Set<String> kinds, String after, Instant now) {
        if (kinds.isEmpty()) {
            return Optional.empty();
        }
        return with(connection -> {
            Optional<Kept> next = next(connection, due(kinds, now).and("t.agency > ?", after));
            Optional<Kept> claimed = next.isPresent() ? next : next(connection, due(kinds, now));
            // As a part of the joint transaction: what is rolled back would not be held any more.
            connection.commit();
            return claimed;
        });
    }

    private static ScopedQuery due(Set<String> kinds, Instant now) {
        String places = kinds.stream().map(kind -> "?").collect(Collectors.joining(", "));
        return ScopedQuery.select(ENTRIES, Scope.EVERYTHING)
                .and("t.due_at <= ?", now.toEpochMilli())
                .and("t.kind IN (" + places + ")", kinds.toArray());
    }

    private Optional<Kept> next(Connection connection, ScopedQuery due) throws SQLException {
        due.then("ORDER BY t.agency, t.due_at, t.subject FETCH FIRST 1 ROWS ONLY");
        if (database.isPostgresql()) {
            due.then("FOR UPDATE SKIP LOCKED");
        }
        Optional<Kept> next = due.all(connection, DatabaseAgenda::kept).stream().findFirst();
        // Derby is used by one process, whose worker is alone.
        return next.isEmpty() || database.isPostgresql() || AgendaWriter.hold(connection, next.get())
                ? next
                : Optional.empty();
    }

    private static Kept kept(ResultSet row) throws SQLException {
        Entry entry = new Entry(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                TimeColumns.instant(row.getLong(4)),
                row.getString(5));
        return new Kept(entry, TimeColumns.instant(row.getLong(6)), row.getInt(7), row.getString(8));
    }

    @Override
    public void remove(Kept kept) {
        write(connection -> AgendaWriter.remove(connection, kept));
    }

    @Override
    public void again(Kept kept, Instant dueAt, String content) {
        write(connection -> AgendaWriter.again(connection, kept, dueAt, content));
    }

    @Override
    public void failed(Kept kept, Instant dueAt, String fault) {
        String line = fault.replaceAll("\\p{Cntrl}+|\\p{Cs}", " ");
        String kept1000 = line.substring(0, Math.min(line.length(), LONGEST_FAULT));
        write(connection -> AgendaWriter.failed(connection, kept, dueAt, kept1000));
    }

    @Override
    public List<Kept> list(Scope scope, int limit) {
        return with(connection -> ScopedQuery.select(ENTRIES, scope)
                .then("ORDER BY t.since, t.agency, t.kind, t.subject FETCH FIRST " + limit + " ROWS ONLY")
                .all(connection, DatabaseAgenda::kept));
    }

    @Override
    public Lag lag(Scope scope, Instant before) {
        return with(connection -> ScopedQuery.select("SELECT COUNT(*), MIN(t.since) FROM agenda t", scope)
                .and("t.since < ?", before.toEpochMilli())
                .read(connection, rows -> {
                    rows.next();
                    long entries = rows.getLong(1);
                    return new Lag(entries, entries == 0 ? null : TimeColumns.instant(rows.getLong(2)));
                }));
    }

    @Override
    public void hear(Runnable listener) {
        listeners.add(listener);
    }

    private void write(Writing writing) {
        with(connection -> {
            writing.write(connection);
            connection.commit();
            return true;
        });
    }

    /** A connection that is closed without commit rolls back. */
    private <T> T with(Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            return reading.read(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("the agenda cannot be reached", e));
        }
    }

    private interface Writing {
        void write(Connection connection) throws SQLException;
    }

    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }
}
