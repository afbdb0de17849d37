package id.talaksana.store.agenda;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.NoticeStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Receipts in the database. */
@Component(service = NoticeStore.class)
public final class JpaNoticeStore implements NoticeStore {
    private final Database database;

    @Activate
    public JpaNoticeStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public void told(Receipt receipt) {
        try {
            database.inTransaction(em -> {
                boolean before = all(em, Scope.of(receipt.caseId().agency()), receipt.caseId()).stream()
                        .anyMatch(e -> e.number == receipt.row() && e.name.equals(receipt.name()));
                if (!before) {
                    em.persist(NoticeEntity.of(receipt));
                }
                return before;
            });
        } catch (RuntimeException e) {
            if (SqlFault.of(e) != SqlFault.TAKEN) {
                throw e;
            }
            // Another node told it at the same time; its receipt stays.
        }
    }

    @Override
    public List<Receipt> receipts(Scope scope, CaseId id) {
        return database.inTransaction(
                em -> all(em, scope, id).stream().map(NoticeEntity::toRecord).toList());
    }

    private static List<NoticeEntity> all(EntityManager em, Scope scope, CaseId id) {
        return ScopedQuery.select("SELECT t FROM notice t", scope)
                .and("t.agency = ?", id.agency())
                .and("t.caseNumber = ?", id.number())
                .then("ORDER BY t.number, t.name")
                .query(em, NoticeEntity.class)
                .getResultList();
    }
}
