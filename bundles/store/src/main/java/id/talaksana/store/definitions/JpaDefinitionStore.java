package id.talaksana.store.definitions;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.DefinitionStore;
import id.talaksana.store.columns.ActorSets;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Definitions in the database. */
@Component(service = DefinitionStore.class)
public final class JpaDefinitionStore implements DefinitionStore {
    private static final String DEFINITION = "SELECT t FROM definition t";
    /** Others can offer a definition of the same agency at the same time a few times, but not for ever. */
    private static final int ATTEMPTS = 5;

    private final Database database;

    @Activate
    public JpaDefinitionStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Stored put(Stored definition, Set<Set<String>> crews) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(em -> putOnce(em, definition, crews));
            } catch (RuntimeException e) {
                if (SqlFault.of(e) == SqlFault.FAILURE || attempt == ATTEMPTS) {
                    throw e;
                }
                // Somebody else has just put the same: the next attempt finds it.
            }
        }
    }

    private static Stored putOnce(EntityManager em, Stored definition, Set<Set<String>> crews) {
        Scope agency = Scope.of(definition.agency());
        Optional<DefinitionEntity> there = one(em, agency, "t.version = ?", definition.version())
                .or(() -> one(em, agency, "t.digest = ?", definition.digest()));
        if (there.isPresent()) {
            // A newer release may know of further ones.
            putCrews(em, agency, crews);
            return there.get().toRecord();
        }
        DefinitionEntity entity = DefinitionEntity.of(definition);
        em.persist(entity);
        putCrews(em, agency, crews);
        return entity.toRecord();
    }

    /** Says of each of these sets of actors who belongs to it. */
    public static void putCrews(EntityManager em, Scope agency, Set<Set<String>> crews) {
        Set<String> known = new HashSet<>();
        ScopedQuery.select("SELECT t FROM definition_crew t", agency)
                .query(em, ActorSetEntity.class)
                .getResultList()
                .forEach(row -> known.add(row.actor + " " + row.crew));
        for (Set<String> actors : crews) {
            String crew = ActorSets.of(actors);
            for (String actor : actors) {
                if (known.add(actor + " " + crew)) {
                    em.persist(ActorSetEntity.of(agency.agency(), actor, crew));
                }
            }
        }
    }

    @Override
    public Optional<Stored> find(String agency, String digest) {
        return find(agency, "t.digest = ?", digest);
    }

    @Override
    public Optional<Stored> findVersion(String agency, String version) {
        return find(agency, "t.version = ?", version);
    }

    private Optional<Stored> find(String agency, String condition, String value) {
        return database.inTransaction(
                em -> one(em, Scope.of(agency), condition, value).map(DefinitionEntity::toRecord));
    }

    private static Optional<DefinitionEntity> one(EntityManager em, Scope scope, String condition, String value) {
        return ScopedQuery.select(DEFINITION, scope)
                .and(condition, value)
                .query(em, DefinitionEntity.class)
                .getResultList()
                .stream()
                .findFirst();
    }

    @Override
    public List<Stored> list() {
        return database.inTransaction(em -> ScopedQuery.select(DEFINITION, Scope.EVERYTHING)
                .then("ORDER BY t.agency, t.storedAt, t.version")
                .query(em, DefinitionEntity.class)
                .getResultList()
                .stream()
                .map(DefinitionEntity::withoutFiles)
                .toList());
    }
}
