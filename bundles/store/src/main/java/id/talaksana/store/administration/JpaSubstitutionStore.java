package id.talaksana.store.administration;

import id.talaksana.api.access.Scope;
import id.talaksana.api.access.Substitution;
import id.talaksana.api.store.administration.SubstitutionStore;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who acts for whom, in the database. */
@Component(service = SubstitutionStore.class)
public final class JpaSubstitutionStore implements SubstitutionStore {
    private static final String SUBSTITUTION = "SELECT t FROM substitution t";

    private final Database database;

    @Activate
    public JpaSubstitutionStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Substitution> list(Scope scope) {
        return read(ScopedQuery.select(SUBSTITUTION, scope).then("ORDER BY t.agency, t.number"));
    }

    @Override
    public List<Substitution> of(String agency, String substitute, LocalDate day) {
        return read(ScopedQuery.select(SUBSTITUTION, Scope.of(agency))
                .and("t.substitute = ?", substitute)
                .and("t.lastDay >= ?", day)
                .and("t.firstDay <= ?", day)
                .and("t.endedAt IS NULL")
                .then("ORDER BY t.number"));
    }

    private List<Substitution> read(ScopedQuery query) {
        return database.inTransaction(em -> query.query(em, SubstitutionEntity.class).getResultList().stream()
                .map(SubstitutionEntity::toRecord)
                .toList());
    }

    @Override
    public boolean append(Substitution substitution) {
        try {
            return database.inTransaction(em -> {
                // Asked first: a taken key makes noise. Of two who ask at once the key lets one pass.
                boolean free = numbered(em, substitution.agency(), substitution.number())
                        .isEmpty();
                if (free) {
                    em.persist(SubstitutionEntity.of(substitution));
                }
                return free;
            });
        } catch (RuntimeException e) {
            if (SqlFault.of(e) == SqlFault.TAKEN) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public boolean end(String agency, int number, String by, Instant at) {
        return database.inTransaction(em -> {
            Optional<SubstitutionEntity> open = numbered(em, agency, number).filter(found -> found.endedAt == null);
            open.ifPresent(found -> {
                found.endedBy = by;
                found.endedAt = TimeColumns.millis(at);
            });
            return open.isPresent();
        });
    }

    private static Optional<SubstitutionEntity> numbered(EntityManager em, String agency, int number) {
        return ScopedQuery.select(SUBSTITUTION, Scope.of(agency))
                .and("t.number = ?", number)
                .query(em, SubstitutionEntity.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
