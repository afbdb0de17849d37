package id.talaksana.store.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.ObjectionState;
import id.talaksana.api.store.objections.ObjectionStore.Filed;
import id.talaksana.api.store.objections.ObjectionStore.Step;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes the objections of a round that is held, under an entry's number. */
record ObjectionWriting(Connection connection, CaseId id, int entry) {
    private static final String ROW =
            "INSERT INTO objection_row (agency, case_number, objection, entry, state, outcome,"
                    + " reason, letter_number, letter_date)";
    /** The row with which each was accepted. */
    private static final String ANSWER =
            " JOIN objection_row r ON r.agency = t.agency AND r.case_number = t.case_number"
                    + " AND r.objection = t.number AND r.state = 'accepted'";

    private ObjectionReading reading() {
        return new ObjectionReading(connection, Scope.of(id.agency()), id);
    }

    void file(List<Filed> filed) throws SQLException {
        if (filed.isEmpty()) {
            return;
        }
        Set<Integer> before = new HashSet<>(reading().objectors(filed.get(0).period()));
        List<Filed> fresh =
                filed.stream().filter(one -> before.add(one.objector())).toList();
        int first = reading().newest() + 1;
        AtomicInteger number = new AtomicInteger(first);
        String sql = "INSERT INTO objection (agency, case_number, number, period, step, applicant, objector, contested,"
                + " outcome, reason, said, due_at, state) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'filed')";
        RowWriter.writeEach(connection, sql, fresh, (insert, one) -> {
            insert.setString(1, id.agency());
            insert.setString(2, id.number());
            insert.setInt(3, number.getAndIncrement());
            insert.setString(4, one.period());
            insert.setString(5, one.step());
            insert.setInt(6, one.applicant());
            insert.setInt(7, one.objector());
            insert.setInt(8, one.contested());
            insert.setString(9, one.outcome());
            insert.setString(10, TextColumns.exact(one.reason()));
            insert.setString(11, TextColumns.exact(one.text()));
            insert.setObject(12, TimeColumns.millisOrNull(one.dueAt()), Types.BIGINT);
        });
        rows(first);
    }

    /** One for each objection from a number on. */
    private void rows(int first) throws SQLException {
        reading()
                .matching(
                        "SELECT t.agency, t.case_number, t.number, CAST(? AS INTEGER), t.state, CAST(NULL AS"
                                + " VARCHAR(64)), CAST(NULL AS VARCHAR(4000)), CAST(NULL AS VARCHAR(100)), CAST(NULL AS"
                                + " VARCHAR(10)) FROM objection t",
                        ObjectionQuery.of(null))
                .and("t.number >= ?", first)
                .insert(connection, ROW, entry);
    }

    void move(ObjectionQuery set, Step step) throws SQLException {
        reading()
                .matching(
                        "SELECT t.agency, t.case_number, t.number, CAST(? AS INTEGER), CAST(? AS VARCHAR(20)),"
                                + " CAST(? AS VARCHAR(64)), CAST(? AS VARCHAR(4000)), CAST(? AS VARCHAR(100)),"
                                + " CAST(? AS VARCHAR(10)) FROM objection t",
                        set)
                .insert(
                        connection,
                        ROW,
                        entry,
                        step.to().toString(),
                        step.outcome(),
                        TextColumns.exact(step.reason()),
                        step.letter() == null
                                ? null
                                : TextColumns.exact(step.letter().number()),
                        step.letter() == null ? null : step.letter().date().toString());
        stand(step.to());
    }

    /** Has those with a row of this entry stand in this state. */
    private void stand(ObjectionState state) throws SQLException {
        RowWriter.write(
                connection,
                "UPDATE objection SET state = ? WHERE agency = ? AND case_number = ? AND number IN (SELECT r.objection"
                        + " FROM objection_row r WHERE r.agency = ? AND r.case_number = ? AND r.entry = ?)",
                state.toString(),
                id.agency(),
                id.number(),
                id.agency(),
                id.number(),
                entry);
    }

    /** Only where what is contested still stands; of several about one applicant the first says the outcome. */
    void correct(String period) throws SQLException {
        reading()
                .matching(
                        "SELECT t.agency, t.case_number, t.number, CAST(? AS INTEGER), CAST(? AS VARCHAR(20)),"
                                + " r.outcome, CAST(NULL AS VARCHAR(4000)), CAST(NULL AS VARCHAR(100)), CAST(NULL AS"
                                + " VARCHAR(10)) FROM objection t" + ANSWER,
                        ObjectionQuery.of(period).in(ObjectionState.ACCEPTED))
                .and("EXISTS (SELECT 1 FROM judgement j WHERE j.agency = t.agency AND j.case_number = t.case_number"
                        + " AND j.applicant = t.applicant AND j.step = t.step AND j.entry = t.contested"
                        + " AND j.taken_back = 0)")
                .insert(connection, ROW, entry, ObjectionState.CORRECTED.toString());
        stand(ObjectionState.CORRECTED);
        supersede();
        reading()
                .matching(
                        "SELECT t.agency, t.case_number, t.applicant, t.step, CAST(? AS INTEGER), r.outcome, r.reason,"
                                + " 0 FROM objection t" + ANSWER + " JOIN objection_row c ON c.agency = t.agency"
                                + " AND c.case_number = t.case_number AND c.objection = t.number",
                        ObjectionQuery.of(period).in(ObjectionState.CORRECTED))
                .and("c.entry = ?", entry)
                .and("NOT EXISTS (SELECT 1 FROM objection f JOIN objection_row g ON g.agency = f.agency"
                        + " AND g.case_number = f.case_number AND g.objection = f.number WHERE g.entry = c.entry"
                        + " AND f.agency = t.agency AND f.case_number = t.case_number AND f.applicant = t.applicant"
                        + " AND f.step = t.step AND f.number < t.number)")
                .insert(
                        connection,
                        "INSERT INTO judgement (agency, case_number, applicant, step, entry, outcome, reason,"
                                + " taken_back)",
                        entry);
    }

    /** What is contested stands no longer. */
    private void supersede() throws SQLException {
        RowWriter.write(
                connection,
                "UPDATE judgement SET taken_back = ? WHERE agency = ? AND case_number = ? AND taken_back = 0 AND EXISTS"
                        + " (SELECT 1 FROM objection t JOIN objection_row r ON r.agency = t.agency"
                        + " AND r.case_number = t.case_number AND r.objection = t.number WHERE r.entry = ?"
                        + " AND t.agency = judgement.agency AND t.case_number = judgement.case_number"
                        + " AND t.applicant = judgement.applicant AND t.contested = judgement.entry)",
                entry,
                id.agency(),
                id.number(),
                entry);
    }
}
