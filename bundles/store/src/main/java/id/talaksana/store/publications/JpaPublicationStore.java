package id.talaksana.store.publications;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.ChangeBell.Topic;
import id.talaksana.api.store.PublicationStore;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.words.StoreWords;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The register in the database. */
@Component(service = PublicationStore.class)
public final class JpaPublicationStore implements PublicationStore {
    private final Database database;

    @Activate
    public JpaPublicationStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Publication> list(Scope scope) {
        return database.inTransaction(em -> ScopedQuery.select("SELECT t FROM publication t", scope)
                .then("ORDER BY t.agency, t.number")
                .query(em, PublicationEntity.class)
                .getResultList()
                .stream()
                .map(PublicationEntity::toRecord)
                .toList());
    }

    @Override
    public List<Publication> after(String agency, int number) {
        return database.inTransaction(em -> ScopedQuery.select("SELECT t FROM publication t", Scope.of(agency))
                .and("t.number > ?", number)
                .then("ORDER BY t.number")
                .query(em, PublicationEntity.class)
                .getResultList()
                .stream()
                .map(PublicationEntity::toRecord)
                .toList());
    }

    @Override
    public List<Publication> newest(Scope scope, Wanted wanted, int skipped, int most) {
        ScopedQuery acts = ScopedQuery.select("SELECT t FROM publication t", scope)
                .andUnlessNull("t.agency = ?", wanted.agency())
                .andUnlessNull(
                        "t.act = ?", wanted.act() == null ? null : wanted.act().toString())
                .andUnlessNull("LOCATE(?, t.doneBy) > 0", wanted.by())
                .andUnlessNull("t.doneAt >= ?", TimeColumns.millisOrNull(wanted.from()))
                .andUnlessNull("t.doneAt < ?", TimeColumns.millisOrNull(wanted.until()))
                .then("ORDER BY t.doneAt DESC, t.agency DESC, t.number DESC");
        return database.inTransaction(em ->
                acts
                        .query(em, PublicationEntity.class)
                        .setFirstResult(skipped)
                        .setMaxResults(most)
                        .getResultList()
                        .stream()
                        .map(PublicationEntity::toRecord)
                        .toList());
    }

    @Override
    public boolean append(Publication act) {
        try {
            return database.inTransaction(em -> {
                boolean next = database.bell().advance(em, Topic.REGISTER, act.agency(), act.number());
                if (next) {
                    em.persist(PublicationEntity.of(act));
                }
                return next;
            });
        } catch (RuntimeException e) {
            SqlFault fault = SqlFault.of(e);
            if (fault == SqlFault.TAKEN) {
                return false;
            }
            if (fault == SqlFault.RACE) {
                throw new Refusal(
                        Refusal.Kind.UNAVAILABLE, StoreWords.text("the-register-of-is-held", act.agency()), List.of());
            }
            throw e;
        }
    }
}
