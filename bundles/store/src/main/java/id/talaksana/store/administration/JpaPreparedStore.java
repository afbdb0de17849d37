package id.talaksana.store.administration;

import id.talaksana.api.access.Scope;
import id.talaksana.api.prepared.PreparedVersion;
import id.talaksana.api.prepared.PreparedVersions;
import id.talaksana.api.store.administration.PreparedStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What agencies prepare, in the database. */
@Component(service = PreparedStore.class)
public final class JpaPreparedStore implements PreparedStore {
    private final Database database;

    @Activate
    public JpaPreparedStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<PreparedVersion> find(String agency) {
        return database.inTransaction(em -> held(em, agency, LockModeType.NONE).map(PreparedVersionEntity::toRecord));
    }

    @Override
    public boolean put(PreparedVersion next) {
        try {
            return database.inTransaction(em -> putOnce(em, next));
        } catch (RuntimeException e) {
            if (SqlFault.of(e) == SqlFault.TAKEN) {
                return false;
            }
            throw e;
        }
    }

    private static boolean putOnce(EntityManager em, PreparedVersion next) {
        Optional<PreparedVersionEntity> there = held(em, next.agency(), LockModeType.PESSIMISTIC_WRITE);
        if (next.revision() != there.map(found -> found.revision).orElse(PreparedVersions.NONE) + 1) {
            return false;
        }
        there.ifPresentOrElse(found -> found.take(next), () -> em.persist(PreparedVersionEntity.of(next)));
        return true;
    }

    @Override
    public boolean remove(String agency, int revision) {
        return database.inTransaction(em -> {
            Optional<PreparedVersionEntity> there =
                    held(em, agency, LockModeType.PESSIMISTIC_WRITE).filter(found -> found.revision == revision);
            there.ifPresent(em::remove);
            return there.isPresent();
        });
    }

    private static Optional<PreparedVersionEntity> held(EntityManager em, String agency, LockModeType lock) {
        return ScopedQuery.select("SELECT t FROM prepared_version t", Scope.of(agency))
                .query(em, PreparedVersionEntity.class)
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }
}
