package id.talaksana.store.announcements;

import id.talaksana.api.access.Scope;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.store.announcements.AnnouncementStore.Listed;
import id.talaksana.store.database.ScopedQuery;
import java.util.Collections;

/** The decisions that stand, with what the newest result says of each: what an announcement lists. */
record StandingDecisions(Scope scope, CaseId round, Listed listed) {

    /**
     * @param columns before outcome, reason, rank and score
     * @param joined further tables
     */
    ScopedQuery select(String columns, String joined) {
        ScopedQuery decisions = ScopedQuery.select(
                        "SELECT " + columns + ", t.outcome, t.reason, " + ranked("its_rank") + ", " + ranked("score")
                                + " FROM judgement t" + joined,
                        scope)
                .and("t.case_number = ?", round.number())
                .and("t.step = ?", listed.step())
                .and("t.taken_back = 0");
        return listed.tracks().isEmpty()
                ? decisions
                : decisions.and(
                        "EXISTS (SELECT 1 FROM applicant o WHERE o.agency = t.agency AND o.case_number = t.case_number"
                                + " AND o.number = t.applicant AND o.track IN ("
                                + String.join(
                                        ", ",
                                        Collections.nCopies(listed.tracks().size(), "?"))
                                + "))",
                        listed.tracks().toArray());
    }

    /** What the newest result at the step says of the applicant whose outcome it gave; null: people decided. */
    private static String ranked(String column) {
        return "(SELECT r." + column + " FROM result_line r WHERE r.agency = t.agency AND r.case_number = t.case_number"
                + " AND r.applicant = t.applicant AND r.outcome = t.outcome AND r.entry ="
                + " (SELECT MAX(n.entry) FROM result_line n JOIN round_entry e ON e.agency = n.agency"
                + " AND e.case_number = n.case_number AND e.number = n.entry WHERE n.agency = t.agency"
                + " AND n.case_number = t.case_number AND n.applicant = t.applicant AND e.step = t.step))";
    }
}
