package id.talaksana.store.letters;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.IncomingLetter;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Letters that came in, as they are kept. */
public final class IncomingRows {
    private static final String SELECT = "SELECT t.entry, t.about, t.sender, t.letter_number, t.letter_date, t.subject,"
            + " t.file_name, t.media_type, t.file_digest, e.done_by, e.done_at FROM incoming_letter t"
            + " JOIN round_entry e ON e.agency = t.agency AND e.case_number = t.case_number AND e.number = t.entry";

    private static final String LEAVES = "SELECT t.entry, t.about, t.sender, t.letter_number, t.letter_date, t.subject,"
            + " t.file_name, t.media_type, f.content, t.file_digest FROM incoming_letter t LEFT JOIN incoming_file f"
            + " ON f.agency = t.agency AND f.case_number = t.case_number AND f.entry = t.entry";

    private IncomingRows() {}

    static List<IncomingLetter> all(Connection connection, Scope scope, CaseId id) throws SQLException {
        return of(SELECT, scope, id).then("ORDER BY t.entry").all(connection, IncomingRows::letter);
    }

    /** What an entry of a record said of the letter that came in with it, as it is kept now. */
    public static List<Leaf> leaves(Connection connection, Scope scope, CaseId id, int entry) throws SQLException {
        return of(LEAVES, scope, id).and("t.entry = ?", entry).all(connection, IncomingRows::leaf);
    }

    static ScopedQuery of(String select, Scope scope, CaseId id) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }

    private static IncomingLetter letter(ResultSet row) throws SQLException {
        byte[] digest = row.getBytes(9);
        return new IncomingLetter(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                LocalDate.parse(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                digest == null ? null : DigestColumns.text(digest),
                row.getString(10),
                TimeColumns.instant(row.getLong(11)));
    }

    /** With the digest of the file as it is kept now. */
    private static Leaf leaf(ResultSet row) throws SQLException {
        byte[] content = row.getBytes(9);
        byte[] digest = row.getBytes(10);
        return new Leaf(
                1,
                new byte[0],
                Arrays.asList(
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        content == null ? null : sha256(content),
                        digest == null ? null : DigestColumns.text(digest)));
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
