package id.talaksana.store.figures;

import id.talaksana.api.access.Scope;
import id.talaksana.api.store.figures.FigureStore;
import id.talaksana.api.store.figures.Tally;
import id.talaksana.api.store.figures.TimedCase;
import id.talaksana.store.cases.TimedCases;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Figures in the database. */
@Component(service = FigureStore.class)
public final class DatabaseFigures implements FigureStore {
    private final Database database;

    @Activate
    public DatabaseFigures(@Reference Database database) {
        this.database = database;
    }

    @Override
    public Optional<Instant> firstOpened(String agency) {
        return on(connection -> ScopedQuery.select(
                                "SELECT MIN(t.opened_at) AS opened_at FROM case_file t", Scope.of(agency))
                        .all(connection, row -> Optional.ofNullable(TimeColumns.instant(TimeColumns.read(row, 1)))))
                .get(0);
    }

    @Override
    public void casesWithStepsClosed(String agency, Instant from, Instant before, Consumer<TimedCase> each) {
        on(connection -> {
            TimedCases.closedBetween(connection, agency, from, before, each);
            return null;
        });
    }

    @Override
    public List<Tally> complaints(String agency, Instant from, Instant before, String month) {
        return on(connection -> ScopedQuery.select(
                        "SELECT t.filed_service, t.step, COUNT(*) FROM complaint t", Scope.of(agency))
                .and("t.filed_at >= ? AND t.filed_at < ?", TimeColumns.notBefore(from), TimeColumns.notBefore(before))
                // The service and step of one that was taken over are those of another agency.
                .and("t.forwarded_to IS NULL AND t.taken_from IS NULL")
                .then("GROUP BY t.filed_service, t.step")
                .all(
                        connection,
                        row -> new Tally(
                                agency,
                                month,
                                said(row.getString(1)),
                                row.getString(1) == null ? "" : said(row.getString(2)),
                                Tally.Measure.COMPLAINT,
                                null,
                                0,
                                row.getLong(3))));
    }

    private static String said(String name) {
        return name == null ? "" : name;
    }

    @Override
    public List<Tally> open(String agency, Instant now) {
        return on(connection -> new OpenNow(connection, agency).at(now));
    }

    @Override
    public void replace(String agency, String month, Collection<Tally> counted, Instant at) {
        on(connection -> {
            FigureWriter.replace(connection, agency, month, counted, at);
            return null;
        });
        database.grew("figure", counted.size());
    }

    @Override
    public List<Tally> sum(Scope scope, By by, String service, String from, String to) {
        ScopedQuery all = ScopedQuery.unionAll(new FigureSums(scope, service, from, to).of(by));
        return on(connection -> all.all(connection, FigureSums::read));
    }

    @Override
    public Map<String, Instant> counted(Scope scope) {
        Map<String, Instant> counted = new HashMap<>();
        on(connection -> ScopedQuery.select("SELECT t.agency, t.counted_at FROM figure_count t", scope)
                .and("t.month = ?", Tally.NOW)
                .all(connection, row -> counted.put(row.getString(1), TimeColumns.instant(row.getLong(2)))));
        return counted;
    }

    /** Within the agenda's transaction it is a part of that, and PostgreSQL sends long answers piece by piece. */
    private <T> T on(Database.Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw Outage.or(new StoreException("figures could not be read or written", e));
        }
    }
}
