package id.talaksana.store.database;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.eclipse.persistence.config.PersistenceUnitProperties;
import org.eclipse.persistence.jpa.PersistenceProvider;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.server.ServerSession;

/** EclipseLink over a migrated schema. */
final class EntityManagers {
    private static final AtomicInteger OPENED = new AtomicInteger();

    private EntityManagers() {}

    static EntityManagerFactory over(DataSource dataSource, DatabaseKind kind, List<String> entities) {
        EntityManagerFactory factory = new PersistenceProvider()
                .createContainerEntityManagerFactory(
                        new PersistenceUnit(dataSource, entities),
                        Map.of(
                                PersistenceUnitProperties.TARGET_DATABASE,
                                kind.platform,
                                // Factories of one name would share the first one's database.
                                PersistenceUnitProperties.SESSION_NAME,
                                "talaksana-" + OPENED.incrementAndGet()));
        // The factory is lazy; a mapping that does not fit must stop the start, not the first request.
        factory.createEntityManager().close();
        // A read that meets an outage would be repeated for a minute; the client is told at once instead.
        DatabaseLogin login = factory.unwrap(ServerSession.class).getLogin();
        login.setConnectionHealthValidatedOnError(false);
        login.setQueryRetryAttemptCount(0);
        return factory;
    }
}
