package id.talaksana.store.rounds.requests;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** What an entry of a round's record said of requests, as it is kept now. */
public final class RequestLeaves {
    /** Which entry said more of the request, by the rows that there are. */
    private static final String LATER = "(SELECT COALESCE(MIN(n.entry), 0) FROM agency_request n"
            + " WHERE n.agency = t.agency AND n.case_number = t.case_number AND n.applicant = t.applicant"
            + " AND n.step = t.step AND n.entry > t.entry)";

    private RequestLeaves() {}

    /** By applicants' numbers. */
    public static List<Leaf> of(Connection connection, Scope scope, CaseId id, int entry) throws SQLException {
        return ScopedQuery.select(
                        "SELECT t.applicant, a.salt, t.step, t.state, t.asked_agency, t.asked_service, t.asked_case,"
                                + " t.reason, t.employee_number, t.document, j.outcome, j.reason, t.later, " + LATER
                                + " FROM agency_request t JOIN applicant a ON a.agency = t.agency"
                                + " AND a.case_number = t.case_number AND a.number = t.applicant"
                                + " LEFT JOIN judgement j ON j.agency = t.agency AND j.case_number = t.case_number"
                                + " AND j.applicant = t.applicant AND j.step = t.step AND j.entry = t.entry",
                        scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number())
                .and("t.entry = ?", entry)
                .then("ORDER BY t.applicant")
                .all(connection, RequestLeaves::leaf);
    }

    /** Where it goes after it was sent is told by the answer. */
    private static Leaf leaf(ResultSet row) throws SQLException {
        State state = RequestRows.state(row.getString(4));
        boolean sent = state == State.WAITING || state == State.ASKED;
        return new Leaf(
                row.getInt(1),
                row.getBytes(2),
                Arrays.asList(
                        row.getString(3),
                        sent ? "sent" : state.toString(),
                        row.getString(5),
                        row.getString(6),
                        sent ? null : row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10),
                        row.getString(11),
                        row.getString(12),
                        row.getInt(13) == row.getInt(14) ? "in its place" : "moved"));
    }
}
