package id.talaksana.api.rounds.returns;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.RoundChange;
import java.util.List;

/**
 * Applicants who were sent back (<em>berkas tidak sesuai</em>). Their step stays open until their corrections have come, or
 * the silence of those who sent none has taken the outcome that the definition names.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}.
 */
public interface Returns {
    /** Those whose corrections are waited for, at most {@link RoundChange#MOST_TOLD} of each step. */
    List<ReturnedApplicant> waiting(Account who, CaseId round);

    /**
     * Notes that corrections have come: the step decides on these anew.
     *
     * @param registrations of those who were sent back, at most {@link id.talaksana.api.rounds.ApplicantQuery#MAX_LIMIT}
     * @param note what came; may be null
     * @param requestKey idempotency key as the caller chose it; null: cannot be repeated without harm
     */
    RoundChange came(
            Account who, CaseId round, String step, List<String> registrations, String note, String requestKey);
}
