package id.talaksana.api.rounds;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import java.util.List;

/**
 * Selection rounds. A round is a case of a service whose document decides on single applicants: its steps are the case's, and
 * each applicant goes an own way through those that decide. All that happens to applicants is on a record of its own, one
 * entry for each deed however many it is about.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Rounds {
    /** The largest table, in bytes. */
    int MAX_TABLE = 16 << 20;

    /** Where a round stands. */
    Round round(Account who, CaseId id);

    /**
     * Its applicants.
     *
     * @param after number of the last one of the page before; 0: the first page
     * @param limit 1 to {@link ApplicantQuery#MAX_LIMIT}
     */
    ApplicantPage applicants(Account who, CaseId id, ApplicantQuery query, int after, int limit);

    /** One of them, by registration number. */
    Judged applicant(Account who, CaseId id, String registration);

    /** The proofs that what was decided on one is on the record, one for each judgement. */
    List<InclusionProof> proofs(Account who, CaseId id, String registration);

    /** What a deed would do; nothing is changed. */
    RoundChange preview(Account who, RoundDeed deed);

    /** Does it: the whole deed or none of it. */
    RoundChange perform(Account who, RoundDeed deed);

    /** The record. */
    List<RoundEntry> entries(Account who, CaseId id);

    /** Recomputes the record, and compares what it says with what stands. */
    Verification verify(Account who, CaseId id);
}
