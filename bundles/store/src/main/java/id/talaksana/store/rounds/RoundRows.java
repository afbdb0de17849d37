package id.talaksana.store.rounds;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Formation.Decree;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The columns of a round's tables; by hand, since they hold what a million applicants bring. */
final class RoundRows {
    static final String ENTRY =
            "number, kind, step, outcome, reason, undoes, done_by, done_at, its_count, root, source,"
                    + " request_key, previous, digest";
    static final String FORMATION = "id, seats, need, location, its_position, attributes, decree, decreed";
    static final String APPLICANT = "number, registration, name, nik, email, formation, track, invited, attributes";

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
        String decree = row.getString(7);
        String decreed = row.getString(8);
        return new Formation(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                TextColumns.toMap(row.getString(6)),
                decree == null ? null : new Decree(decree, LocalDate.parse(decreed)));
    }

    /** Binds from a place on. */
    static void bind(Formation formation, PreparedStatement insert, int from) throws SQLException {
        int at = from;
        Decree decree = formation.decree();
        insert.setString(at++, formation.id());
        insert.setInt(at++, formation.seats());
        insert.setString(at++, TextColumns.exact(formation.need()));
        insert.setString(at++, TextColumns.exact(formation.location()));
        insert.setString(at++, TextColumns.exact(formation.position()));
        insert.setString(at++, TextColumns.fromMap(formation.attributes()));
        insert.setString(at++, decree == null ? null : TextColumns.exact(decree.number()));
        insert.setString(at, decree == null ? null : decree.date().toString());
    }

    static Applicant applicant(ResultSet row) throws SQLException {
        return new Applicant(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getInt(8) != 0,
                TextColumns.toMap(row.getString(9)));
    }

    /** Binds from a place on. */
    static void bind(Applicant applicant, int number, PreparedStatement insert, int from) throws SQLException {
        int at = from;
        insert.setInt(at++, number);
        insert.setString(at++, applicant.registration());
        insert.setString(at++, TextColumns.exact(applicant.name()));
        insert.setString(at++, applicant.nik());
        insert.setString(at++, applicant.email());
        insert.setString(at++, applicant.formation());
        insert.setString(at++, applicant.track());
        insert.setInt(at++, applicant.invited() ? 1 : 0);
        insert.setString(at, TextColumns.fromMap(applicant.attributes()));
    }

    /** What is hashed of an applicant who comes in; one without attributes says no more than such ones always did. */
    static List<String> said(Applicant applicant) {
        List<String> said = new ArrayList<>(Arrays.asList(
                applicant.registration(), applicant.name(), applicant.nik(), applicant.formation(), applicant.track()));
        if (applicant.invited() || !applicant.attributes().isEmpty()) {
            said.add(String.valueOf(applicant.invited()));
            say(applicant.attributes(), said);
        }
        return said;
    }

    private static void say(Map<String, String> attributes, List<String> said) {
        attributes.forEach((id, value) -> said.add(id + "=" + value));
    }
}
