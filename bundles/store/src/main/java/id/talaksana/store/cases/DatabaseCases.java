package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.CaseStore;
import id.talaksana.api.store.RegisterMoved;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.records.RecordChange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Cases in the database, in columns by hand: each step and each page of a list comes by here. */
@Component(service = CaseStore.class)
public final class DatabaseCases implements CaseStore {
    private static final String STEPS = "SELECT " + CaseStepColumns.read("t") + " FROM case_step t";

    private final Database database;
    private final CaseWriter writer;
    private final RecentCases recent = new RecentCases();

    @Activate
    public DatabaseCases(@Reference Database database) {
        this.database = database;
        this.writer = CaseWriter.of(database);
    }

    @Override
    public CaseFile open(CaseFile opened, String requestKey, int register) {
        try {
            if (!writer.open(opened, TextColumns.exact(requestKey), register)) {
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
        ScopedQuery keyed =
                ScopedQuery.select("SELECT t.number FROM case_file t", scope).and("t.request_key = ?", requestKey);
        return read(c -> keyed.all(c, row -> new CaseId(agency, row.getString(1)))).stream()
                .findFirst()
                .flatMap(id -> find(scope, id));
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
        List<StepRow> rows =
                read(c -> steps(scope, id).then("ORDER BY t.number").all(c, row -> CaseStepColumns.read(row, 1)));
        return CaseStepColumns.chained(rows.stream()
                .sorted(Comparator.comparing(StepRow::place, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList());
    }

    @Override
    public Optional<StepRow> lastClosed(Scope scope, CaseId id, String step) {
        ScopedQuery closed = steps(scope, id)
                .and("t.step = ?", step)
                .and("t.closed_at IS NOT NULL")
                .then("ORDER BY COALESCE(t.place, t.number) DESC FETCH FIRST 1 ROWS ONLY");
        return read(c -> closed.all(c, row -> CaseStepColumns.read(row, 1))).stream()
                .findFirst();
    }

    private static ScopedQuery steps(Scope scope, CaseId id) {
        return ScopedQuery.select(STEPS, scope).and("t.agency = ?", id.agency()).and("t.case_number = ?", id.number());
    }

    @Override
    public CasePage list(Scope scope, CaseQuery query) {
        return read(connection -> CaseLists.page(connection, scope, query));
    }

    @Override
    public Map<String, Long> openByDefinition(Scope scope) {
        ScopedQuery counted = ScopedQuery.select("SELECT t.definition, COUNT(*) FROM case_file t", scope)
                .and("t.state = ?", CaseFile.State.OPEN.toString())
                .then("GROUP BY t.definition");
        Map<String, Long> counts = new LinkedHashMap<>();
        read(c -> counted.all(c, row -> counts.put(row.getString(1), row.getLong(2))));
        return counts;
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
