package id.talaksana.store.rounds.requests;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requests.AgencyRequest;
import id.talaksana.api.rounds.requests.AgencyRequest.State;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The columns of requests. */
final class RequestRows {
    static final String COLUMNS =
            "t.applicant, a.registration, a.name, t.step, t.state, t.asked_agency, t.asked_service,"
                    + " t.asked_case, t.reason, t.employee_number, t.document, t.said_at, t.entry";

    private RequestRows() {}

    static AgencyRequest request(ResultSet row) throws SQLException {
        String there = row.getString(8);
        return new AgencyRequest(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                state(row.getString(5)),
                row.getString(6),
                row.getString(7),
                there == null ? null : new CaseId(row.getString(6), there).toString(),
                null,
                row.getString(9),
                row.getString(10),
                row.getString(11),
                TimeColumns.instant(row.getLong(12)),
                row.getInt(13));
    }

    static State state(String written) {
        return EnumColumns.of(State.class, written);
    }
}
