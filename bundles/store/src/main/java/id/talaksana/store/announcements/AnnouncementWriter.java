package id.talaksana.store.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.announcements.AnnouncementStore.Listed;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.rounds.leaves.LeafReading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;

/** Writes announcements, within one agency. */
record AnnouncementWriter(Connection connection) {

    void enter(Announcement after, Verb verb, int entry, List<Listed> listed) throws SQLException {
        int lines = verb == Verb.SIGN ? 0 : after.lines();
        for (Listed each : verb == Verb.SIGN ? listed : List.<Listed>of()) {
            lines += seal(after, each);
        }
        if (verb == Verb.DRAFT) {
            begin(after, lines);
        } else {
            goOn(after, lines);
        }
        update(
                "INSERT INTO announcement_act (agency, case_number, entry, announcement, verb) VALUES (?, ?, ?, ?, ?)",
                after.agency(),
                after.round().number(),
                entry,
                after.id(),
                verb.toString());
    }

    private void begin(Announcement after, int lines) throws SQLException {
        update(
                "INSERT INTO announcement (" + AnnouncementReading.COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                after.agency(),
                after.id(),
                after.round().number(),
                after.service(),
                after.kind().toString(),
                after.step(),
                after.of(),
                TextColumns.exact(after.title()),
                TextColumns.exact(after.text()),
                TextColumns.fromList(after.media()),
                after.corrects(),
                after.number(),
                after.state().toString(),
                moment(after),
                lines);
    }

    private void goOn(Announcement after, int lines) throws SQLException {
        update(
                "UPDATE announcement SET title = ?, its_text = ?, number = ?, state = ?, release_at = ?, lines = ?"
                        + " WHERE agency = ? AND id = ?",
                TextColumns.exact(after.title()),
                TextColumns.exact(after.text()),
                after.number(),
                after.state().toString(),
                moment(after),
                lines,
                after.agency(),
                after.id());
    }

    /** The decisions that stand, by statements however many there are; gives how many. */
    private int seal(Announcement after, Listed listed) throws SQLException {
        ScopedQuery decisions = new StandingDecisions(Scope.of(after.agency()), after.round(), listed)
                .select("t.agency, CAST(? AS VARCHAR(13)), t.applicant, t.case_number", "");
        return decisions.insertByStretches(
                connection,
                "INSERT INTO announcement_line (agency, announcement, applicant, case_number, outcome, reason,"
                        + " its_rank, score)",
                "t.applicant",
                new LeafReading(connection, Scope.of(after.agency()), after.round()).lastApplicant(),
                after.id());
    }

    private static Moment moment(Announcement after) {
        return new Moment(after.releaseAt() == null ? null : TimeColumns.millis(after.releaseAt()));
    }

    private void update(String sql, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                if (values[i] instanceof Number) {
                    update.setObject(i + 1, values[i]);
                } else if (values[i] instanceof Moment moment) {
                    update.setObject(i + 1, moment.millis(), Types.BIGINT);
                } else {
                    update.setString(i + 1, (String) values[i]);
                }
            }
            update.executeUpdate();
        }
    }

    /** @param millis null: none */
    private record Moment(Long millis) {}
}
