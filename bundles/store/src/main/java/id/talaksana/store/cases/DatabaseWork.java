package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.store.work.WorkStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Work lists in the database: each question is one statement, however many cases it is about. */
@Component(service = WorkStore.class)
public final class DatabaseWork implements WorkStore {
    private static final String ROWS = "SELECT t.case_number, " + CaseStepColumns.read("t") + " FROM case_step t";

    private final Database database;

    @Activate
    public DatabaseWork(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<Integer> count(Scope scope, List<CaseQuery> queries, int most) {
        return read(connection -> CaseLists.count(connection, scope, queries, most));
    }

    @Override
    public Map<CaseId, List<StepRow>> openers(String agency, List<CaseFile> cases) {
        Map<CaseId, List<Integer>> asked = asked(cases);
        Map<CaseId, List<StepRow>> openers = new HashMap<>();
        if (asked.isEmpty()) {
            return openers;
        }
        // By case alone, which the key begins with: a condition on pairs has no index on Derby.
        ScopedQuery rows = closedRows(agency, asked);
        return read(connection -> rows.read(connection, row -> openers(agency, asked, openers, row)));
    }

    private static Map<CaseId, List<Integer>> asked(List<CaseFile> cases) {
        Map<CaseId, List<Integer>> asked = new HashMap<>();
        for (CaseFile file : cases) {
            for (StepRow open : file.open()) {
                if (open.openedWith() > 0) {
                    asked.computeIfAbsent(file.id(), id -> new ArrayList<>()).add(open.openedWith());
                }
            }
        }
        return asked;
    }

    private static ScopedQuery closedRows(String agency, Map<CaseId, List<Integer>> asked) {
        String places = String.join(", ", Collections.nCopies(asked.size(), "?"));
        return ScopedQuery.select(ROWS, Scope.of(agency))
                .and(
                        "t.case_number IN (" + places + ")",
                        asked.keySet().stream().map(CaseId::number).toArray())
                .and("t.closed_at IS NOT NULL");
    }

    private static Map<CaseId, List<StepRow>> openers(
            String agency, Map<CaseId, List<Integer>> asked, Map<CaseId, List<StepRow>> openers, ResultSet row)
            throws SQLException {
        while (row.next()) {
            CaseId id = new CaseId(agency, row.getString(1));
            StepRow closed = CaseStepColumns.read(row, 2);
            if (asked.get(id).contains(closed.place())) {
                openers.computeIfAbsent(id, one -> new ArrayList<>()).add(closed);
            }
        }
        return openers;
    }

    private <T> T read(Database.Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return work.on(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("the work lists could not be read", e));
        }
    }
}
