package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.ApplicantPage;
import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Judgement;
import id.talaksana.api.rounds.RoundEntry;
import id.talaksana.api.rounds.applicants.TableImport;
import id.talaksana.api.store.rounds.RoundStore.Leaf;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.api.store.rounds.RoundStore.Standing;
import id.talaksana.api.text.Refusal;
import id.talaksana.store.announcements.AnnouncementReading;
import id.talaksana.store.applications.SubmittedFileRows;
import id.talaksana.store.columns.DigestColumns;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import id.talaksana.store.letters.IncomingRows;
import id.talaksana.store.letters.LetterRows;
import id.talaksana.store.objections.ObjectionReading;
import id.talaksana.store.rounds.leaves.LeafReading;
import id.talaksana.store.rounds.requests.RequestLeaves;
import id.talaksana.store.sessions.SessionReading;
import id.talaksana.store.words.StoreWords;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reads a round by a connection. */
record RoundReading(Connection connection, Scope scope, CaseId id) {
    /** Up to how many numbers a page covers for each applicant on it to be read as a stretch. */
    private static final int DENSE = 4;

    private static final int FETCHED = 2_000;
    /** A longer list than this no statement has. */
    private static final int LONGEST_LIST = 1_000;

    private ScopedQuery of(String select) {
        return ScopedQuery.select(select, scope)
                .and("t.agency = ?", id.agency())
                .and("t.case_number = ?", id.number());
    }

    /** None where nothing was done yet. */
    Optional<Standing> standing() throws SQLException {
        return of("SELECT t.entries, t.head, t.applicants FROM selection_round t")
                .all(
                        connection,
                        row -> new Standing(
                                row.getInt(1),
                                row.getInt(1) == 0 ? null : DigestColumns.text(row.getBytes(2)),
                                row.getInt(3)))
                .stream()
                .findFirst();
    }

    List<Formation> formations() throws SQLException {
        return of("SELECT " + RoundRows.of("t", RoundRows.FORMATION) + " FROM formation t")
                .and("t.entry = (SELECT MAX(n.entry) FROM formation n WHERE n.agency = t.agency"
                        + " AND n.case_number = t.case_number)")
                .then("ORDER BY t.id")
                .all(connection, RoundRows::formation);
    }

    ApplicantPage applicants(Selection selection, int after, int limit) throws SQLException {
        List<Applicant> found = Selections.of(
                        "SELECT " + RoundRows.of("t", RoundRows.APPLICANT) + " FROM applicant t", scope, id, selection)
                .and("t.number > ?", after)
                .then("ORDER BY t.number FETCH FIRST " + (limit + 1) + " ROWS ONLY")
                .all(connection, RoundRows::applicant);
        List<Applicant> page = found.subList(0, Math.min(limit, found.size()));
        Map<Integer, List<Judgement>> judgements = page.isEmpty() ? Map.of() : judgements(page);
        return new ApplicantPage(
                page.stream()
                        .map(a -> new Judged(a, judgements.getOrDefault(a.number(), List.of())))
                        .toList(),
                found.size() > limit ? page.get(limit - 1).number() : null);
    }

    Void each(Selection selection, Consumer<Applicant> taker) throws SQLException {
        return Selections.of(
                        "SELECT " + RoundRows.of("t", RoundRows.APPLICANT) + " FROM applicant t", scope, id, selection)
                .then("ORDER BY t.number")
                .fetching(FETCHED)
                .read(connection, rows -> {
                    while (rows.next()) {
                        taker.accept(RoundRows.applicant(rows));
                    }
                    return null;
                });
    }

    /** By the stretch of numbers that a page covers: databases find that faster than each number of a long list. */
    private Map<Integer, List<Judgement>> judgements(List<Applicant> page) throws SQLException {
        Set<Integer> numbers = page.stream().map(Applicant::number).collect(Collectors.toSet());
        int first = page.get(0).number();
        int last = page.get(page.size() - 1).number();
        boolean dense = page.size() > LONGEST_LIST || last - first < DENSE * page.size();
        String places = String.join(", ", Collections.nCopies(page.size(), "?"));
        Map<Integer, List<Judgement>> judgements = new HashMap<>();
        of("SELECT t.applicant, t.step, t.outcome, t.reason, t.entry FROM judgement t")
                .and("t.taken_back = 0")
                .and(
                        dense ? "t.applicant BETWEEN ? AND ?" : "t.applicant IN (" + places + ")",
                        dense ? new Object[] {first, last} : numbers.toArray())
                .then("ORDER BY t.entry")
                .all(connection, row -> judgements
                        .computeIfAbsent(row.getInt(1), number -> new ArrayList<>())
                        .add(new Judgement(row.getString(2), row.getString(3), row.getString(4), row.getInt(5))));
        judgements.keySet().retainAll(numbers);
        return judgements;
    }

    long count(Selection selection) throws SQLException {
        return Selections.of("SELECT COUNT(*) FROM applicant t", scope, id, selection)
                .read(connection, rows -> {
                    rows.next();
                    return rows.getLong(1);
                });
    }

    Map<String, Map<String, Long>> tallies() throws SQLException {
        Map<String, Map<String, Long>> tallies = new LinkedHashMap<>();
        of("SELECT t.step, t.outcome, COUNT(*) FROM judgement t")
                .and("t.taken_back = 0")
                .then("GROUP BY t.step, t.outcome ORDER BY t.step, t.outcome")
                .all(connection, row -> tallies.computeIfAbsent(row.getString(1), step -> new LinkedHashMap<>())
                        .put(row.getString(2), row.getLong(3)));
        return tallies;
    }

    List<RoundEntry> entries() throws SQLException {
        return of("SELECT " + RoundRows.of("t", RoundRows.ENTRY) + " FROM round_entry t")
                .then("ORDER BY t.number")
                .all(connection, RoundRows::entry);
    }

    Optional<RoundEntry> done(String requestKey) throws SQLException {
        return of("SELECT " + RoundRows.of("t", RoundRows.ENTRY) + " FROM round_entry t")
                .and("t.request_key = ?", requestKey)
                .then("ORDER BY t.number DESC")
                .all(connection, RoundRows::entry)
                .stream()
                .findFirst();
    }

    /** What an entry was about, as it is kept now; in the order in which it was hashed. */
    List<Leaf> leaves(int entry) throws SQLException {
        Optional<RoundEntry.Kind> kind = of("SELECT t.kind FROM round_entry t")
                .and("t.number = ?", entry)
                .all(connection, row -> RoundRows.kind(row.getString(1)))
                .stream()
                .findFirst();
        return kind.isEmpty() ? List.of() : leaves(kind.get(), entry);
    }

    /** The same of an entry of this kind, which need not be written yet. */
    List<Leaf> leaves(RoundEntry.Kind kind, int entry) throws SQLException {
        return switch (kind) {
            case FORMATIONS -> seats(entry);
            case APPLICANTS -> registered(madeBy(entry));
            case DECISION -> leaves().decided(entry);
            case COUNTER_DECISION -> judged("t.taken_back = ?", entry);
            case OBJECTION, OBJECTION_ANSWER, OBJECTION_REFERRAL, OBJECTION_WITHDRAWAL ->
                new ObjectionReading(connection, scope, id).leaves(entry);
            case CORRECTION -> new ObjectionReading(connection, scope, id).corrected(entry);
            case REQUESTS, ANSWERS -> RequestLeaves.of(connection, scope, id, entry);
            case SCORES -> leaves().scored(entry);
            case RESULT -> leaves().worked(entry);
            case REPLACEMENT -> leaves().replaced(entry);
            case ANNOUNCEMENT -> new AnnouncementReading(connection, scope).leaves(id, entry);
            case INCOMING -> IncomingRows.leaves(connection, scope, id, entry);
            case FILES -> SubmittedFileRows.leaves(connection, scope, id, entry);
            case LETTERS -> LetterRows.leaves(connection, scope, id, entry);
            case RESUBMISSION -> judged("t.taken_back = ?", entry);
            case SILENCE -> leaves().replaced(entry);
            case REQUIREMENTS -> new RequirementReading(connection, scope, id).marked(entry);
            case MIGRATION -> leaves().standing(entry);
            case DUE_MOVED -> new RequirementReading(connection, scope, id).due(entry);
            case SESSIONS -> new SessionReading(connection, scope, id).held(entry);
            case SESSION_SEATS -> new SessionReading(connection, scope, id).seated(entry);
            case RECHECK, RECHECK_SETTLED -> leaves().rechecked(entry);
            case ATTENDANCE -> new SessionReading(connection, scope, id).attended(entry);
        };
    }

    /** Applicants who came in together, by number. */
    List<Leaf> registered(int mark) throws SQLException {
        return of("SELECT " + RoundRows.of("t", RoundRows.APPLICANT) + ", t.salt FROM applicant t")
                .and("t.entry = ?", mark)
                .then("ORDER BY t.number")
                .fetching(FETCHED)
                .all(connection, row -> {
                    Applicant applicant = RoundRows.applicant(row);
                    return new Leaf(applicant.number(), row.getBytes(10), RoundRows.said(applicant));
                });
    }

    /** What applicants of an entry have instead of its number when they came in by parts. */
    private int madeBy(int entry) throws SQLException {
        return of("SELECT t.number FROM applicant_import t")
                .and("t.entry = ?", entry)
                .read(connection, rows -> rows.next() ? -rows.getInt(1) : entry);
    }

    void refuseWhileATableComesIn() throws SQLException {
        for (TableImport each : imports()) {
            if (each.entry() == null) {
                throw new Refusal(
                        Refusal.Kind.CONFLICT,
                        StoreWords.text("a-table-of-applicants-comes-in", each.number(), each.taken(), each.rows()),
                        List.of());
            }
        }
    }

    /** The newest first. */
    List<TableImport> imports() throws SQLException {
        return of("SELECT t.number, t.sha256, t.its_rows, t.taken, t.sent_by, t.begun_at, t.entry"
                        + " FROM applicant_import t")
                .then("ORDER BY t.number DESC")
                .all(connection, row -> {
                    int entry = row.getInt(7);
                    return new TableImport(
                            row.getInt(1),
                            DigestColumns.text(row.getBytes(2)),
                            row.getInt(3),
                            row.getInt(4),
                            row.getString(5),
                            TimeColumns.instant(row.getLong(6)),
                            entry == 0 ? null : entry);
                });
    }

    /** Those who have one of these NIKs. */
    List<Applicant> holders(List<String> niks) throws SQLException {
        return Selections.visible(of("SELECT " + RoundRows.of("t", RoundRows.APPLICANT) + " FROM applicant t"), id)
                .and("t.nik IN (" + String.join(", ", Collections.nCopies(niks.size(), "?")) + ")", niks.toArray())
                .all(connection, RoundRows::applicant);
    }

    List<Formation> formations(int entry) throws SQLException {
        return of("SELECT " + RoundRows.of("t", RoundRows.FORMATION) + " FROM formation t")
                .and("t.entry = ?", entry)
                .then("ORDER BY t.id")
                .all(connection, RoundRows::formation);
    }

    List<Leaf> judged(String which, Object... values) throws SQLException {
        return leaves().judged(which, values);
    }

    private LeafReading leaves() {
        return new LeafReading(connection, scope, id);
    }

    /** Seats are nobody's secret. */
    List<Leaf> seats(int entry) throws SQLException {
        List<Leaf> seats = new ArrayList<>();
        of("SELECT " + RoundRows.of("t", RoundRows.FORMATION) + " FROM formation t")
                .and("t.entry = ?", entry)
                .then("ORDER BY t.id")
                .all(
                        connection,
                        row -> seats.add(new Leaf(
                                seats.size() + 1,
                                new byte[0],
                                RoundRows.formation(row).said())));
        return seats;
    }
}
