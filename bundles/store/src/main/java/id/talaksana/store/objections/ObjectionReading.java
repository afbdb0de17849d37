package id.talaksana.store.objections;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.objections.Objection;
import id.talaksana.api.rounds.objections.ObjectionEvent;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.rounds.leaves.LeafReading;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the objections of a round by a connection. */
public record ObjectionReading(Connection connection, Scope scope, CaseId id) {
    private static final String OF_ONE_ROUND = ".agency = t.agency AND %s.case_number = t.case_number";
    private static final String ABOUT = " JOIN applicant a ON a" + OF_ONE_ROUND.formatted("a") + " AND a.number = ";
    private static final String BY =
            " JOIN applicant o ON o" + OF_ONE_ROUND.formatted("o") + " AND o.number = t.objector";

    /** An outcome that stands since an entry, and the one in whose place. */
    private static final String CORRECTED = "t.applicant, a.salt, t.step, t.outcome, t.reason, w.entry, w.outcome";

    private static final String FROM_CORRECTED =
            " FROM judgement t" + ABOUT + "t.applicant JOIN judgement w ON w" + OF_ONE_ROUND.formatted("w")
                    + " AND w.applicant = t.applicant AND w.step = t.step AND w.taken_back = t.entry";

    ObjectionPage list(ObjectionQuery query, int after, int limit) throws SQLException {
        List<Objection> found = matching(
                        "SELECT " + ObjectionRows.OBJECTION + " FROM objection t" + ABOUT + "t.applicant" + BY, query)
                .and("t.number > ?", after)
                .then("ORDER BY t.number FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .all(connection, ObjectionRows::objection);
        List<Objection> page = found.subList(0, Math.min(limit, found.size()));
        Map<Integer, List<ObjectionEvent>> events = page.isEmpty() ? Map.of() : events(page);
        return new ObjectionPage(
                page.stream()
                        .map(o -> ObjectionRows.with(o, events.getOrDefault(o.number(), List.of())))
                        .toList(),
                found.size() > limit ? page.get(limit - 1).number() : null);
    }

    private Map<Integer, List<ObjectionEvent>> events(List<Objection> page) throws SQLException {
        Map<Integer, List<ObjectionEvent>> events = new HashMap<>();
        of("SELECT " + ObjectionRows.EVENT + " FROM objection_row t JOIN round_entry e ON e"
                        + OF_ONE_ROUND.formatted("e") + " AND e.number = t.entry")
                .and(
                        in("t.objection", page.size()),
                        page.stream().map(Objection::number).toArray())
                .then("ORDER BY t.entry")
                .all(connection, row -> events.computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                        .add(ObjectionRows.event(row)));
        return events;
    }

    long count(ObjectionQuery query) throws SQLException {
        return matching("SELECT COUNT(*) FROM objection t" + BY, query).read(connection, ObjectionReading::number);
    }

    int newest() throws SQLException {
        return (int) (long)
                of("SELECT COALESCE(MAX(t.number), 0) FROM objection t").read(connection, ObjectionReading::number);
    }

    private static long number(ResultSet rows) throws SQLException {
        rows.next();
        return rows.getLong(1);
    }

    /** Numbers of those who objected in a period before. */
    List<Integer> objectors(String period) throws SQLException {
        return of("SELECT t.objector FROM objection t")
                .and("t.period = ?", period)
                .all(connection, row -> row.getInt(1));
    }

    /** @param select from {@code objection t}, with the objector as {@code applicant o} where the query names some */
    ScopedQuery matching(String select, ObjectionQuery wanted) {
        ScopedQuery query = of(select)
                .andUnlessNull("t.period = ?", wanted.period())
                .andUnlessNull(
                        "t.state = ?",
                        wanted.state() == null ? null : wanted.state().toString())
                .andUnlessNull(
                        "EXISTS (SELECT 1 FROM applicant f WHERE f" + OF_ONE_ROUND.formatted("f")
                                + " AND f.number = t.applicant AND f.formation = ?)",
                        wanted.formation());
        if (wanted.dueBefore() != null) {
            query.and("t.due_at < ? AND t.state IN ('filed', 'referred')", TimeColumns.notBefore(wanted.dueBefore()));
        }
        if (wanted.numbers() != null) {
            query.and(in("t.number", wanted.numbers().size()), wanted.numbers().toArray());
        }
        if (wanted.objectors() != null) {
            query.and(
                    "EXISTS (SELECT 1 FROM applicant g WHERE g" + OF_ONE_ROUND.formatted("g")
                            + " AND g.number = t.objector AND "
                            + in("g.registration", wanted.objectors().size()) + ")",
                    wanted.objectors().toArray());
        }
        return query;
    }

    private static String in(String column, int many) {
        return many == 0 ? "1 = 0" : column + " IN (" + String.join(", ", Collections.nCopies(many, "?")) + ")";
    }

    /** What is hashed of each objection that an entry did something to; the newest row says how the objection stands. */
    public List<Leaf> leaves(int entry) throws SQLException {
        return of("SELECT b.applicant, a.salt, t.objection, b.period, b.step, b.objector, b.contested, b.outcome, b.reason,"
                        + " b.said, b.due_at, " + stands("t") + ", t.outcome, t.reason, t.letter_number, t.letter_date"
                        + " FROM objection_row t JOIN objection b ON b" + OF_ONE_ROUND.formatted("b")
                        + " AND b.number = t.objection" + ABOUT + "b.applicant")
                .and("t.entry = ?", entry)
                .then("ORDER BY b.applicant, t.objection")
                .all(connection, row -> leaf(row, 3, 16));
    }

    /** What stood at a step on an applicant when an entry was made. */
    Optional<Judgement> stoodAt(String step, int applicant, int entry) throws SQLException {
        return of("SELECT t.outcome, t.reason, t.entry FROM judgement t")
                .and("t.step = ?", step)
                .and("t.applicant = ?", applicant)
                .and("t.entry < ?", entry)
                .and("(t.taken_back = 0 OR t.taken_back > ?)", entry)
                .then("ORDER BY t.entry DESC")
                .all(connection, row -> new Judgement(step, row.getString(1), row.getString(2), row.getInt(3)))
                .stream()
                .findFirst();
    }

    /** What is hashed of each applicant whose outcome an entry corrected: the new one, and in whose place it stands. */
    public List<Leaf> corrected(int entry) throws SQLException {
        List<Leaf> leaves = new ArrayList<>(objected(entry));
        leaves.addAll(rankedAnew(entry));
        return leaves;
    }

    private List<Leaf> objected(int entry) throws SQLException {
        return of("SELECT " + CORRECTED + ", r.objection, " + stands("r") + FROM_CORRECTED
                        + " JOIN objection b ON b" + OF_ONE_ROUND.formatted("b")
                        + " AND b.applicant = t.applicant AND b.contested = w.entry JOIN objection_row r ON r"
                        + OF_ONE_ROUND.formatted("r")
                        + " AND r.objection = b.number AND r.entry = t.entry AND r.state = 'corrected'")
                .and("t.entry = ?", entry)
                .and(LeafReading.STANDS_OR_TAKEN_BACK)
                .then("ORDER BY t.applicant, r.objection")
                .all(connection, row -> leaf(row, 3, 9));
    }

    /** Of those about whom no objection was corrected. */
    private List<Leaf> rankedAnew(int entry) throws SQLException {
        return of("SELECT " + CORRECTED + FROM_CORRECTED)
                .and("t.entry = ?", entry)
                .and(LeafReading.STANDS_OR_TAKEN_BACK)
                .and("NOT EXISTS (SELECT 1 FROM objection b JOIN objection_row r ON r.agency = b.agency"
                        + " AND r.case_number = b.case_number AND r.objection = b.number WHERE r.entry = t.entry"
                        + " AND r.state = 'corrected' AND b" + OF_ONE_ROUND.formatted("b")
                        + " AND b.applicant = t.applicant AND b.step = t.step)")
                .then("ORDER BY t.applicant, t.step")
                .all(connection, row -> leaf(row, 3, 7));
    }

    /** The state by a row, which for the newest one is that of the objection. */
    private static String stands(String row) {
        return "CASE WHEN " + row + ".entry = (SELECT MAX(n.entry) FROM objection_row n WHERE n"
                + OF_ONE_ROUND.formatted("n") + " AND n.objection = " + row + ".objection) THEN b.state ELSE " + row
                + ".state END";
    }

    private static Leaf leaf(ResultSet row, int from, int to) throws SQLException {
        String[] said = new String[to - from + 1];
        for (int at = from; at <= to; at++) {
            said[at - from] = row.getString(at);
        }
        return new Leaf(row.getInt(1), row.getBytes(2), Arrays.asList(said));
    }

    private ScopedQuery of(String select) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }
}
