package id.talaksana.store.mail;

import id.talaksana.api.cases.CaseId;
import id.talaksana.store.columns.RowWriter;
import java.sql.Connection;
import java.sql.SQLException;

/** Writes where an applicant of a round is told by mail. */
final class AddressWriter {
    private AddressWriter() {}

    static int write(Connection connection, CaseId round, String registration, String email) throws SQLException {
        return RowWriter.write(
                connection,
                "UPDATE applicant SET email = ? WHERE agency = ? AND case_number = ? AND registration = ?",
                email,
                round.agency(),
                round.number(),
                registration);
    }
}
