package id.talaksana.store;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.store.cases.CaseFileEntity;
import id.talaksana.store.cases.CaseStepEntity;
import id.talaksana.store.cases.JpaCaseStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.ScopedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.persistence.EntityManager;

/** What a step would cost through JPA's entities: the reason why {@link JpaCaseStore} does without. */
final class BenchJpaStore implements CaseStore {
    private final Database database;
    private final CaseStore rest;

    BenchJpaStore(Database database) {
        this.database = database;
        this.rest = new JpaCaseStore(database);
    }

    @Override
    public CaseFile change(CaseId id, String requestKey, int register, Function<Situation, Change> decide) {
        return database.inTransaction(em -> {
            CaseFileEntity file = ScopedQuery.select("SELECT t FROM case_file t", Scope.of(id.agency()))
                    .and("t.number = ?", id.number())
                    .query(em, CaseFileEntity.class)
                    .getSingleResult();
            CaseStepEntity open = ScopedQuery.select("SELECT t FROM case_step t", Scope.of(id.agency()))
                    .and("t.caseNumber = ?", id.number())
                    .and("t.number >= ?", file.openFrom)
                    .and("t.closedAt IS NULL")
                    .query(em, CaseStepEntity.class)
                    .getSingleResult();
            Change change = decide.apply(new Situation(file.toRecord(List.of(open.toRecord())), null));
            write(em, file, open, change);
            return change.after();
        });
    }

    private static void write(EntityManager em, CaseFileEntity file, CaseStepEntity open, Change change) {
        CaseFileEntity after = CaseFileEntity.of(change.after(), null);
        file.definition = after.definition;
        file.definitionVersion = after.definitionVersion;
        file.presented = after.presented;
        file.state = after.state;
        file.products = after.products;
        file.closedAt = after.closedAt;
        file.closedSteps = after.closedSteps;
        file.openFrom = after.openFrom;
        file.head = after.head;
        CaseStepEntity closed = CaseStepEntity.of(change.after().id(), change.closed());
        open.closedBy = closed.closedBy;
        open.closedAt = closed.closedAt;
        open.outcome = closed.outcome;
        open.comment = closed.comment;
        open.presented = closed.presented;
        open.channel = closed.channel;
        open.requestKey = closed.requestKey;
        open.move = closed.move;
        open.evidence = closed.evidence;
        open.previous = closed.previous;
        open.digest = closed.digest;
        if (change.opened() != null) {
            em.persist(CaseStepEntity.of(change.after().id(), change.opened()));
        }
    }

    @Override
    public CaseFile open(CaseFile opened, String requestKey, int register) {
        return rest.open(opened, requestKey, register);
    }

    @Override
    public List<CaseFile> changeAll(
            String agency, Collection<CaseId> ids, int register, Function<Situation, Change> decide) {
        return rest.changeAll(agency, ids, register, decide);
    }

    @Override
    public Optional<CaseFile> find(Scope scope, CaseId id) {
        return rest.find(scope, id);
    }

    @Override
    public List<StepRow> rows(Scope scope, CaseId id) {
        return rest.rows(scope, id);
    }

    @Override
    public Optional<StepRow> lastClosed(Scope scope, CaseId id, String step) {
        return rest.lastClosed(scope, id, step);
    }

    @Override
    public Optional<CaseFile> opened(String agency, String requestKey) {
        return rest.opened(agency, requestKey);
    }

    @Override
    public CasePage list(Scope scope, CaseQuery query) {
        return rest.list(scope, query);
    }

    @Override
    public Map<String, Long> openByDefinition(Scope scope) {
        return rest.openByDefinition(scope);
    }
}
