package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.requirements.DueMove;
import id.talaksana.api.rounds.requirements.RequirementMark;
import id.talaksana.api.rounds.requirements.RequirementMark.State;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads what applicants have handed in by a connection. */
record RequirementReading(Connection connection, Scope scope, CaseId id) {

    private ScopedQuery of(String select) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }

    Map<Integer, List<RequirementMark>> marks(List<Integer> applicants) throws SQLException {
        Map<Integer, List<RequirementMark>> marks = new HashMap<>();
        of("SELECT t.applicant, t.requirement, t.state, t.reason, t.entry FROM requirement_mark t")
                .and("t.replaced = 0")
                .and(
                        "t.applicant IN (" + String.join(", ", Collections.nCopies(applicants.size(), "?")) + ")",
                        applicants.toArray())
                .all(connection, row -> marks.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                        .add(new RequirementMark(
                                row.getString(2), state(row.getString(3)), row.getString(4), row.getInt(5))));
        return marks;
    }

    private static State state(String term) {
        return State.valueOf(term.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What an entry found, as it is hashed. */
    List<Leaf> marked(int entry) throws SQLException {
        return of("SELECT t.applicant, a.salt, t.requirement, t.state, t.reason FROM requirement_mark t JOIN applicant a"
                        + " ON a.agency = t.agency AND a.case_number = t.case_number AND a.number = t.applicant")
                .and("t.entry = ?", entry)
                .then("ORDER BY t.applicant, t.requirement")
                .all(
                        connection,
                        row -> new Leaf(
                                row.getInt(1),
                                row.getBytes(2),
                                Arrays.asList(row.getString(3), row.getString(4), row.getString(5))));
    }

    List<DueMove> moved() throws SQLException {
        Map<String, DueMove> newest = new LinkedHashMap<>();
        of("SELECT t.requirement, t.step, t.reason, t.entry FROM requirement_due t")
                .then("ORDER BY t.entry")
                .all(
                        connection,
                        row -> newest.put(
                                row.getString(1),
                                new DueMove(row.getString(1), row.getString(2), row.getString(3), row.getInt(4))));
        return List.copyOf(newest.values());
    }

    /** What an entry moved, as it is hashed: it is nobody's secret. */
    List<Leaf> due(int entry) throws SQLException {
        return of("SELECT t.requirement, t.step, t.reason FROM requirement_due t")
                .and("t.entry = ?", entry)
                .all(
                        connection,
                        row -> new Leaf(
                                1, new byte[0], Arrays.asList(row.getString(1), row.getString(2), row.getString(3))));
    }
}
