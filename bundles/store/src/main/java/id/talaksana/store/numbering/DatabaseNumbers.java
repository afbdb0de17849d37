package id.talaksana.store.numbering;

import id.talaksana.api.access.Scope;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.store.numbering.NumberStore;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.SqlFault;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.words.StoreWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers in the database: one row counts for each series and year, and is locked until what takes a number ends. */
@Component(service = NumberStore.class)
public final class DatabaseNumbers implements NumberStore {
    /** Numbers that are looked for at once. */
    private static final int AT_ONCE = 500;

    private final Database database;

    @Activate
    public DatabaseNumbers(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<IssuedNumber> take(
            String agency, NumberSeries series, LocalDate day, Instant at, List<String> subjects) {
        int year = series.year(day);
        begin(agency, series.series(), year);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            NumberWriter writer = new NumberWriter(connection);
            writer.countOn(agency, series.series(), year, subjects.size());
            int last = ScopedQuery.select("SELECT t.last_serial FROM number_series t", Scope.of(agency))
                    .and("t.series = ?", series.series())
                    .and("t.its_year = ?", year)
                    .all(connection, row -> row.getInt(1))
                    .get(0);
            List<IssuedNumber> numbers = new ArrayList<>();
            for (String subject : subjects) {
                int serial = last - subjects.size() + numbers.size() + 1;
                String written = series.written(serial, day);
                numbers.add(new IssuedNumber(agency, series.series(), year, serial, written, subject, at));
            }
            for (int from = 0; from < numbers.size(); from += AT_ONCE) {
                refuseTwice(connection, numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE)));
            }
            writer.enter(numbers);
            connection.commit();
            return numbers;
        } catch (SQLException e) {
            throw Outage.or(new StoreException("no number could be taken of " + series.series(), e));
        }
    }

    /** The row that counts is there; who makes it at the same time as another waits for that one. */
    private void begin(String agency, String series, int year) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            try {
                new NumberWriter(connection).begin(agency, series, year);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                if (SqlFault.of(e) != SqlFault.TAKEN) {
                    throw e;
                }
            }
        } catch (SQLException e) {
            throw Outage.or(new StoreException("the series " + series + " could not be begun", e));
        }
    }

    private static void refuseTwice(Connection connection, List<IssuedNumber> numbers) throws SQLException {
        IssuedNumber first = numbers.get(0);
        String places = String.join(", ", Collections.nCopies(numbers.size(), "?"));
        List<Text> others = ScopedQuery.select(
                        "SELECT t.written, t.series FROM issued_number t", Scope.of(first.agency()))
                .and(
                        "t.written IN (" + places + ")",
                        numbers.stream().map(IssuedNumber::text).toArray())
                .all(
                        connection,
                        row -> StoreWords.text(
                                "this-number-was-given-before", row.getString(1), row.getString(2), first.series()));
        if (!others.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, others.get(0), List.of());
        }
    }

    @Override
    public List<IssuedNumber> issued(Scope scope) {
        return read(connection -> ScopedQuery.select(
                        "SELECT t.agency, t.series, t.its_year, t.serial, t.written, t.subject, t.issued_at"
                                + " FROM issued_number t",
                        scope)
                .then("ORDER BY t.agency, t.series, t.its_year, t.serial")
                .all(
                        connection,
                        row -> new IssuedNumber(
                                row.getString(1),
                                row.getString(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getString(5),
                                row.getString(6),
                                TimeColumns.instant(row.getLong(7)))));
    }

    @Override
    public List<Counted> counted(Scope scope) {
        return read(connection -> ScopedQuery.select(
                        "SELECT t.agency, t.series, t.its_year, t.last_serial FROM number_series t", scope)
                .then("ORDER BY t.agency, t.series, t.its_year")
                .all(connection, row -> new Counted(row.getString(1), row.getString(2), row.getInt(3), row.getInt(4))));
    }

    private <T> T read(Database.Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(true);
            return work.on(connection);
        } catch (SQLException e) {
            throw Outage.or(new StoreException("the numbers could not be read", e));
        }
    }
}
