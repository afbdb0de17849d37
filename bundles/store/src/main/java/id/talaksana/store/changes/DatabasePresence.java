package id.talaksana.store.changes;

import id.talaksana.api.access.Scope;
import id.talaksana.api.catalogue.Origin;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.Presence;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What the nodes have, in the database. A node keeps its name in its data folder, so that after a restart it is not taken for
 * another beside its former self. Derby's process is alone.
 */
@Component(service = {Presence.class, DatabasePresence.class})
public final class DatabasePresence implements Presence {
    private static final String FILE = "node";
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(LIFE_SECONDS) / 3;

    private final Database database;
    private final String node;
    private long beaten = System.nanoTime();

    @Activate
    public DatabasePresence(@Reference Database database) {
        this(database, name(Path.of(System.getProperty("talaksana.data", "data"))));
    }

    /** With a name of one's own, for tests. */
    public DatabasePresence(Database database, String node) {
        this.database = database;
        this.node = node;
        if (database.isPostgresql()) {
            write((em, connection) -> {
                NodeWriter.begin(connection, node);
                return true;
            });
        }
    }

    private static String name(Path data) {
        Path file = data.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(data);
                Files.writeString(file, UUID.randomUUID() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the name of this node cannot be kept in " + file.toAbsolutePath(), e);
        }
    }

    /** Gives a sign of life when it is time for one. Of one thread. */
    public void beat() {
        if (database.isPostgresql() && System.nanoTime() - beaten > BEAT_NANOS) {
            write((em, connection) -> {
                NodeWriter.sign(connection, node);
                return true;
            });
            beaten = System.nanoTime();
        }
    }

    @Override
    public void here(String agency, Origin origin) {
        if (database.isPostgresql()) {
            write((em, connection) -> {
                boolean fresh = NodeWriter.here(connection, node, agency, origin);
                if (fresh) {
                    database.bell().ring(em, Topic.PRESENCE, agency);
                }
                return fresh;
            });
        }
    }

    /**
     * The bell's row is locked first, so that of two nodes that lose the same at once the second sees that the first has it
     * no more.
     */
    @Override
    public boolean gone(String agency, Origin origin) {
        return !database.isPostgresql()
                || write((em, connection) -> {
                    database.bell().ring(em, Topic.PRESENCE, agency);
                    NodeWriter.gone(connection, node, agency, origin);
                    return !origins(connection, Scope.of(agency))
                            .getOrDefault(agency, Set.of())
                            .contains(origin);
                });
    }

    @Override
    public Set<Origin> elsewhere(String agency) {
        return elsewhere(Scope.of(agency)).getOrDefault(agency, Set.of());
    }

    @Override
    public Map<String, Set<Origin>> elsewhere() {
        return elsewhere(Scope.EVERYTHING);
    }

    private Map<String, Set<Origin>> elsewhere(Scope scope) {
        if (!database.isPostgresql()) {
            return Map.of();
        }
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return origins(connection, scope);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("what other nodes have cannot be read", e));
        }
    }

    private Map<String, Set<Origin>> origins(Connection connection, Scope scope) throws SQLException {
        return ScopedQuery.select("SELECT t.agency, t.origin FROM node_bundle t", scope)
                .and("t.node <> ?", node)
                .and("EXISTS (SELECT 1 FROM node n WHERE n.name = t.node AND " + NodeWriter.ALIVE + ")")
                .read(connection, rows -> {
                    Map<String, Set<Origin>> found = new TreeMap<>();
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getString(1), agency -> new HashSet<>())
                                .add(Origin.parse(rows.getString(2)));
                    }
                    return found;
                });
    }

    private <T> T write(Writing<T> writing) {
        return database.inTransaction(em -> {
            try {
                return writing.write(em, em.unwrap(Connection.class));
            } catch (SQLException e) {
                throw new StoreException("what this node has could not be written", e);
            }
        });
    }

    private interface Writing<T> {
        T write(EntityManager em, Connection connection) throws SQLException;
    }
}
