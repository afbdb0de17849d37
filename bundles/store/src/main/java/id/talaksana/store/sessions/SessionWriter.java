package id.talaksana.store.sessions;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.sessions.SessionStore.Attended;
import id.talaksana.api.store.sessions.SessionStore.Held;
import id.talaksana.api.store.sessions.SessionStore.Seat;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Writes what an entry says of sessions, many rows at once. */
record SessionWriter(Connection connection, CaseId id, int entry) {
    /** Counts a change of an agency's sessions; whether it is the first since so many were seen. */
    static boolean change(Connection connection, String agency, int seen) throws SQLException {
        String its = " WHERE agency = ?";
        if (RowWriter.write(connection, "UPDATE session_changes SET changes = changes + 1" + its, agency) == 0) {
            RowWriter.write(connection, "INSERT INTO session_changes (agency, changes) VALUES (?, 1)", agency);
        }
        String only = "UPDATE session_changes SET changes = changes" + its + " AND changes = ?";
        return RowWriter.write(connection, only, agency, seen + 1) == 1;
    }

    void hold(List<Held> held) throws SQLException {
        each(
                "INSERT INTO exam_session (agency, case_number, entry, session_number, step, held_on, begins, ends,"
                        + " place, capacity, reason) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                held,
                (insert, one) -> {
                    insert.setInt(4, one.number());
                    insert.setString(5, one.step());
                    insert.setString(6, one.slot().day().toString());
                    insert.setString(7, one.slot().from().toString());
                    insert.setString(8, one.slot().to().toString());
                    insert.setString(9, TextColumns.exact(one.slot().place()));
                    insert.setInt(10, one.slot().capacity());
                    insert.setString(11, TextColumns.exact(one.reason()));
                });
    }

    void seat(List<Seat> seats) throws SQLException {
        each(
                "INSERT INTO session_seat (agency, case_number, entry, step, applicant, session_number, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                seats,
                (insert, one) -> {
                    insert.setString(4, one.step());
                    insert.setInt(5, one.applicant());
                    insert.setInt(6, one.session());
                    insert.setString(7, TextColumns.exact(one.reason()));
                });
    }

    void attend(int session, List<Attended> attended) throws SQLException {
        each(
                "INSERT INTO session_attendance (agency, case_number, entry, session_number, applicant, state, reason)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                attended,
                (insert, one) -> {
                    insert.setInt(4, session);
                    insert.setInt(5, one.applicant());
                    insert.setString(6, one.attendance().toString());
                    insert.setString(7, TextColumns.exact(one.reason()));
                });
    }

    private <T> void each(String sql, List<T> rows, RowWriter.Binding<T> binding) throws SQLException {
        RowWriter.writeEach(connection, sql, rows, (insert, row) -> {
            insert.setString(1, id.agency());
            insert.setString(2, id.number());
            insert.setInt(3, entry);
            binding.bind(insert, row);
        });
    }
}
