package id.talaksana.api.rounds.requests;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.CasePage;
import id.talaksana.api.rounds.RoundChange;

/**
 * Requests between agencies. Each becomes a case of the other agency's service; the asking one sees of that case its request's
 * state and answer alone, the asked one sees in its case who asks.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Requests {

    /**
     * What a round asks.
     *
     * @param step id of the step that asks; null: the first that does
     * @param state only those that stand so; null: all
     * @param after number of the last applicant of the page before; 0: the first page
     */
    RequestPage list(Account who, CaseId round, String step, AgencyRequest.State state, int after, int limit);

    /** What a deed would do; nothing is changed. */
    RoundChange preview(Account who, RequestDeed deed);

    /** Does it: the whole deed or none of it. */
    RoundChange perform(Account who, RequestDeed deed);

    /**
     * The cases of an agency that another one asked for.
     *
     * @param agency the asked one
     * @param asking the other
     * @param after the mark of the page before; null: the first page
     */
    CasePage asked(Account who, String agency, String asking, String after, int limit);
}
