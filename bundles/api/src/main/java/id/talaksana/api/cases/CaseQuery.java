package id.talaksana.api.cases;

import java.time.Instant;
import java.util.List;

/**
 * Which cases to list. Null members do not restrict.
 *
 * @param agency only this agency, within what may be seen
 * @param actors only cases that wait for one of these actors; empty: only those of which a step waits for nobody yet
 * @param dueFrom only cases with an open step due at this moment or later; {@link #UNDATED}: only those for which no time is set
 * @param dueBefore only cases with an open step due before this moment
 * @param openedBy only cases that this account opened, by its login name, at the console or elsewhere
 * @param holder only cases with an open step that this account has, by its login name, whoever else could do it
 * @param after {@link CasePage#next()} of the page before; null: the first page
 * @param limit 1 to {@link #MAX_LIMIT}
 */
public record CaseQuery(
        String agency,
        String service,
        CaseFile.State state,
        List<String> actors,
        Instant dueFrom,
        Instant dueBefore,
        String openedBy,
        String holder,
        String after,
        int limit) {
    /** Longest page. */
    public static final int MAX_LIMIT = 200;
    /** Later than any time that is set: from here on stands what has none. */
    public static final Instant UNDATED = Instant.MAX;

    public CaseQuery {
        actors = actors == null ? null : List.copyOf(actors);
    }

    /** Whoever opened them, and whoever of all actors is waited for unless one is named. */
    public CaseQuery(
            String agency,
            String service,
            CaseFile.State state,
            String actor,
            Instant dueBefore,
            String after,
            int limit) {
        this(agency, service, state, actor == null ? null : List.of(actor), null, dueBefore, null, null, after, limit);
    }

    /** What waits for these actors, whichever service it is of. */
    public static CaseQuery waitingFor(String agency, List<String> actors, int limit) {
        return new CaseQuery(agency, null, CaseFile.State.OPEN, actors, null, null, null, null, null, limit);
    }

    /** The same among the cases that this account opened. */
    public CaseQuery ofOpener(String login) {
        return new CaseQuery(agency, service, state, actors, dueFrom, dueBefore, login, holder, after, limit);
    }

    /** The same of one service; null: of all. */
    public CaseQuery of(String itsService) {
        return new CaseQuery(agency, itsService, state, actors, dueFrom, dueBefore, openedBy, holder, after, limit);
    }

    /** The same of what is due in a span of time. */
    public CaseQuery due(Instant from, Instant before) {
        return new CaseQuery(agency, service, state, actors, from, before, openedBy, holder, after, limit);
    }

    /** The page of the same list that begins at a mark; null: the first. */
    public CaseQuery from(String mark) {
        return new CaseQuery(agency, service, state, actors, dueFrom, dueBefore, openedBy, holder, mark, limit);
    }

    /** What this account of an agency has. */
    public static CaseQuery heldBy(String agency, String login, int limit) {
        return new CaseQuery(agency, null, CaseFile.State.OPEN, null, null, null, null, login, null, limit);
    }

    /** Whether it asks for a work list: ordered by due time; else newest case first. */
    public boolean isWorkList() {
        return actors != null || holder != null || dueFrom != null || dueBefore != null;
    }
}
