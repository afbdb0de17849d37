package id.talaksana.store.assignments;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.AssignmentStore;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.definitions.JpaDefinitionStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Assignments of actors to steps in the database. */
@Component(service = AssignmentStore.class)
public final class JpaAssignmentStore implements AssignmentStore {
    /** Steps of the same cases may come in between a few times, but not for ever. */
    private static final int ATTEMPTS = 5;

    private final Database database;

    @Activate
    public JpaAssignmentStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<StoredAssignment> list(Scope scope) {
        return database.inTransaction(em -> ScopedQuery.select("SELECT t FROM assignment t", scope)
                .then("ORDER BY t.agency, t.number")
                .query(em, AssignmentEntity.class)
                .getResultList()
                .stream()
                .map(AssignmentEntity::toRecord)
                .toList());
    }

    @Override
    public boolean append(StoredAssignment assignment, Collection<String> definitions) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.inTransaction(em -> appendOnce(em, assignment, definitions));
            } catch (RuntimeException e) {
                if (SqlFault.of(e) == SqlFault.FAILURE || attempt == ATTEMPTS) {
                    throw e;
                }
                // The next attempt finds out whether the number was taken or somebody was merely in the way.
            }
        }
    }

    private boolean appendOnce(EntityManager em, StoredAssignment assignment, Collection<String> definitions) {
        Scope agency = Scope.of(assignment.agency());
        boolean taken = !ScopedQuery.select("SELECT t FROM assignment t", agency)
                .and("t.number = ?", assignment.number())
                .query(em, AssignmentEntity.class)
                .getResultList()
                .isEmpty();
        if (!taken) {
            em.persist(AssignmentEntity.of(assignment));
            JpaDefinitionStore.putCrews(em, agency, Set.of(Set.copyOf(assignment.actors())));
            em.flush();
            settle(em, assignment, definitions);
            database.bell().ring(em, Topic.ASSIGNMENTS, assignment.agency());
        }
        return !taken;
    }

    @Override
    public void settle(StoredAssignment assignment, Collection<String> definitions) {
        for (int attempt = 1; ; attempt++) {
            try {
                database.inTransaction(em -> settle(em, assignment, definitions));
                return;
            } catch (RuntimeException e) {
                if (SqlFault.of(e) != SqlFault.RACE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private static StoredAssignment settle(
            EntityManager em, StoredAssignment assignment, Collection<String> definitions) {
        if (!definitions.isEmpty()) {
            try {
                AssignmentWriter.assign(em.unwrap(Connection.class), AssignmentEntity.of(assignment), definitions);
            } catch (SQLException e) {
                throw new StoreException("the open rows of step " + assignment.step() + " could not be assigned", e);
            }
        }
        return assignment;
    }
}
