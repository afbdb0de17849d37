package id.talaksana.store.survey;

import id.talaksana.api.cases.CaseId;
import id.talaksana.store.columns.RowWriter;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts answers. */
final class SurveyWriter {
    private static final String GIVEN = "INSERT INTO survey_given (agency, case_number) VALUES (?, ?)";
    private static final String ONE_MORE = "UPDATE survey_answer SET many = many + 1"
            + " WHERE agency = ? AND service = ? AND month = ? AND element = ? AND answer = ?";
    private static final String FIRST =
            "INSERT INTO survey_answer (agency, service, month, element, answer, many) VALUES (?, ?, ?, ?, ?, 1)";

    private SurveyWriter() {}

    static void given(Connection connection, CaseId id) throws SQLException {
        RowWriter.write(connection, GIVEN, id.agency(), id.number());
    }

    static void count(Connection connection, String agency, String service, String month, String element, int answer)
            throws SQLException {
        if (RowWriter.write(connection, ONE_MORE, agency, service, month, element, answer) == 0) {
            RowWriter.write(connection, FIRST, agency, service, month, element, answer);
        }
    }
}
