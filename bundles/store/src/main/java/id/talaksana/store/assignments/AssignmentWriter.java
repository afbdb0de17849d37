package id.talaksana.store.assignments;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an assignment into the open rows that it is for. */
final class AssignmentWriter {
    /** Open cases of a service under some definitions; the statement that asks is of one agency. */
    private static final String ASSIGNED_CASES = " AND service = ? AND state = 'open' AND definition IN ";

    private static final String ASSIGNED_ROW = " AND step = ? AND closed_at IS NULL AND crew <> ?"
            + " AND (stopped IS NULL OR stopped = 0 OR whose = 'date')";

    private AssignmentWriter() {}

    /**
     * Gives the open rows of a step the assigned actors. Their cases count it as a change, so that nothing is written that
     * was decided before.
     */
    static void assign(Connection connection, AssignmentEntity assigned, Collection<String> definitions)
            throws SQLException {
        String cases = ASSIGNED_CASES + definitions.stream().map(d -> "?").collect(Collectors.joining(", ", "(", ")"));
        List<Object> chosen = new ArrayList<>(List.of(assigned.agency, assigned.service));
        chosen.addAll(definitions);
        List<Object> rows = List.of(assigned.agency, assigned.step, assigned.crew);
        update(
                connection,
                "UPDATE case_file SET version = version + 1 WHERE agency = ?" + cases
                        + " AND number IN (SELECT case_number FROM case_step WHERE agency = ?" + ASSIGNED_ROW + ")",
                Stream.concat(chosen.stream(), rows.stream()));
        update(
                connection,
                "UPDATE case_step SET crew = ?, actors = NULL WHERE agency = ?" + ASSIGNED_ROW
                        + " AND case_number IN (SELECT number FROM case_file WHERE agency = ?" + cases + ")",
                Stream.of(Stream.of((Object) assigned.crew), rows.stream(), chosen.stream())
                        .flatMap(Function.identity()));
    }

    private static void update(Connection connection, String sql, Stream<Object> values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            int at = 1;
            for (Object value : values.toList()) {
                update.setObject(at++, value);
            }
            update.executeUpdate();
        }
    }
}
