package id.talaksana.store.rounds.requests;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.rounds.RequestStore.Said;
import id.talaksana.api.store.rounds.RequestStore.Sending;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Writes requests by their whole keys, many at once. */
record RequestWriter(Connection connection, CaseId round, String step) {
    private static final String STANDS =
            " WHERE agency = ? AND case_number = ? AND step = ? AND applicant = ? AND later = 0";

    /** From what stood before, an answer goes on with the case that it comes from. */
    private static final String SAID_ANEW = "INSERT INTO agency_request (agency, case_number, applicant, step, entry,"
            + " state, asked_agency, asked_service, asked_case, reason, employee_number, document, said_at, later)"
            + " SELECT agency, case_number, applicant, step, CAST(? AS INTEGER), CAST(? AS VARCHAR(20)), asked_agency,"
            + " asked_service, asked_case, CAST(? AS VARCHAR(4000)), CAST(? AS VARCHAR(18)), CAST(? AS VARCHAR(4000)),"
            + " CAST(? AS BIGINT), 0 FROM agency_request WHERE agency = ? AND case_number = ? AND step = ?"
            + " AND applicant = ? AND later = ?";

    void send(Sending sending, int entry, Instant at) throws SQLException {
        String sql = "INSERT INTO agency_request (agency, case_number, step, applicant, entry, state, asked_agency,"
                + " asked_service, reason, said_at, later) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)";
        each(sql, sending.fresh(), 1, (insert, applicant) -> {
            insert.setInt(5, entry);
            insert.setString(6, State.WAITING.toString());
            insert.setString(7, sending.agency());
            insert.setString(8, sending.service());
            insert.setString(9, TextColumns.exact(sending.reason()));
            insert.setLong(10, TimeColumns.millis(at));
        });
    }

    /** What stood before is said anew. */
    void say(List<Integer> applicants, Said said, int entry, Instant at) throws SQLException {
        each(
                "UPDATE agency_request SET later = ?" + STANDS,
                applicants,
                2,
                (update, applicant) -> update.setInt(1, entry));
        each(SAID_ANEW, applicants, 7, (insert, applicant) -> bind(said, entry, at, insert));
        if (said.state().isFinal()) {
            judge(applicants, said, entry);
        }
    }

    private static void bind(Said said, int entry, Instant at, PreparedStatement insert) throws SQLException {
        insert.setInt(1, entry);
        insert.setString(2, said.state().toString());
        insert.setString(3, TextColumns.exact(said.reason()));
        insert.setString(4, said.employeeNumber());
        insert.setString(5, TextColumns.exact(said.document()));
        insert.setLong(6, TimeColumns.millis(at));
        insert.setInt(11, entry);
    }

    private void judge(List<Integer> applicants, Said said, int entry) throws SQLException {
        String sql = "INSERT INTO judgement (agency, case_number, step, applicant, entry, outcome, reason, taken_back)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)";
        each(sql, applicants, 1, (insert, applicant) -> {
            insert.setInt(5, entry);
            insert.setString(6, said.state().toString());
            insert.setString(7, TextColumns.exact(said.reason()));
        });
    }

    void arrived(int applicant, CaseId there) throws SQLException {
        String sql = "UPDATE agency_request SET state = ?, asked_case = ?" + STANDS;
        each(sql, List.of(applicant), 3, (update, one) -> {
            update.setString(1, State.ASKED.toString());
            update.setString(2, there.number());
        });
    }

    /** @param key the place of the first of the four values that name a request */
    private void each(String sql, List<Integer> applicants, int key, RowWriter.Binding<Integer> binding)
            throws SQLException {
        RowWriter.writeEach(connection, sql, applicants, (statement, applicant) -> {
            statement.setString(key, round.agency());
            statement.setString(key + 1, round.number());
            statement.setString(key + 2, step);
            statement.setInt(key + 3, applicant);
            binding.bind(statement, applicant);
        });
    }
}
