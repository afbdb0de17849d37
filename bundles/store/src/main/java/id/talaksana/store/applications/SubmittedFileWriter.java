package id.talaksana.store.applications;

import id.talaksana.api.applications.SubmittedFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/** Writes files that were handed in, by their whole keys or within one agency. */
record SubmittedFileWriter(Connection connection) {
    private static final String OF_ONE = " WHERE agency = ? AND owner = ? AND entry = 0";

    void add(CaseId owner, int number, SubmittedFile file, int entry) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO submitted_file (agency, owner, number,"
                + " requirement, file_name, media_type, its_size, digest, entry, added_by, added_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, owner.agency());
            insert.setString(2, owner.number());
            insert.setInt(3, number);
            insert.setString(4, file.requirement());
            insert.setString(5, TextColumns.exact(file.name()));
            insert.setString(6, file.mediaType());
            insert.setLong(7, file.size());
            insert.setBytes(8, DigestColumns.bytes(file.digest()));
            insert.setInt(9, entry);
            insert.setString(10, file.by());
            insert.setLong(11, TimeColumns.millis(file.at()));
            insert.executeUpdate();
        }
    }

    int remove(CaseId owner, int number) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM submitted_file" + OF_ONE + " AND number = ?")) {
            delete.setString(1, owner.agency());
            delete.setString(2, owner.number());
            delete.setInt(3, number);
            return delete.executeUpdate();
        }
    }

    int removeAll(CaseId owner) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM submitted_file" + OF_ONE)) {
            delete.setString(1, owner.agency());
            delete.setString(2, owner.number());
            return delete.executeUpdate();
        }
    }

    int end(String agency, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM submitted_file WHERE agency = ? AND entry = 0 AND added_at < ?")) {
            delete.setString(1, agency);
            delete.setLong(2, TimeColumns.notBefore(before));
            return delete.executeUpdate();
        }
    }
}
