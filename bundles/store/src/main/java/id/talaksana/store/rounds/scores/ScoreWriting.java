package id.talaksana.store.rounds.scores;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.api.store.rounds.scores.ScoreStore.Said;
import id.talaksana.store.columns.RowWriter;
import id.talaksana.store.columns.TextColumns;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Writes scores and results of one round, many rows at once. */
public record ScoreWriting(Connection connection, CaseId id, int entry) {
    void sheets(List<ScoreSheet> sheets) throws SQLException {
        String sql = "INSERT INTO score_sheet (agency, case_number, entry, applicant, scores, valid_until)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        inBatches(sql, sheets, (insert, sheet) -> {
            insert.setInt(4, sheet.applicant());
            insert.setString(5, TextColumns.fromMap(new TreeMap<>(sheet.values())));
            insert.setDate(6, sheet.validUntil() == null ? null : Date.valueOf(sheet.validUntil()));
        });
    }

    void lines(List<Line> lines) throws SQLException {
        String sql = "INSERT INTO result_line (agency, case_number, entry, place, applicant, pseudonym, formation,"
                + " its_group, rank_class, consents, born_order, scores, its_rank, score, code, placed, outcome, reason)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        inBatches(sql, lines, (insert, kept) -> {
            RankedLine line = kept.line();
            insert.setInt(4, kept.place());
            insert.setInt(5, kept.applicant());
            insert.setString(6, line.pseudonym());
            insert.setString(7, line.formation());
            insert.setString(8, line.group());
            insert.setString(9, line.rankClass());
            insert.setInt(10, line.consents() ? 1 : 0);
            insert.setObject(11, line.bornOrder(), Types.INTEGER);
            insert.setString(12, TextColumns.fromMap(line.scores()));
            insert.setInt(13, line.rank());
            insert.setString(14, line.score());
            insert.setString(15, line.code());
            insert.setString(16, line.placed());
            insert.setString(17, line.outcome());
            insert.setString(18, TextColumns.exact(line.reason()));
        });
    }

    /** Decides otherwise on some at a step, and takes back what stood of them. */
    public void replace(String step, Map<Integer, Said> said) throws SQLException {
        String sql = "INSERT INTO judgement (agency, case_number, entry, applicant, step, outcome, reason, taken_back)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, 0)";
        inBatches(sql, List.copyOf(said.entrySet()), (insert, one) -> {
            insert.setInt(4, one.getKey());
            insert.setString(5, step);
            insert.setString(6, one.getValue().outcome());
            insert.setString(7, TextColumns.exact(one.getValue().reason()));
        });
        String back = "UPDATE judgement SET taken_back = ? WHERE agency = ? AND case_number = ? AND step = ?"
                + " AND taken_back = 0 AND entry <> ? AND applicant IN (SELECT n.applicant FROM judgement n"
                + " WHERE n.agency = ? AND n.case_number = ? AND n.entry = ? AND n.step = ?)";
        try (PreparedStatement update = connection.prepareStatement(back)) {
            bindBack(step, update);
            update.executeUpdate();
        }
    }

    private void bindBack(String step, PreparedStatement update) throws SQLException {
        update.setInt(1, entry);
        update.setString(2, id.agency());
        update.setString(3, id.number());
        update.setString(4, step);
        update.setInt(5, entry);
        update.setString(6, id.agency());
        update.setString(7, id.number());
        update.setInt(8, entry);
        update.setString(9, step);
    }

    void seats(List<Formation> formations) throws SQLException {
        AtomicInteger place = new AtomicInteger();
        String sql =
                "INSERT INTO result_seats (agency, case_number, entry, place, id, seats, need, location, its_position)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
        inBatches(sql, formations, (insert, formation) -> {
            insert.setInt(4, place.incrementAndGet());
            insert.setString(5, formation.id());
            insert.setInt(6, formation.seats());
            insert.setString(7, formation.need());
            insert.setString(8, formation.location());
            insert.setString(9, formation.position());
        });
    }

    private <T> void inBatches(String sql, List<T> rows, RowWriter.Binding<T> binding) throws SQLException {
        RowWriter.writeEach(connection, sql, rows, (insert, row) -> {
            insert.setString(1, id.agency());
            insert.setString(2, id.number());
            insert.setInt(3, entry);
            binding.bind(insert, row);
        });
    }
}
