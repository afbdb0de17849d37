package id.talaksana.store.rounds.scores;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.scores.ScoreSheet;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.scores.ScoreStore;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.database.Database;
import id.talaksana.store.database.Outage;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.database.StoreException;
import id.talaksana.store.records.WholeSets;
import id.talaksana.store.rounds.leaves.LeafReading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Scores and results in the database. */
@Component(service = ScoreStore.class)
public final class DatabaseScores implements ScoreStore {
    private static final int FETCHED = 2_000;
    /** From so many rows on they are a set. */
    private static final int MANY = 1_000;

    /** Of a result's line: nothing that stands was decided on its applicant at a step. */
    private static final String UNDECIDED =
            "NOT EXISTS (SELECT 1 FROM judgement j WHERE j.agency = t.agency AND j.case_number = t.case_number"
                    + " AND j.applicant = t.applicant AND j.taken_back = 0 AND j.step = ?)";

    private final Database database;

    @Activate
    public DatabaseScores(@Reference Database database) {
        this.database = database;
    }

    @Override
    public List<ScoreSheet> sheets(Scope scope, CaseId round, Integer applicant) {
        return reading(connection -> of(
                        "SELECT t.applicant, t.entry, t.scores, t.valid_until FROM score_sheet t", scope, round)
                .andUnlessNull("t.applicant = ?", applicant)
                .then("ORDER BY t.applicant, t.entry")
                .fetching(FETCHED)
                .all(connection, new SheetReading()::sheet));
    }

    /** Sheets of one round. Scores are few different ones, and each is kept once. */
    private static final class SheetReading {
        private final Map<String, String> words = new HashMap<>();

        ScoreSheet sheet(ResultSet row) throws SQLException {
            Map<String, String> values = new HashMap<>();
            TextColumns.toMap(row.getString(3)).forEach((name, value) -> values.put(once(name), once(value)));
            return new ScoreSheet(
                    row.getInt(1),
                    row.getInt(2),
                    values,
                    row.getDate(4) == null ? null : row.getDate(4).toLocalDate());
        }

        private String once(String word) {
            return words.computeIfAbsent(word, same -> same);
        }
    }

    @Override
    public List<Leaf> enter(CaseId round, int entry, List<ScoreSheet> sheets) {
        return writing(connection -> {
            new ScoreWriting(connection, round, entry).sheets(sheets);
            return many(connection, sheets.size(), own -> leaves(own, round).scored(entry));
        });
    }

    @Override
    public List<Leaf> keep(CaseId round, int entry, List<Line> lines, List<Formation> formations) {
        return writing(connection -> {
            ScoreWriting writing = new ScoreWriting(connection, round, entry);
            writing.lines(lines);
            writing.seats(formations);
            return many(connection, lines.size(), own -> leaves(own, round).worked(entry));
        });
    }

    @Override
    public List<Line> lines(Scope scope, CaseId round, int entry) {
        return reading(connection -> lines(scope, round)
                .and("t.entry = ?", entry)
                .then("ORDER BY t.place")
                .fetching(FETCHED)
                .all(connection, LeafReading::line));
    }

    @Override
    public Optional<Line> line(Scope scope, CaseId round, Integer entry, int applicant) {
        return reading(connection -> lines(scope, round)
                .and("t.applicant = ?", applicant)
                .andUnlessNull("t.entry = ?", entry)
                .then("ORDER BY t.entry DESC FETCH FIRST 1 ROWS ONLY")
                .all(connection, LeafReading::line)
                .stream()
                .findFirst());
    }

    private static ScopedQuery lines(Scope scope, CaseId round) {
        return of("SELECT " + LeafReading.LINE + " FROM result_line t", scope, round);
    }

    @Override
    public int ranked(Scope scope, CaseId round, int entry, String formation) {
        return reading(connection -> of("SELECT COUNT(*) FROM result_line t", scope, round)
                .and("t.entry = ?", entry)
                .and("t.formation = ?", formation)
                .and("t.its_rank > 0")
                .read(connection, rows -> rows.next() ? rows.getInt(1) : 0));
    }

    @Override
    public List<Formation> formations(Scope scope, CaseId round, int entry) {
        return reading(connection -> new LeafReading(connection, scope, round).seats(entry));
    }

    @Override
    public int undecided(Scope scope, CaseId round, String step, int result) {
        return reading(connection -> WholeSets.on(
                connection, own -> undecided("SELECT COUNT(*) FROM result_line t", scope, round, step, result)
                        .read(own, rows -> rows.next() ? rows.getInt(1) : 0)));
    }

    @Override
    public List<Leaf> decide(CaseId round, String step, int result, int entry) {
        return writing(connection -> WholeSets.on(connection, own -> {
            undecided(
                            "SELECT t.agency, t.case_number, t.applicant, CAST(? AS VARCHAR(64)), CAST(? AS INTEGER),"
                                    + " t.outcome, t.reason, 0 FROM result_line t",
                            Scope.of(round.agency()),
                            round,
                            step,
                            result)
                    .insertByStretches(
                            own,
                            "INSERT INTO judgement (agency, case_number, applicant, step, entry, outcome, reason, taken_back)",
                            "t.applicant",
                            leaves(own, round).lastApplicant(),
                            step,
                            entry);
            return leaves(own, round).judged("t.entry = ?", entry);
        }));
    }

    @Override
    public List<Leaf> replace(CaseId round, String step, int entry, Map<Integer, Said> said) {
        return writing(connection -> {
            new ScoreWriting(connection, round, entry).replace(step, said);
            return leaves(connection, round).replaced(entry);
        });
    }

    private static <T> T many(Connection connection, int rows, Database.Work<T> work) throws SQLException {
        return rows < MANY ? work.on(connection) : WholeSets.on(connection, work);
    }

    private static ScopedQuery undecided(String select, Scope scope, CaseId round, String step, int result) {
        return of(select, scope, round)
                .and("t.entry = ?", result)
                .and("t.outcome IS NOT NULL")
                .and(UNDECIDED, step);
    }

    private static ScopedQuery of(String select, Scope scope, CaseId round) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", round.agency())
                .and("t.case_number = ?", round.number());
    }

    private static LeafReading leaves(Connection connection, CaseId round) {
        return new LeafReading(connection, Scope.of(round.agency()), round);
    }

    private <T> T reading(Database.Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            // Rows come some at a time in a transaction alone.
            connection.setAutoCommit(false);
            T read = work.on(connection);
            connection.commit();
            return read;
        } catch (SQLException e) {
            throw Outage.or(new StoreException("scores of a round could not be read", e));
        }
    }

    /** A part of the transaction in which the round is held. */
    private <T> T writing(Database.Work<T> work) {
        try (Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            T done = work.on(connection);
            connection.commit();
            return done;
        } catch (SQLException e) {
            throw new StoreException("scores of a round could not be written", e);
        }
    }
}
