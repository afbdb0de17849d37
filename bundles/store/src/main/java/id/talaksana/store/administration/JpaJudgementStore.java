package id.talaksana.store.administration;

import id.talaksana.api.access.Scope;
import id.talaksana.api.comparison.VariantJudgement;
import id.talaksana.api.catalogue.ServiceId;
import id.talaksana.api.store.administration.JudgementStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import java.util.List;
import javax.persistence.EntityManager;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What persons said of the steps of two services, in the database. */
@Component(service = JudgementStore.class)
public final class JpaJudgementStore implements JudgementStore {
    private final Database database;

    @Activate
    public JpaJudgementStore(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<VariantJudgement> of(ServiceId left, ServiceId right) {
        return database.inTransaction(em -> read(em, left, right));
    }

    private static List<VariantJudgement> read(EntityManager em, ServiceId left, ServiceId right) {
        return ScopedQuery.select("SELECT t FROM comparison_judgement t", Scope.of(left.agency()))
                .and("t.service = ?", left.service())
                .and("t.otherAgency = ?", right.agency())
                .and("t.otherService = ?", right.service())
                .then("ORDER BY t.number")
                .query(em, JudgementEntity.class)
                .getResultList()
                .stream()
                .map(JudgementEntity::toRecord)
                .toList();
    }

    @Override
    public boolean append(VariantJudgement judgement) {
        ServiceId left = judgement.left().service();
        ServiceId right = judgement.right().service();
        try {
            return database.inTransaction(em -> {
                // Asked first: a taken key makes noise. Of two who ask at once the key lets one pass.
                boolean free = read(em, left, right).stream().noneMatch(each -> each.number() == judgement.number());
                if (free) {
                    em.persist(JudgementEntity.of(judgement));
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
}
