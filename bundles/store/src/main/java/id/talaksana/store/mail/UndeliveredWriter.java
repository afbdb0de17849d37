package id.talaksana.store.mail;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.mail.Concern;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Writes which mails about something did not arrive; one node at a time is at it. */
record UndeliveredWriter(Connection connection, CaseId round, Concern concern, int of) {
    private static final String KEY =
            " WHERE agency = ? AND case_number = ? AND concern = ? AND its_of = ? AND applicant = ?";
    private static final String FAILED_AGAIN =
            "UPDATE undelivered_mail SET attempts = attempts + 1, fault = ?, failed_at = ?" + KEY;
    private static final String FAILED = "INSERT INTO undelivered_mail (fault, failed_at, agency, case_number, concern,"
            + " its_of, applicant, attempts) VALUES (?, ?, ?, ?, ?, ?, ?, 1)";
    private static final int LONGEST_FAULT = 1_000;

    void arrived(List<Integer> applicants) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM undelivered_mail" + KEY)) {
            for (int applicant : applicants) {
                key(delete, 1, applicant);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    void failed(Map<Integer, String> faults, Instant at) throws SQLException {
        try (PreparedStatement again = connection.prepareStatement(FAILED_AGAIN);
                PreparedStatement first = connection.prepareStatement(FAILED)) {
            for (Map.Entry<Integer, String> each : faults.entrySet()) {
                bind(again, each.getKey(), each.getValue(), at);
                if (again.executeUpdate() == 0) {
                    bind(first, each.getKey(), each.getValue(), at);
                    first.executeUpdate();
                }
            }
        }
    }

    private void bind(PreparedStatement statement, int applicant, String fault, Instant at) throws SQLException {
        String line = fault.replaceAll("[^\\x20-\\uD7FF]+", " ");
        statement.setString(1, line.substring(0, Math.min(line.length(), LONGEST_FAULT)));
        statement.setLong(2, TimeColumns.millis(at));
        key(statement, 3, applicant);
    }

    private void key(PreparedStatement statement, int from, int applicant) throws SQLException {
        statement.setString(from, round.agency());
        statement.setString(from + 1, round.number());
        statement.setString(from + 2, concern.toString());
        statement.setInt(from + 3, of);
        statement.setInt(from + 4, applicant);
    }
}
