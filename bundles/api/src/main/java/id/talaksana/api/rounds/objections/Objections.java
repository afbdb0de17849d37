package id.talaksana.api.rounds.objections;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import java.util.List;

/**
 * Objections of selection rounds, as officers see them. Each is heard once for each period; what is done to them is on the
 * round's record, one entry for each deed however many it is about.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Objections {
    /** The periods of a round. A document that calls its decisions final is refused with its own words. */
    List<ObjectionPeriod> periods(Account who, CaseId id);

    /**
     * Objections.
     *
     * @param after number of the last one of the page before; 0: the first page
     * @param limit 1 to {@link ObjectionQuery#MOST}
     */
    ObjectionPage objections(Account who, CaseId id, ObjectionQuery query, int after, int limit);

    /** One of them. */
    Objection objection(Account who, CaseId id, int number);

    /** What a deed would do; nothing is changed. */
    ObjectionChange preview(Account who, ObjectionDeed deed);

    /** Does it: the whole deed or none of it. */
    ObjectionChange perform(Account who, ObjectionDeed deed);

    /** The answers of a period as a table for where the objections came from: CSV in UTF-8. */
    byte[] answers(Account who, CaseId id, String period);
}
