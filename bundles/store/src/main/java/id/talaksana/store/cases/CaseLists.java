package id.talaksana.store.cases;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.cases.CaseQuery;
import id.talaksana.store.columns.TimeColumns;
import id.talaksana.store.database.ScopedQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Pages of cases. A page first chooses the keys of its cases from an index that has them in the order asked for, so that
 * it costs the same wherever it begins and however long the list is.
 */
final class CaseLists {
    private static final String NEWEST = "SELECT t.agency, t.number, CAST(0 AS BIGINT) AS due_at FROM case_file t";
    private static final String WAITING = "SELECT t.agency, t.case_number AS number, t.due_at FROM case_step t";
    /** What waits for its day waits for nobody. */
    private static final String OF_PERSONS = "(%1$s.whose IS NULL OR %1$s.whose <> 'date')";

    /** Of several open rows of a case that are asked for, the one that is due first stands for it. */
    private static final String FIRST_OF_CASE = "NOT EXISTS (SELECT 1 FROM case_step e WHERE e.agency = t.agency"
            + " AND e.case_number = t.case_number AND e.closed_at IS NULL AND " + OF_PERSONS.formatted("e")
            + " AND (e.due_at < t.due_at OR e.due_at = t.due_at AND e.number < t.number)";

    /** One alone is a crew, too, though no step has it: who mends what was sent back. For the actors twice. */
    private static final String CREW_OF =
            "(%1$s.crew IN (%2$s) OR EXISTS (SELECT 1 FROM definition_crew c WHERE c.agency = %1$s.agency"
                    + " AND c.actor IN (%2$s) AND c.crew = %1$s.crew))";

    /** The crew of steps that wait for nobody yet. */
    private static final String NOBODY = "";

    private static final String CREWS = "SELECT t.crew FROM definition_crew t";

    private CaseLists() {}

    static CasePage page(Connection connection, Scope scope, CaseQuery query) throws SQLException {
        if (query.limit() < 1 || query.limit() > CaseQuery.MAX_LIMIT) {
            throw new IllegalArgumentException("a page has 1 to " + CaseQuery.MAX_LIMIT + " cases");
        }
        boolean workList = query.isWorkList();
        Cursor after = Cursor.decode(query.after(), workList);
        if (query.agency() != null && !scope.covers(query.agency())) {
            return new CasePage(List.of(), null);
        }
        Scope seen = seen(scope, query);
        return listed(connection, query, workList, after, seen);
    }

    private static CasePage listed(Connection connection, CaseQuery query, boolean workList, Cursor after, Scope seen)
            throws SQLException {
        if (!workList) {
            return cut(newest(connection, seen, query, after), query);
        }
        if (query.state() != null && query.state() != CaseFile.State.OPEN) {
            return new CasePage(List.of(), null);
        }
        return cut(waiting(connection, seen, query, after), query);
    }

    private static List<Situations.Placed> newest(Connection connection, Scope scope, CaseQuery query, Cursor after)
            throws SQLException {
        ScopedQuery keys = ScopedQuery.select(NEWEST, scope)
                .andUnlessNull(
                        "t.state = ?",
                        query.state() == null ? null : query.state().toString())
                .andUnlessNull("t.service = ?", query.service());
        if (query.openedBy() != null) {
            keys.and(openedBy("t"), query.openedBy(), run(query.openedBy()));
        }
        if (after != null) {
            keys.and("t.number <= ?", after.number())
                    .and("(t.number < ? OR t.agency > ?)", after.number(), after.agency());
        }
        keys.then("ORDER BY t.number DESC, t.agency" + first(query.limit() + 1));
        return Situations.list(connection, keys, "t.number DESC, t.agency");
    }

    /**
     * How many cases each of some queries lists.
     *
     * @param most no further than this is counted
     */
    static List<Integer> count(Connection connection, Scope scope, List<CaseQuery> queries, int most)
            throws SQLException {
        Map<Integer, Integer> counted = new HashMap<>();
        List<ScopedQuery> counts = new ArrayList<>();
        Map<List<String>, Set<String>> known = new HashMap<>();
        for (int i = 0; i < queries.size(); i++) {
            CaseQuery query = queries.get(i);
            if (query.agency() == null || scope.covers(query.agency())) {
                Scope seen = seen(scope, query);
                if (!known.containsKey(query.actors())) {
                    known.put(query.actors(), crews(connection, seen, query.actors()));
                }
                counts.add(waitingKeys(seen, query, null, known.get(query.actors()), most)
                        .within("SELECT " + i + " AS place, COUNT(*) AS many FROM ", " q"));
            }
        }
        if (!counts.isEmpty()) {
            ScopedQuery.unionAll(counts).all(connection, row -> counted.put(row.getInt("place"), row.getInt("many")));
        }
        return IntStream.range(0, queries.size())
                .mapToObj(i -> counted.getOrDefault(i, 0))
                .toList();
    }

    private static Scope seen(Scope scope, CaseQuery query) {
        return query.agency() == null ? scope : Scope.of(query.agency());
    }

    private static List<Situations.Placed> waiting(Connection connection, Scope scope, CaseQuery query, Cursor after)
            throws SQLException {
        // One more than is shown tells whether there is a next page.
        Set<String> crews = crews(connection, scope, query.actors());
        ScopedQuery keys = waitingKeys(scope, query, after, crews, query.limit() + 1);
        return Situations.list(connection, keys, "k.due_at, t.agency, t.number");
    }

    private static ScopedQuery waitingKeys(Scope scope, CaseQuery query, Cursor after, Set<String> crews, int most) {
        List<String> actors = query.actors();
        if (actors == null) {
            String beside = query.holder() == null ? ")" : " AND e.holder = t.holder)";
            return waitingFor(scope, query, after).and(FIRST_OF_CASE + beside).then(dueFirst(most));
        } else if (scope.agency() == null && !actors.isEmpty()) {
            Object[] twice = Stream.concat(actors.stream(), actors.stream()).toArray();
            return waitingFor(scope, query, after)
                    .and(CREW_OF.formatted("t", places(actors)), twice)
                    .and(FIRST_OF_CASE + " AND " + CREW_OF.formatted("e", places(actors)) + ")", twice)
                    .then(dueFirst(most));
        }
        // Each crew has its own stretch of the index, in order of due time: their beginnings are merged.
        return ofCrews(scope, query, after, crews, most);
    }

    private static ScopedQuery ofCrews(Scope scope, CaseQuery query, Cursor after, Set<String> crews, int most) {
        List<ScopedQuery> perCrew = new ArrayList<>();
        for (String crew : crews) {
            ScopedQuery ofCrew = waitingFor(scope, query, after).and("t.crew = ?", crew);
            if (crew.equals(NOBODY)) {
                ofCrew.and("t.stopped IS NULL");
            }
            perCrew.add(ofCrew.and(FIRST_OF_CASE + " AND e.crew IN (" + places(crews) + "))", crews.toArray())
                    .then(dueFirst(most))
                    .within("SELECT * FROM ", " c" + perCrew.size()));
        }
        return ScopedQuery.unionAll(perCrew)
                .within("SELECT * FROM ", " t")
                .then("ORDER BY t.due_at, t.agency, t.number" + first(most));
    }

    private static String places(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    /** The crews that any of some actors belongs to, where they are of one agency; one alone is a crew, too. */
    private static Set<String> crews(Connection connection, Scope scope, List<String> actors) throws SQLException {
        if (actors == null || scope.agency() == null && !actors.isEmpty()) {
            return Set.of();
        } else if (actors.isEmpty()) {
            return Set.of(NOBODY);
        }
        Set<String> crews = new TreeSet<>(ScopedQuery.select(CREWS, scope)
                .and("t.actor IN (" + places(actors) + ")", actors.toArray())
                .all(connection, row -> row.getString(1)));
        crews.addAll(actors);
        return crews;
    }

    private static ScopedQuery waitingFor(Scope scope, CaseQuery query, Cursor after) {
        ScopedQuery keys =
                ScopedQuery.select(WAITING, scope).and("t.closed_at IS NULL").and(OF_PERSONS.formatted("t"));
        due(query, keys);
        if (query.holder() != null) {
            keys.and("t.holder = ?", query.holder());
        }
        ofService(query, keys);
        openedByThem(query, keys);
        behind(after, keys);
        return keys;
    }

    private static void due(CaseQuery query, ScopedQuery keys) {
        if (query.dueFrom() != null) {
            keys.and("t.due_at >= ?", TimeColumns.notBefore(query.dueFrom()));
        }
        if (query.dueBefore() != null) {
            keys.and("t.due_at < ?", TimeColumns.notBefore(query.dueBefore()));
        }
    }

    private static void ofService(CaseQuery query, ScopedQuery keys) {
        if (query.service() != null) {
            keys.and(
                    "EXISTS (SELECT 1 FROM case_file f WHERE f.agency = t.agency AND f.number = t.case_number"
                            + " AND f.service = ?)",
                    query.service());
        }
    }

    private static void openedByThem(CaseQuery query, ScopedQuery keys) {
        if (query.openedBy() != null) {
            keys.and(
                    "EXISTS (SELECT 1 FROM case_file f WHERE f.agency = t.agency AND f.number = t.case_number" + " AND "
                            + openedBy("f") + ")",
                    query.openedBy(),
                    run(query.openedBy()));
        }
    }

    private static void behind(Cursor after, ScopedQuery keys) {
        if (after != null) {
            keys.and("t.due_at >= ?", after.dueAt())
                    .and(
                            "(t.due_at > ? OR t.agency > ? OR (t.agency = ? AND t.case_number > ?))",
                            after.dueAt(),
                            after.agency(),
                            after.agency(),
                            after.number());
        }
    }

    /** By the account itself, or in its name by whoever had logged in to the console; for the name and for {@link #run}. */
    private static String openedBy(String table) {
        return "(" + table + ".opened_by = ? OR " + table + ".opened_by LIKE ? ESCAPE '!')";
    }

    /** A beginning, which an index finds in both databases. */
    private static String run(String account) {
        return account.replaceAll("[!%_]", "!$0") + "/%";
    }

    private static String dueFirst(int most) {
        return "ORDER BY t.due_at, t.agency, t.case_number" + first(most);
    }

    private static String first(int most) {
        return " FETCH FIRST " + most + " ROWS ONLY";
    }

    private static CasePage cut(List<Situations.Placed> found, CaseQuery query) {
        boolean more = found.size() > query.limit();
        List<Situations.Placed> shown = more ? found.subList(0, query.limit()) : found;
        String next = more
                ? Cursor.after(query.isWorkList(), shown.get(shown.size() - 1)).encoded()
                : null;
        return new CasePage(shown.stream().map(Situations.Placed::file).toList(), next);
    }
}
