package id.talaksana.store.letters;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.letters.IncomingLetters.Receiving;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TextColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Writes letters that came in, each with its file. */
final class IncomingWriter {
    private IncomingWriter() {}

    static void write(Connection connection, Receiving letter, String digest, int entry) throws SQLException {
        CaseId id = letter.id();
        Enclosure file = letter.file();
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO incoming_letter (agency, case_number, entry, about, sender, letter_number, letter_date,"
                        + " subject, file_name, media_type, file_digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            bindKey(entry, id, insert);
            bindLetter(letter, insert);
            bindFile(digest, file, insert);
            insert.executeUpdate();
        }
        if (file != null) {
            writeFile(connection, entry, id, file);
        }
    }

    private static void bindKey(int entry, CaseId id, PreparedStatement insert) throws SQLException {
        insert.setString(1, id.agency());
        insert.setString(2, id.number());
        insert.setInt(3, entry);
    }

    private static void bindLetter(Receiving letter, PreparedStatement insert) throws SQLException {
        insert.setString(4, letter.about());
        insert.setString(5, TextColumns.exact(letter.sender()));
        insert.setString(6, TextColumns.exact(letter.number()));
        insert.setString(7, letter.date().toString());
        insert.setString(8, TextColumns.exact(letter.subject()));
    }

    private static void bindFile(String digest, Enclosure file, PreparedStatement insert) throws SQLException {
        insert.setString(9, file == null ? null : TextColumns.exact(file.name()));
        insert.setString(10, file == null ? null : file.mediaType());
        insert.setBytes(11, digest == null ? null : DigestColumns.bytes(digest));
    }

    private static void writeFile(Connection connection, int entry, CaseId id, Enclosure file) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO incoming_file (agency, case_number, entry, content) VALUES (?, ?, ?, ?)")) {
            insert.setString(1, id.agency());
            insert.setString(2, id.number());
            insert.setInt(3, entry);
            insert.setBytes(4, file.content());
            insert.executeUpdate();
        }
    }
}
