package id.talaksana.store.survey;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.figures.SurveyStore;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The survey's answers in the database. */
@Component(service = SurveyStore.class)
public final class DatabaseSurveys implements SurveyStore {
    /** The first of a month may come at once. */
    private static final int ATTEMPTS = 5;

    private final Database database;

    @Activate
    public DatabaseSurveys(@Reference Database database) {
        this.database = database;
    }

    @Override
    public boolean given(CaseId id) {
        return on(connection -> given(connection, id));
    }

    private static boolean given(Connection connection, CaseId id) throws SQLException {
        return !ScopedQuery.select("SELECT t.case_number FROM survey_given t", Scope.of(id.agency()))
                .and("t.case_number = ?", id.number())
                .all(connection, row -> row.getString(1))
                .isEmpty();
    }

    @Override
    public boolean add(CaseId id, String service, String month, Map<String, Integer> answers) {
        for (int attempt = 1; ; attempt++) {
            try {
                return on(connection -> add(connection, id, service, month, new TreeMap<>(answers)));
            } catch (StoreException e) {
                if (SqlFault.of(e) == SqlFault.FAILURE || attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** In the order of elements, so that two of them do not wait for each other. */
    private static boolean add(
            Connection connection, CaseId id, String service, String month, TreeMap<String, Integer> answers)
            throws SQLException {
        if (given(connection, id)) {
            return false;
        }
        SurveyWriter.given(connection, id);
        for (Map.Entry<String, Integer> answer : answers.entrySet()) {
            SurveyWriter.count(connection, id.agency(), service, month, answer.getKey(), answer.getValue());
        }
        return true;
    }

    @Override
    public List<Count> counts(Scope scope, String service, String from, String to) {
        return on(connection -> ScopedQuery.select(
                        "SELECT t.agency, t.service, t.element, t.answer, SUM(t.many) FROM survey_answer t", scope)
                .and("t.month BETWEEN ? AND ?", from, to)
                .andUnlessNull("t.service = ?", service)
                .then("GROUP BY t.agency, t.service, t.element, t.answer")
                .all(
                        connection,
                        row -> new Count(
                                row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getLong(5))));
    }

    private <T> T on(Database.Work<T> work) {
        // A connection that is closed without commit rolls back.
        try (Connection connection = database.dataSource().getConnection()) {
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw Outage.or(new StoreException("the survey could not be read or written", e));
        }
    }
}
