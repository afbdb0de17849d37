package id.talaksana.store.rounds;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.ApplicantQuery;
import id.talaksana.api.store.rounds.RoundStore.Selection;
import id.talaksana.store.database.ScopedQuery;
import java.util.List;
import java.util.stream.Collectors;

/** Sets of applicants as conditions: the applicant has the alias {@code t}. */
public final class Selections {
    /** What stands of this applicant. */
    private static final String STANDING =
            " FROM judgement j WHERE j.agency = t.agency AND j.case_number = t.case_number"
                    + " AND j.applicant = t.number AND j.taken_back = 0";

    private Selections() {}

    /** Those of a table that is on its way are seen by nobody. */
    public static ScopedQuery visible(ScopedQuery query, CaseId id) {
        return query.and(
                "t.number <= (SELECT r.applicants FROM selection_round r WHERE r.agency = ? AND r.case_number = ?)",
                id.agency(),
                id.number());
    }

    /** @param select up to and without WHERE, from {@code applicant t} */
    static ScopedQuery of(String select, Scope scope, CaseId id, Selection selection) {
        ApplicantQuery wanted = selection.query();
        ScopedQuery query = ofCase(select, scope, id, wanted);
        if (wanted.registrations() != null) {
            query.and(
                    in("t.registration", wanted.registrations()),
                    wanted.registrations().toArray());
        }
        if (ApplicantQuery.UNDECIDED.equals(wanted.outcome())) {
            undecided(query, selection);
        } else if (wanted.outcome() != null) {
            query.and(
                    "EXISTS (SELECT 1" + STANDING + " AND j.step = ? AND j.outcome = ?)",
                    wanted.step(),
                    wanted.outcome());
        }
        return query;
    }

    private static ScopedQuery ofCase(String select, Scope scope, CaseId id, ApplicantQuery wanted) {
        return visible(
                        ScopedQuery.select(select, scope)
                                .and("t.agency = ?", id.agency())
                                .and("t.case_number = ?", id.number()),
                        id)
                .andUnlessNull("t.formation = ?", wanted.formation())
                .andUnlessNull("t.track = ?", wanted.track());
    }

    private static void undecided(ScopedQuery query, Selection selection) {
        query.and(
                "NOT EXISTS (SELECT 1" + STANDING + " AND j.step = ?)",
                selection.query().step());
        for (String turned : selection.turnedDown()) {
            String[] parts = turned.split("/", 2);
            query.and("NOT EXISTS (SELECT 1" + STANDING + " AND j.step = ? AND j.outcome = ?)", parts[0], parts[1]);
        }
        if (!selection.only().isEmpty()) {
            query.and(
                    "(t.track IS NULL OR " + in("t.track", selection.only()) + ")",
                    selection.only().toArray());
        }
    }

    private static String in(String column, List<String> values) {
        return values.isEmpty()
                ? "1 = 0"
                : column + " IN " + values.stream().map(value -> "?").collect(Collectors.joining(", ", "(", ")"));
    }
}
