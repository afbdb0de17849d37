package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Locale;

/** The columns of a round's tables; by hand, since they hold what a million applicants bring. */
final class RoundRows {
    static final String ENTRY =
            "number, kind, step, outcome, reason, undoes, done_by, done_at, its_count, root, source,"
                    + " request_key, previous, digest";
    static final String FORMATION = "id, seats, need, location, its_position";
    static final String APPLICANT = "number, registration, name, nik, formation, track";

    private RoundRows() {}

    /** The columns with an alias. */
    static String of(String alias, String columns) {
        return alias + "." + columns.replace(", ", ", " + alias + ".");
    }

    static RoundEntry.Kind kind(String term) {
        return RoundEntry.Kind.valueOf(term.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static RoundEntry entry(ResultSet row) throws SQLException {
        int undoes = row.getInt(6);
        return new RoundEntry(
                row.getInt(1),
                kind(row.getString(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                undoes == 0 ? null : undoes,
                row.getString(7),
                TimeColumns.instant(row.getLong(8)),
                row.getInt(9),
                DigestColumns.text(row.getBytes(10)),
                DigestColumns.text(row.getBytes(11)),
                row.getString(12),
                DigestColumns.text(row.getBytes(13)),
                DigestColumns.text(row.getBytes(14)));
    }

    /** Binds from a place on. */
    static void bind(RoundEntry entry, PreparedStatement insert, int from) throws SQLException {
        int at = from;
        insert.setInt(at++, entry.number());
        insert.setString(at++, entry.kind().toString());
        insert.setString(at++, entry.step());
        insert.setString(at++, entry.outcome());
        insert.setString(at++, TextColumns.exact(entry.reason()));
        insert.setObject(at++, entry.undoes(), Types.INTEGER);
        insert.setString(at++, entry.by());
        insert.setLong(at++, TimeColumns.millis(entry.at()));
        insert.setInt(at++, entry.count());
        insert.setBytes(at++, DigestColumns.bytes(entry.root()));
        insert.setBytes(at++, DigestColumns.bytes(entry.source()));
        insert.setString(at++, entry.requestKey());
        insert.setBytes(at++, DigestColumns.bytes(entry.previous()));
        insert.setBytes(at, DigestColumns.bytes(entry.digest()));
    }

    static Formation formation(ResultSet row) throws SQLException {
        return new Formation(row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5));
    }

    static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6));
    }
}
