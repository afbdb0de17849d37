package id.talaksana.store.figures;

import id.talaksana.api.store.figures.Tally;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;

/** Writes what was counted of a month of an agency. */
final class FigureWriter {
    private static final String OF_MONTH = " WHERE agency = ? AND month = ?";
    private static final String REMOVE = "DELETE FROM figure" + OF_MONTH;
    private static final String INSERT =
            "INSERT INTO figure (agency, month, service, step, measure, whose, minutes, many)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String COUNTED = "UPDATE figure_count SET counted_at = ?" + OF_MONTH;
    private static final String COUNTED_FIRST = "INSERT INTO figure_count (counted_at, agency, month) VALUES (?, ?, ?)";

    private FigureWriter() {}

    static void replace(Connection connection, String agency, String month, Collection<Tally> counted, Instant at)
            throws SQLException {
        if (counted(connection, COUNTED, agency, month, at) == 0) {
            counted(connection, COUNTED_FIRST, agency, month, at);
        }
        RowWriter.write(connection, REMOVE, agency, month);
        insert(connection, counted);
    }

    private static int counted(Connection connection, String sql, String agency, String month, Instant at)
            throws SQLException {
        return RowWriter.write(connection, sql, TimeColumns.millis(at), agency, month);
    }

    private static void insert(Connection connection, Collection<Tally> counted) throws SQLException {
        RowWriter.writeEach(connection, INSERT, counted, FigureWriter::bind);
    }

    private static void bind(PreparedStatement insert, Tally tally) throws SQLException {
        insert.setString(1, tally.agency());
        insert.setString(2, tally.month());
        insert.setString(3, tally.service());
        insert.setString(4, tally.step());
        insert.setString(5, EnumColumns.text(tally.measure()));
        insert.setString(6, tally.whose() == null ? "" : EnumColumns.text(tally.whose()));
        insert.setInt(7, tally.minutes());
        insert.setLong(8, tally.many());
    }
}
