package id.talaksana.store.rounds.leaves;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.RoundEntry.Kind;
import id.talaksana.api.rounds.results.RankedLine;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.scores.ScoreStore.Line;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said of applicants in entries of a round's record, as it is kept, in the order in which it is hashed. */
public record LeafReading(Connection connection, Scope scope, CaseId id) {
    /** The columns of a result's line, with the alias t. */
    public static final String LINE =
            "t.entry, t.place, t.applicant, t.pseudonym, t.formation, t.its_group, t.rank_class, t.consents,"
                    + " t.born_order, t.scores, t.its_rank, t.score, t.code, t.placed, t.outcome, t.reason";

    /**
     * The judgement t stands, or was taken back by an entry that says of whom. Otherwise it is as good as gone: whoever makes a
     * decision vanish from what stands makes it vanish from the entry that made it.
     */
    public static final String STANDS_OR_TAKEN_BACK = standsOrTakenBack("t");

    private static final int FETCHED = 2_000;
    private static final String OF_APPLICANT =
            " JOIN applicant a ON a.agency = t.agency AND a.case_number = t.case_number AND a.number = t.applicant";

    private ScopedQuery of(String select) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }

    /** The highest number of an applicant. */
    public int lastApplicant() throws SQLException {
        return of("SELECT MAX(t.number) FROM applicant t").read(connection, rows -> rows.next() ? rows.getInt(1) : 0);
    }

    /** What was decided. */
    public List<Leaf> judged(String which, Object... values) throws SQLException {
        return of("SELECT t.applicant, a.salt, t.step, t.outcome, t.reason FROM judgement t" + OF_APPLICANT)
                .and(which, values)
                .then("ORDER BY t.applicant, t.entry")
                .fetching(FETCHED)
                .all(
                        connection,
                        row -> new Leaf(
                                row.getInt(1),
                                row.getBytes(2),
                                Arrays.asList(row.getString(3), row.getString(4), row.getString(5))));
    }

    private static String standsOrTakenBack(String judgement) {
        String ofIt = ".agency = %1$s.agency AND %2$s.case_number = %1$s.case_number AND %2$s";
        return "(%1$s.taken_back = 0 OR EXISTS (SELECT 1 FROM round_entry e WHERE e".formatted(judgement)
                + ofIt.formatted(judgement, "e") + ".number = " + judgement + ".taken_back AND (e.kind IN ("
                + kinds(Kind.COUNTER_DECISION, Kind.RESUBMISSION, Kind.SILENCE, Kind.REPLACEMENT) + ") OR e.kind IN ("
                + kinds(Kind.CORRECTION, Kind.RECHECK_SETTLED) + ") AND EXISTS (SELECT 1 FROM judgement n WHERE n"
                + ofIt.formatted(judgement, "n")
                + ".applicant = %1$s.applicant AND n.step = %1$s.step".formatted(judgement)
                + " AND n.entry = " + judgement + ".taken_back))))";
    }

    private static String kinds(Kind... kinds) {
        return Stream.of(kinds).map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
    }

    /** What an entry decided, as long as it stands or was taken back as the record says. */
    public List<Leaf> decided(int entry) throws SQLException {
        return judged("t.entry = ? AND " + STANDS_OR_TAKEN_BACK, entry);
    }

    /** What was decided anew: of each what no longer stands, then what does. */
    public List<Leaf> replaced(int entry) throws SQLException {
        return judged("(t.entry = ? AND " + STANDS_OR_TAKEN_BACK + " OR t.taken_back = ?)", entry, entry);
    }

    /** What was said of applicants when they were looked at again, with what had been decided on them and what stands instead. */
    public List<Leaf> rechecked(int entry) throws SQLException {
        String its = " ON %1$s.agency = t.agency AND %1$s.case_number = t.case_number AND %1$s.applicant = t.applicant"
                + " AND %1$s.step = t.step AND ";
        return of("SELECT t.applicant, a.salt, t.step, t.outcome, t.reason, t.first_outcome, t.settles, w.entry, n.outcome,"
                        + " n.reason FROM recheck t" + OF_APPLICANT + " LEFT JOIN judgement w" + its.formatted("w")
                        + "w.taken_back = t.entry LEFT JOIN judgement n" + its.formatted("n") + "n.entry = t.entry AND "
                        + standsOrTakenBack("n"))
                .and("t.entry = ?", entry)
                .then("ORDER BY t.applicant")
                .all(connection, row -> new Leaf(row.getInt(1), row.getBytes(2), texts(row, 3, 10)));
    }

    private static List<String> texts(ResultSet row, int from, int to) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int at = from; at <= to; at++) {
            texts.add(row.getString(at));
        }
        return texts;
    }

    /** All applicants who had come in before an entry, each with what stood of them then, by steps. */
    public List<Leaf> standing(int entry) throws SQLException {
        Map<Integer, Leaf> leaves = new LinkedHashMap<>();
        of("SELECT t.number, t.salt, t.registration, j.step, j.outcome FROM applicant t LEFT JOIN judgement j"
                        + " ON j.agency = t.agency AND j.case_number = t.case_number AND j.applicant = t.number"
                        + " AND j.entry < " + entry + " AND (j.taken_back = 0 OR j.taken_back > " + entry + ")")
                .and(
                        "t.number <= (SELECT SUM(e.its_count) FROM round_entry e WHERE e.agency = t.agency"
                                + " AND e.case_number = t.case_number AND e.kind = ? AND e.number < ?)",
                        Kind.APPLICANTS.toString(),
                        entry)
                .then("ORDER BY t.number, j.step, j.entry")
                .all(connection, row -> put(leaves, row));
        return List.copyOf(leaves.values());
    }

    private static Leaf put(Map<Integer, Leaf> leaves, ResultSet row) throws SQLException {
        Leaf leaf = leaves.get(row.getInt(1));
        List<String> said = new ArrayList<>(leaf == null ? List.of(row.getString(3)) : leaf.said());
        if (row.getString(4) != null) {
            said.add(row.getString(4));
            said.add(row.getString(5));
        }
        return leaves.put(row.getInt(1), new Leaf(row.getInt(1), row.getBytes(2), said));
    }

    /** Which scores came in. */
    public List<Leaf> scored(int entry) throws SQLException {
        return of("SELECT t.applicant, a.salt, t.scores, t.valid_until FROM score_sheet t" + OF_APPLICANT)
                .and("t.entry = ?", entry)
                .then("ORDER BY t.applicant")
                .fetching(FETCHED)
                .all(
                        connection,
                        row -> new Leaf(
                                row.getInt(1),
                                row.getBytes(2),
                                Arrays.asList(row.getString(3), row.getDate(4) == null ? null : row.getString(4))));
    }

    /** A result: its lines by their places, then its seats. */
    public List<Leaf> worked(int entry) throws SQLException {
        List<Leaf> leaves = new ArrayList<>(of("SELECT " + LINE + ", a.salt FROM result_line t" + OF_APPLICANT)
                .and("t.entry = ?", entry)
                .then("ORDER BY t.place")
                .fetching(FETCHED)
                .all(
                        connection,
                        row -> new Leaf(
                                row.getInt(2),
                                row.getBytes(17),
                                line(row).line().said())));
        for (Formation formation : seats(entry)) {
            leaves.add(new Leaf(leaves.size() + 1, new byte[0], formation.said()));
        }
        return leaves;
    }

    /** The seats of a result, in their order. */
    public List<Formation> seats(int entry) throws SQLException {
        return of("SELECT t.id, t.seats, t.need, t.location, t.its_position FROM result_seats t")
                .and("t.entry = ?", entry)
                .then("ORDER BY t.place")
                .all(
                        connection,
                        row -> new Formation(
                                row.getString(1), row.getInt(2), row.getString(3), row.getString(4), row.getString(5)));
    }

    /** A row with the columns of {@link #LINE}. */
    public static Line line(ResultSet row) throws SQLException {
        int born = row.getInt(9);
        Integer bornOrder = row.wasNull() ? null : born;
        return new Line(
                row.getInt(1),
                row.getInt(2),
                row.getInt(3),
                new RankedLine(
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getInt(8) == 1,
                        bornOrder,
                        TextColumns.toMap(row.getString(10)),
                        row.getInt(11),
                        row.getString(12),
                        row.getString(13),
                        row.getString(14),
                        row.getString(15),
                        row.getString(16)));
    }
}
