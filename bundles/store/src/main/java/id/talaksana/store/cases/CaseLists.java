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
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /** One alone is a crew, too, though no step has it: who mends what was sent back. For the actor twice. */
    private static final String CREW_OF =
            "(%1$s.crew = ? OR EXISTS (SELECT 1 FROM definition_crew c WHERE c.agency = %1$s.agency"
                    + " AND c.actor = ? AND c.crew = %1$s.crew))";

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
        Scope seen = query.agency() == null ? scope : Scope.of(query.agency());
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
        keys.then("ORDER BY t.number DESC, t.agency" + first(query));
        return Situations.list(connection, keys, "t.number DESC, t.agency");
    }

    private static List<Situations.Placed> waiting(Connection connection, Scope scope, CaseQuery query, Cursor after)
            throws SQLException {
        ScopedQuery keys;
        if (query.actor() == null) {
            keys = waitingFor(scope, query, after).and(FIRST_OF_CASE + ")").then(dueFirst(query));
        } else if (scope.agency() == null) {
            keys = waitingFor(scope, query, after)
                    .and(CREW_OF.formatted("t"), query.actor(), query.actor())
                    .and(FIRST_OF_CASE + " AND " + CREW_OF.formatted("e") + ")", query.actor(), query.actor())
                    .then(dueFirst(query));
        } else {
            // Each crew has its own stretch of the index, in order of due time: their beginnings are merged.
            List<ScopedQuery> perCrew = new ArrayList<>();
            Set<String> crews = crews(connection, scope, query.actor());
            String places = String.join(", ", Collections.nCopies(crews.size(), "?"));
            for (String crew : crews) {
                perCrew.add(waitingFor(scope, query, after)
                        .and("t.crew = ?", crew)
                        .and(FIRST_OF_CASE + " AND e.crew IN (" + places + "))", crews.toArray())
                        .then(dueFirst(query))
                        .within("SELECT * FROM ", " c" + perCrew.size()));
            }
            keys = ScopedQuery.unionAll(perCrew)
                    .within("SELECT * FROM ", " t")
                    .then("ORDER BY t.due_at, t.agency, t.number" + first(query));
        }
        return Situations.list(connection, keys, "k.due_at, t.agency, t.number");
    }

    /** The crews that an actor belongs to; one alone is a crew, too. */
    private static Set<String> crews(Connection connection, Scope scope, String actor) throws SQLException {
        Set<String> crews = new TreeSet<>(
                ScopedQuery.select(CREWS, scope).and("t.actor = ?", actor).all(connection, row -> row.getString(1)));
        crews.add(actor);
        return crews;
    }

    private static ScopedQuery waitingFor(Scope scope, CaseQuery query, Cursor after) {
        ScopedQuery keys =
                ScopedQuery.select(WAITING, scope).and("t.closed_at IS NULL").and(OF_PERSONS.formatted("t"));
        if (query.dueBefore() != null) {
            keys.and("t.due_at < ?", TimeColumns.notBefore(query.dueBefore()));
        }
        if (query.service() != null) {
            keys.and(
                    "EXISTS (SELECT 1 FROM case_file f WHERE f.agency = t.agency AND f.number = t.case_number"
                            + " AND f.service = ?)",
                    query.service());
        }
        if (query.openedBy() != null) {
            keys.and(
                    "EXISTS (SELECT 1 FROM case_file f WHERE f.agency = t.agency AND f.number = t.case_number" + " AND "
                            + openedBy("f") + ")",
                    query.openedBy(),
                    run(query.openedBy()));
        }
        if (after != null) {
            keys.and("t.due_at >= ?", after.dueAt())
                    .and(
                            "(t.due_at > ? OR t.agency > ? OR (t.agency = ? AND t.case_number > ?))",
                            after.dueAt(),
                            after.agency(),
                            after.agency(),
                            after.number());
        }
        return keys;
    }

    /** By the account itself, or in its name by whoever had logged in to the console; for the name and for {@link #run}. */
    private static String openedBy(String table) {
        return "(" + table + ".opened_by = ? OR " + table + ".opened_by LIKE ? ESCAPE '!')";
    }

    /** A beginning, which an index finds in both databases. */
    private static String run(String account) {
        return account.replaceAll("[!%_]", "!$0") + "/%";
    }

    private static String dueFirst(CaseQuery query) {
        return "ORDER BY t.due_at, t.agency, t.case_number" + first(query);
    }

    /** One more than is shown tells whether there is a next page. */
    private static String first(CaseQuery query) {
        return " FETCH FIRST " + (query.limit() + 1) + " ROWS ONLY";
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
