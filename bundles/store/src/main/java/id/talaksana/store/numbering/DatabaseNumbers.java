package id.talaksana.store.numbering;

import id.talaksana.api.access.Scope;
import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.api.numbering.NumberSeries;
import id.talaksana.api.store.numbering.NumberStore;
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
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Numbers in the database: one row counts for each series and year, and is locked until what takes a number ends. */
@Component(service = NumberStore.class)
public final class DatabaseNumbers implements NumberStore {
    private final Database database;

    @Activate
    public DatabaseNumbers(@Reference Database database) {
        this.database = database;
    }

    @Override
    public IssuedNumber take(String agency, NumberSeries series, LocalDate day, Instant at, String subject) {
        int year = series.year(day);
        begin(agency, series.series(), year);
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            NumberWriter writer = new NumberWriter(connection);
            writer.countOn(agency, series.series(), year);
            int serial = ScopedQuery.select("SELECT t.last_serial FROM number_series t", Scope.of(agency))
                    .and("t.series = ?", series.series())
                    .and("t.its_year = ?", year)
                    .all(connection, row -> row.getInt(1))
                    .get(0);
            IssuedNumber number =
                    new IssuedNumber(agency, series.series(), year, serial, series.written(serial, day), subject, at);
            refuseTwice(connection, number);
            writer.enter(number);
            connection.commit();
            return number;
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

    private static void refuseTwice(Connection connection, IssuedNumber number) throws SQLException {
        List<String> others = ScopedQuery.select("SELECT t.series FROM issued_number t", Scope.of(number.agency()))
                .and("t.written = ?", number.text())
                .all(connection, row -> row.getString(1));
        if (!others.isEmpty()) {
            throw new Refusal(
                    Refusal.Kind.CONFLICT,
                    StoreWords.text("this-number-was-given-before", number.text(), others.get(0), number.series()),
                    List.of());
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
