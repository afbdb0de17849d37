package id.talaksana.store.mail;

import id.talaksana.api.mail.Concern;
import id.talaksana.api.store.mail.MailStore.Audience;
import id.talaksana.store.database.ScopedQuery;

/** Audiences as conditions: the applicant has the alias {@code t}. */
final class Audiences {
    private static final String ITS = ".agency = t.agency AND %1$s.case_number = t.case_number";

    /** Those whom an announcement lists; all where it lists nobody. */
    private static final String ANNOUNCED = "EXISTS (SELECT 1 FROM announcement_act x JOIN announcement n"
            + " ON n.agency = x.agency AND n.id = x.announcement WHERE " + its("x")
            + " AND x.entry = ? AND (n.lines = 0 OR EXISTS (SELECT 1 FROM announcement_line l WHERE l.agency = n.agency"
            + " AND l.announcement = n.id AND l.applicant = t.number)))";

    private static final String RETURNED = "EXISTS (SELECT 1 FROM judgement j WHERE " + its("j")
            + " AND j.applicant = t.number AND j.entry = ? AND j.taken_back = 0)";

    private static final String OBJECTED = "EXISTS (SELECT 1 FROM objection o WHERE " + its("o")
            + " AND o.period = ? AND o.objector = t.number AND o.state IN ('accepted', 'rejected', 'corrected'))";

    /** By a letter with which all has been done. */
    private static final String SUMMONED = "EXISTS (SELECT 1 FROM letter l JOIN letter_act a ON a.agency = l.agency"
            + " AND a.case_number = l.case_number AND a.letter_number = l.letter_number WHERE " + its("l")
            + " AND l.applicant = t.number AND l.template = ? AND a.done >= ? AND a.state <> 'returned'";

    private static final String IN_SESSION = "EXISTS (SELECT 1 FROM exam_session x JOIN session_seat s"
            + " ON s.agency = x.agency AND s.case_number = x.case_number AND s.step = x.step"
            + " AND s.session_number = x.session_number WHERE " + its("x") + " AND x.entry = ?"
            + " AND s.applicant = t.number AND s.entry = (SELECT MAX(m.entry) FROM session_seat m WHERE " + its("m")
            + " AND m.step = s.step AND m.applicant = t.number))";

    private static final String TURNED_DOWN = "NOT EXISTS (SELECT 1 FROM judgement j WHERE " + its("j")
            + " AND j.applicant = t.number AND j.taken_back = 0 AND j.step = ? AND j.outcome = ?)";

    private Audiences() {}

    private static String its(String alias) {
        return alias + String.format(ITS, alias);
    }

    static ScopedQuery of(ScopedQuery query, Audience audience) {
        switch (audience.concern()) {
            case ANNOUNCEMENT -> query.and(ANNOUNCED, audience.of());
            case RETURN -> query.and(RETURNED, audience.of());
            case ANSWERS -> query.and(OBJECTED, audience.id());
            case SUMMONS -> query.and(SUMMONED + " AND a.entry = ?)", audience.id(), audience.acts(), audience.of());
            case SESSION_MOVED ->
                query.and(IN_SESSION, audience.of())
                        .and(SUMMONED + " AND a.later = 0)", audience.id(), audience.acts());
            case REQUIREMENT_MOVED, CLOSING_MOVED -> stillIn(query, audience);
        }
        return query;
    }

    private static void stillIn(ScopedQuery query, Audience audience) {
        for (String outcome : audience.turnedDown()) {
            query.and(TURNED_DOWN, (Object[]) outcome.split("/", 2));
        }
    }

    /** Whom mail about something did not reach. */
    static ScopedQuery unreached(ScopedQuery query, Concern concern, int of) {
        return query.and(
                "EXISTS (SELECT 1 FROM undelivered_mail u WHERE " + its("u")
                        + " AND u.concern = ? AND u.its_of = ? AND u.applicant = t.number)",
                concern.toString(),
                of);
    }
}
