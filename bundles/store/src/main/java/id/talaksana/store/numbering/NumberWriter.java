package id.talaksana.store.numbering;

import id.talaksana.api.numbering.IssuedNumber;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what numbers are given, within one agency. */
record NumberWriter(Connection connection) {
    private static final String ITS = " WHERE agency = ? AND series = ? AND its_year = ?";

    /** Begins a series unless it is there. */
    void begin(String agency, String series, int year) throws SQLException {
        if (RowWriter.write(
                        connection, "UPDATE number_series SET last_serial = last_serial" + ITS, agency, series, year)
                == 0) {
            RowWriter.write(
                    connection,
                    "INSERT INTO number_series (agency, series, its_year, last_serial) VALUES (?, ?, ?, 0)",
                    agency,
                    series,
                    year);
        }
    }

    void countOn(String agency, String series, int year, int many) throws SQLException {
        RowWriter.write(
                connection, "UPDATE number_series SET last_serial = last_serial + ?" + ITS, many, agency, series, year);
    }

    void enter(List<IssuedNumber> numbers) throws SQLException {
        String sql = "INSERT INTO issued_number (agency, series, its_year, serial, written, subject, issued_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?)";
        RowWriter.writeEach(connection, sql, numbers, (insert, number) -> {
            insert.setString(1, number.agency());
            insert.setString(2, number.series());
            insert.setInt(3, number.year());
            insert.setInt(4, number.serial());
            insert.setString(5, number.text());
            insert.setString(6, number.subject());
            insert.setLong(7, TimeColumns.millis(number.at()));
        });
    }
}
