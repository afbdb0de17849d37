package id.talaksana.store.rounds.rechecks;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.rounds.RecheckStore.Saying;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Writes second verdicts. */
final class RecheckWriter {
    private static final String INSERT =
            "INSERT INTO recheck (agency, case_number, step, applicant, settles, entry, outcome, reason, first_outcome)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private RecheckWriter() {}

    static void write(Connection connection, CaseId id, Map<Integer, String> firsts, Saying said) throws SQLException {
        RowWriter.writeEach(connection, INSERT, firsts.entrySet(), (insert, each) -> {
            insert.setString(1, id.agency());
            insert.setString(2, id.number());
            insert.setString(3, said.step());
            insert.setInt(4, each.getKey());
            insert.setInt(5, said.settles() ? 1 : 0);
            insert.setInt(6, said.entry());
            insert.setString(7, said.outcome());
            insert.setString(8, TextColumns.exact(said.reason()));
            insert.setString(9, each.getValue());
        });
    }
}
