package id.talaksana.store.applications;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.applications.DraftStore.StoredDraft;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;

/** Writes applications that are being written, by their whole keys or within one agency. */
record DraftWriter(Connection connection) {
    private static final String KEY = " WHERE agency = ? AND number = ?";

    void begin(StoredDraft draft) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO application_draft (agency, number, service,"
                        + " place, answers, begun_at, ends_at, revision) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, draft.id().agency());
            insert.setString(2, draft.id().number());
            insert.setString(3, draft.service());
            insert.setString(4, draft.place());
            insert.setString(5, TextColumns.fromMap(draft.answers()));
            insert.setLong(6, TimeColumns.millis(draft.begunAt()));
            insert.setLong(7, TimeColumns.millis(draft.endsAt()));
            insert.setLong(8, draft.revision());
            insert.executeUpdate();
        }
    }

    boolean answer(StoredDraft draft, Map<String, String> answers) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement("UPDATE application_draft SET answers = ?,"
                + " revision = revision + 1" + KEY + " AND revision = ? AND became IS NULL")) {
            update.setString(1, TextColumns.fromMap(answers));
            update.setString(2, draft.id().agency());
            update.setString(3, draft.id().number());
            update.setLong(4, draft.revision());
            return update.executeUpdate() == 1;
        }
    }

    int sent(CaseId id, CaseId became) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE application_draft SET answers = NULL, became = ?" + KEY)) {
            update.setString(1, became.number());
            update.setString(2, id.agency());
            update.setString(3, id.number());
            return update.executeUpdate();
        }
    }

    int remove(CaseId id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM application_draft" + KEY)) {
            delete.setString(1, id.agency());
            delete.setString(2, id.number());
            return delete.executeUpdate();
        }
    }

    /** With the files that were chosen in them. */
    int end(String agency, Instant now) throws SQLException {
        try (PreparedStatement files = connection.prepareStatement(
                "DELETE FROM submitted_file WHERE agency = ? AND entry = 0"
                        + " AND owner IN (SELECT d.number FROM application_draft d WHERE d.agency = ? AND d.ends_at <= ?)")) {
            files.setString(1, agency);
            files.setString(2, agency);
            files.setLong(3, TimeColumns.notBefore(now));
            files.executeUpdate();
        }
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM application_draft WHERE agency = ? AND ends_at <= ?")) {
            delete.setString(1, agency);
            delete.setLong(2, TimeColumns.notBefore(now));
            return delete.executeUpdate();
        }
    }
}
