package id.talaksana.store.changes;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.ChangeBell;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hears the bell of the database, for all topics with one thread. A ring only wakes it: what has changed it finds by the
 * counts, once a second in any case, since a ring may be lost with its connection. A listener that failed is told again at
 * the next look. The same thread gives this node's signs of life.
 */
@Component(service = ChangeBell.class)
public final class DatabaseChanges implements ChangeBell, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseChanges.class);
    private static final int LOOK_MILLIS = 1_000;

    private final Database database;
    private final DatabasePresence presence;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::listen, "talaksana-changes");
    /** Counts that all listeners were told of; of the thread alone once it runs. */
    private final Map<Row, Long> told = new HashMap<>();

    private Map<String, Long> sums;
    private volatile boolean closed;

    /** What counts: one topic of one agency. */
    private record Row(String agency, String topic) {}

    private record Listener(Topic topic, Consumer<String> consumer) {}

    @Activate
    public DatabaseChanges(@Reference Database database, @Reference DatabasePresence presence) {
        this.database = database;
        this.presence = presence;
        // Whoever hears from now on reads later than this.
        sums = sums();
        told.putAll(counts());
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Hearing hear(Topic topic, Consumer<String> listener) {
        Listener one = new Listener(topic, listener);
        listeners.add(one);
        return () -> listeners.remove(one);
    }

    @Override
    @Deactivate
    public void close() {
        closed = true;
        // Not interrupted: an interrupt in the middle of a read would close the database's own files.
        database.bell().wake();
        try {
            thread.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        boolean away = false;
        try (Ear ear = new Ear(database)) {
            while (!closed) {
                ear.await(LOOK_MILLIS);
                try {
                    presence.beat();
                    look();
                    away = false;
                } catch (RuntimeException | Error e) {
                    // Whatever a listener meets, this thread also gives the signs of life.
                    if (!away) {
                        LOG.warn("What other nodes changed cannot be read: {}", e.toString());
                    }
                    away = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sums are a handful of numbers however many agencies there are; the rows are read when one of them differs. */
    private void look() {
        Map<String, Long> now = closed ? sums : sums();
        if (now.equals(sums)) {
            return;
        }
        boolean all = true;
        for (Map.Entry<Row, Long> each : counts().entrySet()) {
            Row row = each.getKey();
            if (!each.getValue().equals(told.get(row))) {
                if (tell(row)) {
                    told.put(row, each.getValue());
                } else {
                    all = false;
                }
            }
        }
        if (all) {
            // What rang since they were read makes them differ again.
            sums = now;
        }
    }

    private boolean tell(Row row) {
        boolean all = true;
        for (Listener listener : listeners) {
            if (listener.topic().toString().equals(row.topic())) {
                try {
                    listener.consumer().accept(row.agency());
                } catch (RuntimeException e) {
                    LOG.warn("{} of {} could not be read again yet: {}", row.topic(), row.agency(), e.toString());
                    all = false;
                }
            }
        }
        return all;
    }

    private Map<String, Long> sums() {
        return read(
                ScopedQuery.select("SELECT t.topic, SUM(t.number) FROM bell t", Scope.EVERYTHING)
                        .then("GROUP BY t.topic"),
                rows -> {
                    Map<String, Long> found = new HashMap<>();
                    while (rows.next()) {
                        found.put(rows.getString(1), rows.getLong(2));
                    }
                    return found;
                });
    }

    private Map<Row, Long> counts() {
        return read(ScopedQuery.select("SELECT t.agency, t.topic, t.number FROM bell t", Scope.EVERYTHING), rows -> {
            Map<Row, Long> found = new HashMap<>();
            while (rows.next()) {
                found.put(new Row(rows.getString(1), rows.getString(2)), rows.getLong(3));
            }
            return found;
        });
    }

    private <T> T read(ScopedQuery query, ScopedQuery.Reader<T> reader) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return query.read(connection, reader);
        } catch (SQLException e) {
            throw new StoreException("what other nodes changed cannot be read", e);
        }
    }
}
