package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.database.TextColumns;
import id.talaksana.store.records.RecordChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * Cases in the database. What every step and every page of a list needs is plain JDBC on the pool that JPA uses too; what
 * is asked now and then goes through JPA.
 */
@Component(service = CaseStore.class)
public final class JpaCaseStore implements CaseStore {
    private final Database database;
    private final CaseWriter writer;
    private final RecentCases recent = new RecentCases();

    @Activate
    public JpaCaseStore(@Reference Database database) {
        this.database = database;
        this.writer = CaseWriter.of(database);
    }

    @Override
    public CaseFile open(CaseFile opened, String requestKey, int register) {
        List<StepRow> rows = opened.open();
        if (rows.size() > 1) {
            throw new IllegalArgumentException("a case begins with one step");
        }
        CaseFileEntity file = CaseFileEntity.of(opened, TextColumns.exact(requestKey));
        CaseStepEntity first = rows.isEmpty() ? null : CaseStepEntity.of(opened.id(), rows.get(0));
        try {
            if (!writer.open(file, first, register)) {
                throw new RegisterMoved(opened.id().agency(), register);
            }
            recent.opened(opened);
            return opened;
        } catch (SQLException e) {
            if (requestKey != null && SqlFault.of(e) == SqlFault.TAKEN) {
                Optional<CaseFile> before = opened(opened.id().agency(), requestKey);
                if (before.isPresent()) {
                    return before.get();
                }
            }
            throw Outage.or(new StoreException("case " + opened.id() + " could not be opened", e));
        }
    }

    @Override
    public Optional<CaseFile> opened(String agency, String requestKey) {
        Scope scope = Scope.of(agency);
        return database
                .inTransaction(em -> ScopedQuery.select("SELECT t.number FROM case_file t", scope)
                        .and("t.requestKey = ?", requestKey)
                        .query(em, String.class)
                        .getResultList())
                .stream()
                .findFirst()
                .flatMap(number -> find(scope, new CaseId(agency, number)));
    }

    @Override
    public CaseFile change(CaseId id, String requestKey, int register, Function<Situation, Change> decide) {
        OneCase tables = new OneCase(writer, recent, id, requestKey, register);
        return RecordChange.OF_ONE.decide(tables, decide).after();
    }

    @Override
    public List<CaseFile> changeAll(
            String agency, Collection<CaseId> ids, int register, Function<Situation, Change> decide) {
        if (ids.isEmpty()) {
            return List.of();
        }
        ManyCases tables = new ManyCases(writer, recent, agency, List.copyOf(new TreeSet<>(ids)), register);
        return RecordChange.OF_MANY.decide(tables, ManyCases.each(decide)).stream()
                .map(Change::after)
                .toList();
    }

    @Override
    public Optional<CaseFile> find(Scope scope, CaseId id) {
        return Optional.ofNullable(read(c -> Situations.read(c, scope, id, null)))
                .map(Situation::caseFile);
    }

    @Override
    public List<StepRow> rows(Scope scope, CaseId id) {
        return database.inTransaction(em ->
                steps(scope, id).then("ORDER BY t.number").query(em, CaseStepEntity.class).getResultList().stream()
                        .map(CaseStepEntity::toRecord)
                        .toList());
    }

    @Override
    public Optional<StepRow> lastClosed(Scope scope, CaseId id, String step) {
        return database.inTransaction(em -> steps(scope, id)
                .and("t.step = ?", step)
                .and("t.closedAt IS NOT NULL")
                .then("ORDER BY t.number DESC")
                .query(em, CaseStepEntity.class)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst()
                .map(CaseStepEntity::toRecord));
    }

    private static ScopedQuery steps(Scope scope, CaseId id) {
        return ScopedQuery.select("SELECT t FROM case_step t", scope)
                .and("t.agency = ?", id.agency())
                .and("t.caseNumber = ?", id.number());
    }

    @Override
    public CasePage list(Scope scope, CaseQuery query) {
        return read(connection -> CaseLists.page(connection, scope, query));
    }

    @Override
    public Map<String, Long> openByDefinition(Scope scope) {
        return database.inTransaction(em -> {
            Map<String, Long> counts = new LinkedHashMap<>();
            ScopedQuery.select("SELECT t.definition, COUNT(t) FROM case_file t", scope)
                    .and("t.state = ?", CaseFile.State.OPEN.toString())
                    .then("GROUP BY t.definition")
                    .query(em, Object[].class)
                    .getResultList()
                    .forEach(row -> counts.put((String) row[0], (Long) row[1]));
            return counts;
        });
    }

    private <T> T read(Reading<T> reading) {
        try (Connection connection = database.dataSource().getConnection()) {
            // One statement sees one state of the database: a transaction around it would only add round trips.
            connection.setAutoCommit(true);
            return reading.read(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("the database could not be read", e));
        }
    }

    /** Reads with a connection. */
    private interface Reading<T> {
        T read(Connection connection) throws SQLException;
    }
}
