package id.talaksana.api.rounds.rechecks;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange;

/**
 * The second look at a sample of a step's decisions on applicants, where its document asks for one. The sample is drawn once
 * the step has decided on all: each applicant has as ticket the first 16 hexadecimal digits of SHA-256 over
 * {@code talaksana-recheck-1}, the digest of the record's entry that decided on them and their number, and those with the
 * smallest tickets are looked at. Whoever decides cannot know that digest before, and whoever reads the record can work it out.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Rechecks {
    /** Longest page. */
    int MAX_LIMIT = 200;

    /**
     * How far it is at a step.
     *
     * @param step null: the first open one that asks for it
     * @param after number of the last applicant of the page before; 0: the first page
     * @param limit 1 to {@link #MAX_LIMIT}
     */
    RecheckPage list(Account who, CaseId id, String step, int after, int limit);

    /** Gives a second verdict on applicants of the sample; those on whom this account cannot give one are left out. */
    RoundChange look(Account who, RecheckDeed deed);

    /** Decides where both verdicts differ: what it says stands. */
    RoundChange settle(Account who, RecheckDeed deed);
}
