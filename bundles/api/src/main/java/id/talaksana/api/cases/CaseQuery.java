package id.talaksana.api.cases;

import java.time.Instant;

/**
 * Which cases to list. Null members do not restrict.
 *
 * @param agency only this agency, within what may be seen
 * @param actor only cases that wait for this actor
 * @param dueBefore only cases with an open step due before this moment
 * @param openedBy only cases that this account opened, by its login name, at the console or elsewhere
 * @param after {@link CasePage#next()} of the page before; null: the first page
 * @param limit 1 to {@link #MAX_LIMIT}
 */
public record CaseQuery(
        String agency,
        String service,
        CaseFile.State state,
        String actor,
        Instant dueBefore,
        String openedBy,
        String after,
        int limit) {
    /** Longest page. */
    public static final int MAX_LIMIT = 200;

    /** Whoever opened them. */
    public CaseQuery(
            String agency,
            String service,
            CaseFile.State state,
            String actor,
            Instant dueBefore,
            String after,
            int limit) {
        this(agency, service, state, actor, dueBefore, null, after, limit);
    }

    /** The same among the cases that this account opened. */
    public CaseQuery ofOpener(String login) {
        return new CaseQuery(agency, service, state, actor, dueBefore, login, after, limit);
    }

    /** Whether it asks for a work list: ordered by due time; else newest case first. */
    public boolean isWorkList() {
        return actor != null || dueBefore != null;
    }
}
