package id.talaksana.store.letters;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.letters.LetterStore.Written;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes letters by their whole keys, many at once. */
record LetterWriter(Connection connection, CaseId id) {
    void write(List<Written> letters, int entry, Instant at) throws SQLException {
        begin(letters);
        each(
                "UPDATE letter_act SET later = ? WHERE agency = ? AND case_number = ? AND letter_number = ? AND later"
                        + " = 0",
                letters.stream().filter(letter -> !letter.fresh()).toList(),
                2,
                (update, letter) -> update.setInt(1, entry));
        each(
                "INSERT INTO letter_act (agency, case_number, letter_number, entry, state, done, actor, its_number,"
                        + " dated, content, reason, done_at, later) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
                letters,
                1,
                (insert, letter) -> bind(entry, at, insert, letter));
    }

    private void begin(List<Written> letters) throws SQLException {
        each(
                "INSERT INTO letter (agency, case_number, letter_number, template, applicant) VALUES (?, ?, ?, ?, ?)",
                letters.stream().filter(Written::fresh).toList(),
                1,
                (insert, letter) -> {
                    insert.setString(4, letter.template());
                    insert.setInt(5, letter.applicant());
                });
    }

    private static void bind(int entry, Instant at, PreparedStatement insert, Written letter) throws SQLException {
        insert.setInt(4, entry);
        insert.setString(5, letter.state().toString());
        insert.setInt(6, letter.done());
        insert.setString(7, letter.actor());
        insert.setString(8, TextColumns.exact(letter.text()));
        insert.setString(9, letter.date() == null ? null : letter.date().toString());
        insert.setString(10, TextColumns.exact(letter.content()));
        insert.setString(11, TextColumns.exact(letter.reason()));
        insert.setLong(12, TimeColumns.millis(at));
    }

    /** @param key the place of the first of the three values that name a letter */
    private void each(String sql, List<Written> letters, int key, RowWriter.Binding<Written> binding)
            throws SQLException {
        RowWriter.writeEach(connection, sql, letters, (statement, letter) -> {
            statement.setString(key, id.agency());
            statement.setString(key + 1, id.number());
            statement.setInt(key + 2, letter.number());
            binding.bind(statement, letter);
        });
    }
}
