package id.talaksana.store.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.definition.selection.Announces;
import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcement.Act;
import id.talaksana.api.rounds.announcements.Announcement.Verb;
import id.talaksana.api.store.announcements.AnnouncementStore.Line;
import id.talaksana.api.store.announcements.AnnouncementStore.Listed;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.store.columns.TextColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads announcements by a connection. */
public record AnnouncementReading(Connection connection, Scope scope) {
    static final String COLUMNS =
            "agency, id, case_number, service, kind, step, its_of, title, its_text, media, corrects,"
                    + " number, state, release_at, lines";
    private static final String ENTRY = " JOIN round_entry e ON e.agency = t.agency AND e.case_number = t.case_number"
            + " AND e.number = t.entry AND e.kind = 'announcement' AND e.outcome = t.verb";
    private static final String APPLICANT = " JOIN applicant a ON a.agency = t.agency"
            + " AND a.case_number = t.case_number AND a.number = t.applicant";
    private static final String LINE =
            "SELECT t.applicant, a.registration, a.name, a.formation, t.outcome, t.reason, t.its_rank, t.score, a.salt"
                    + " FROM announcement_line t" + APPLICANT;

    /** With their acts, the newest first. */
    List<Announcement> all(String condition, Object... values) throws SQLException {
        List<Announcement> found = ScopedQuery.select(
                        "SELECT t." + COLUMNS.replace(", ", ", t.") + " FROM announcement t", scope)
                .and(condition, values)
                .all(connection, row -> announcement(row));
        Map<String, List<Act>> acts = acts(found);
        return found.stream()
                .map(one -> AnnouncementRows.with(one, acts.getOrDefault(one.id(), List.of())))
                .sorted((one, other) -> Integer.compare(newest(other), newest(one)))
                .toList();
    }

    private static int newest(Announcement announcement) {
        return announcement.acts().stream().mapToInt(Act::entry).max().orElse(0);
    }

    private Map<String, List<Act>> acts(List<Announcement> found) throws SQLException {
        Map<String, List<Act>> acts = new HashMap<>();
        for (int from = 0; from < found.size(); from += 500) {
            List<String> ids = found.subList(from, Math.min(found.size(), from + 500)).stream()
                    .map(Announcement::id)
                    .toList();
            ScopedQuery.select(
                            "SELECT t.announcement, t.verb, t.entry, e.done_by, e.done_at, e.reason"
                                    + " FROM announcement_act t" + ENTRY,
                            scope)
                    .and("t.agency = ?", found.get(0).agency())
                    .and(
                            "t.announcement IN (" + String.join(", ", java.util.Collections.nCopies(ids.size(), "?"))
                                    + ")",
                            ids.toArray())
                    .then("ORDER BY t.entry")
                    .all(connection, row -> acts.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(new Act(
                                    verb(row.getString(2)),
                                    row.getInt(3),
                                    row.getString(4),
                                    TimeColumns.instant(row.getLong(5)),
                                    row.getString(6))));
        }
        return acts;
    }

    /** By the record, whatever the announcement's own row says of its state. */
    List<Announcement> released(String agency) throws SQLException {
        return all(
                "t.agency = ? AND EXISTS (SELECT 1 FROM announcement_act c JOIN round_entry e ON e.agency = c.agency"
                        + " AND e.case_number = c.case_number AND e.number = c.entry AND e.kind = 'announcement'"
                        + " AND e.outcome = c.verb WHERE c.agency = t.agency AND c.announcement = t.id"
                        + " AND c.verb = 'release')",
                agency);
    }

    List<String> by(CaseId round, int entry, String column) throws SQLException {
        return ScopedQuery.select("SELECT t." + column + " FROM announcement_act t", scope)
                .and("t.agency = ?", round.agency())
                .and("t.case_number = ?", round.number())
                .and("t.entry = ?", entry)
                .all(connection, row -> row.getString(1));
    }

    List<Line> lines(String agency, String id, String then, String condition, Object... values) throws SQLException {
        return ofList(agency, id)
                .and(condition, values)
                .then("ORDER BY t.applicant" + then)
                .all(connection, AnnouncementReading::line);
    }

    /** The first lines of what would be listed now. */
    List<Line> standing(CaseId round, List<Listed> listed, int limit) throws SQLException {
        List<Line> lines = new ArrayList<>();
        for (Listed each : listed) {
            lines.addAll(new StandingDecisions(scope, round, each)
                    .select("t.applicant, a.registration, a.name, a.formation", APPLICANT)
                    .then("ORDER BY t.applicant FETCH FIRST " + limit + " ROWS ONLY")
                    .all(connection, AnnouncementReading::line));
        }
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::applicant))
                .limit(limit)
                .toList();
    }

    private ScopedQuery ofList(String agency, String id) {
        return ScopedQuery.select(LINE, scope).and("t.agency = ?", agency).and("t.announcement = ?", id);
    }

    /** What is hashed at an entry: the announcement first, then, at its signing, each line of its list. */
    public List<Leaf> leaves(CaseId round, int entry) throws SQLException {
        List<String> ids = by(round, entry, "announcement");
        if (ids.isEmpty()) {
            return List.of();
        }
        Verb verb = verb(by(round, entry, "verb").get(0));
        List<Leaf> leaves = new ArrayList<>();
        for (Announcement found : all("t.agency = ? AND t.id = ?", round.agency(), ids.get(0))) {
            leaves.add(new Leaf(0, new byte[0], AnnouncementRows.said(found, verb)));
        }
        if (verb == Verb.SIGN) {
            ofList(round.agency(), ids.get(0))
                    .then("ORDER BY t.applicant")
                    .all(connection, row -> leaves.add(leaf(ids.get(0), row)));
        }
        return leaves;
    }

    private static Leaf leaf(String id, ResultSet row) throws SQLException {
        Line line = line(row);
        return new Leaf(
                line.applicant(),
                row.getBytes(9),
                Arrays.asList(
                        id,
                        line.registration(),
                        line.name(),
                        line.formation(),
                        line.outcome(),
                        line.reason(),
                        line.rank() == null ? null : line.rank().toString(),
                        line.score()));
    }

    private static Line line(ResultSet row) throws SQLException {
        int rank = row.getInt(7);
        boolean ranked = !row.wasNull() && rank > 0;
        return new Line(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                ranked ? rank : null,
                row.getString(8));
    }

    private static Verb verb(String written) {
        return Verb.valueOf(written.toUpperCase(Locale.ROOT));
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        long releaseAt = row.getLong(14);
        boolean scheduled = !row.wasNull();
        return new Announcement(
                row.getString(1),
                row.getString(2),
                new CaseId(row.getString(1), row.getString(3)),
                row.getString(4),
                Announces.Kind.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                TextColumns.toList(row.getString(10)),
                row.getString(11),
                row.getString(12),
                Announcement.State.valueOf(row.getString(13).toUpperCase(Locale.ROOT)),
                scheduled ? TimeColumns.instant(releaseAt) : null,
                row.getInt(15),
                List.of());
    }
}
