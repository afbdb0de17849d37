package id.talaksana.store.sessions;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.sessions.Attendance;
import id.talaksana.api.rounds.sessions.Participant;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.Slot;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.sessions.SessionStore.Elsewhere;
import id.talaksana.store.columns.EnumColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads sessions by a connection. Only what an entry of the record said is there. */
public record SessionReading(Connection connection, Scope scope, CaseId id) {
    private static final String OF_APPLICANT =
            " JOIN applicant a ON a.agency = t.agency AND a.case_number = t.case_number AND a.number = t.applicant";

    private static final String PARTICIPANTS = "SELECT t.applicant, t.session_number, a.registration, a.name,"
            + " a.formation, s.state, s.reason FROM session_seat t" + OF_APPLICANT
            + said(RoundEntry.Kind.SESSION_SEATS)
            + " LEFT JOIN session_attendance s ON s.agency = t.agency AND s.case_number = t.case_number"
            + " AND s.session_number = t.session_number AND s.applicant = t.applicant";

    /** What was seen of somebody last, if anything was. */
    private static final String NEWEST_ATTENDANCE = "(s.entry IS NULL OR s.entry = (SELECT MAX(m.entry)"
            + " FROM session_attendance m WHERE m.agency = s.agency AND m.case_number = s.case_number"
            + " AND m.session_number = s.session_number AND m.applicant = s.applicant))";

    /** Where somebody is now. */
    private static final String NEWEST_SEAT = "t.entry = (SELECT MAX(n.entry) FROM session_seat n WHERE"
            + " n.agency = t.agency AND n.case_number = t.case_number AND n.step = t.step AND n.applicant = t.applicant)";

    private static final String SESSION =
            "t.session_number, t.step, t.held_on, t.begins, t.ends, t.place, t.capacity," + " t.reason, t.entry";

    /** When and where one is held now. */
    private static final String NEWEST_SESSION = "t.entry = (SELECT MAX(n.entry) FROM exam_session n"
            + " WHERE n.agency = t.agency AND n.case_number = t.case_number AND n.session_number = t.session_number)";

    private static String said(RoundEntry.Kind kind) {
        return " JOIN round_entry e ON e.agency = t.agency AND e.case_number = t.case_number AND e.number = t.entry"
                + " AND e.kind = '" + kind + "'";
    }

    private ScopedQuery of(String select) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }

    List<Session> sessions() throws SQLException {
        Map<Integer, Map<String, Integer>> tallies = tallies();
        return of("SELECT " + SESSION + " FROM exam_session t" + said(RoundEntry.Kind.SESSIONS))
                .and(NEWEST_SESSION)
                .then("ORDER BY t.held_on, t.begins, t.session_number")
                .all(connection, row -> session(row, tallies.getOrDefault(row.getInt(1), Map.of())));
    }

    /** Those of the agency's other rounds on a day. */
    List<Elsewhere> elsewhere(LocalDate day) throws SQLException {
        return ScopedQuery.select(
                        "SELECT " + SESSION + ", t.case_number FROM exam_session t" + said(RoundEntry.Kind.SESSIONS),
                        Scope.of(id.agency()))
                .and("t.held_on = ?", day.toString())
                .and("t.case_number <> ?", id.number())
                .and(NEWEST_SESSION)
                .then("ORDER BY t.case_number, t.session_number")
                .all(
                        connection,
                        row -> new Elsewhere(new CaseId(id.agency(), row.getString(10)), session(row, Map.of())));
    }

    /** Who of this round's applicants is in a session of another one. */
    List<Integer> alsoIn(Elsewhere other) throws SQLException {
        return of("SELECT t.number FROM applicant t")
                .and(
                        "t.nik IN (SELECT a.nik FROM session_seat s JOIN applicant a ON a.agency = s.agency"
                                + " AND a.case_number = s.case_number AND a.number = s.applicant WHERE s.agency = ?"
                                + " AND s.case_number = ? AND s.session_number = ? AND s.entry = (SELECT MAX(n.entry)"
                                + " FROM session_seat n WHERE n.agency = s.agency AND n.case_number = s.case_number"
                                + " AND n.step = s.step AND n.applicant = s.applicant))",
                        id.agency(),
                        other.round().number(),
                        other.session().number())
                .all(connection, row -> row.getInt(1));
    }

    private static Session session(ResultSet row, Map<String, Integer> tally) throws SQLException {
        return new Session(
                row.getInt(1),
                row.getString(2),
                new Slot(
                        LocalDate.parse(row.getString(3)),
                        LocalTime.parse(row.getString(4)),
                        LocalTime.parse(row.getString(5)),
                        row.getString(6),
                        row.getInt(7)),
                tally.values().stream().mapToInt(Integer::intValue).sum(),
                tally.getOrDefault(Attendance.PRESENT.toString(), 0),
                tally.getOrDefault(Attendance.EXCUSED.toString(), 0),
                tally.getOrDefault(Attendance.ABSENT.toString(), 0),
                row.getString(8),
                row.getInt(9));
    }

    /** How many are in each session, by what was seen of them. */
    private Map<Integer, Map<String, Integer>> tallies() throws SQLException {
        Map<Integer, Map<String, Integer>> tallies = new HashMap<>();
        seats().and("t.session_number > 0")
                .all(connection, row -> tallies.computeIfAbsent(row.getInt(2), session -> new HashMap<>())
                        .merge(String.valueOf(row.getString(6)), 1, Integer::sum));
        return tallies;
    }

    private ScopedQuery seats() {
        return of(PARTICIPANTS).and(NEWEST_SEAT).and(NEWEST_ATTENDANCE);
    }

    List<Participant> participants(Integer session, Integer applicant, int after, int limit) throws SQLException {
        return seats().and("t.session_number > 0")
                .andUnlessNull("t.session_number = ?", session)
                .andUnlessNull("t.applicant = ?", applicant)
                .and("t.applicant > ?", after)
                .then("ORDER BY t.applicant, t.session_number FETCH FIRST " + limit + " ROWS ONLY")
                .all(
                        connection,
                        row -> new Participant(
                                row.getInt(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6) == null ? null : EnumColumns.of(Attendance.class, row.getString(6)),
                                row.getString(7)));
    }

    /** What an entry said of when and where: it is nobody's secret. */
    public List<Leaf> held(int entry) throws SQLException {
        return of("SELECT t.session_number, t.step, t.held_on, t.begins, t.ends, t.place, t.capacity, t.reason"
                        + " FROM exam_session t")
                .and("t.entry = ?", entry)
                .then("ORDER BY t.session_number")
                .all(connection, row -> new Leaf(row.getInt(1), new byte[0], texts(row, 2, 8)));
    }

    /** What an entry said of who takes part in which session. */
    public List<Leaf> seated(int entry) throws SQLException {
        return of("SELECT t.applicant, a.salt, t.step, t.session_number, t.reason FROM session_seat t" + OF_APPLICANT)
                .and("t.entry = ?", entry)
                .then("ORDER BY t.applicant, t.step")
                .all(connection, row -> new Leaf(row.getInt(1), row.getBytes(2), texts(row, 3, 5)));
    }

    /** What an entry said of who came, with what follows for the scores. */
    public List<Leaf> attended(int entry) throws SQLException {
        return of("SELECT t.applicant, a.salt, t.session_number, t.state, t.reason, s.scores, s.valid_until"
                        + " FROM session_attendance t" + OF_APPLICANT
                        + " LEFT JOIN score_sheet s ON s.agency = t.agency AND s.case_number = t.case_number"
                        + " AND s.applicant = t.applicant AND s.entry = t.entry")
                .and("t.entry = ?", entry)
                .then("ORDER BY t.applicant")
                .all(connection, row -> new Leaf(row.getInt(1), row.getBytes(2), texts(row, 3, 7)));
    }

    private static List<String> texts(ResultSet row, int from, int to) throws SQLException {
        String[] texts = new String[to - from + 1];
        for (int i = from; i <= to; i++) {
            texts[i - from] = row.getString(i);
        }
        return Arrays.asList(texts);
    }
}
