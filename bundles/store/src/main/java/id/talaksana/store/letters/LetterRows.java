package id.talaksana.store.letters;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.letters.Letter;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Letters as they are kept. */
public final class LetterRows {
    private static final String JOINS = " FROM letter_act t JOIN letter l ON l.agency = t.agency"
            + " AND l.case_number = t.case_number AND l.letter_number = t.letter_number"
            + " LEFT JOIN applicant a ON a.agency = t.agency AND a.case_number = t.case_number AND a.number = l.applicant";

    static final String SELECT = "SELECT t.letter_number, l.template, a.registration, a.name, t.state, t.done,"
            + " t.its_number, t.dated, t.reason, t.entry, t.done_at" + JOINS;

    /** Which entry did more with the letter, by the rows that there are. */
    private static final String LATER = "(SELECT COALESCE(MIN(n.entry), 0) FROM letter_act n WHERE n.agency = t.agency"
            + " AND n.case_number = t.case_number AND n.letter_number = t.letter_number AND n.entry > t.entry)";

    private static final String LEAVES = "SELECT t.letter_number, a.salt, l.template, l.applicant, t.state, t.done,"
            + " t.actor, t.its_number, t.dated, t.content, t.reason, t.later, " + LATER + JOINS;

    private LetterRows() {}

    static ScopedQuery of(String select, Scope scope, CaseId id) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }

    static Letter letter(ResultSet row) throws SQLException {
        String date = row.getString(8);
        return new Letter(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                EnumColumns.of(Letter.State.class, row.getString(5)),
                row.getInt(6),
                null,
                null,
                row.getString(7),
                date == null ? null : LocalDate.parse(date),
                row.getString(9),
                row.getInt(10),
                TimeColumns.instant(row.getLong(11)));
    }

    /** What an entry of a record said of letters, as it is kept now. */
    public static List<Leaf> leaves(Connection connection, Scope scope, CaseId id, int entry) throws SQLException {
        return of(LEAVES, scope, id)
                .and("t.entry = ?", entry)
                .then("ORDER BY t.letter_number")
                .all(connection, LetterRows::leaf);
    }

    private static Leaf leaf(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes(2);
        return new Leaf(
                row.getInt(1),
                salt == null ? new byte[0] : salt,
                Arrays.asList(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getInt(12) == row.getInt(13) ? "in its place" : "moved"));
    }
}
