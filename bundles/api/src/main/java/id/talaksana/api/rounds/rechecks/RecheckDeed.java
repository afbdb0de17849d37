package id.talaksana.api.rounds.rechecks;

import id.talaksana.api.cases.CaseId;
import java.util.List;

/**
 * A second verdict, or what is to stand where two differ.
 *
 * @param registrations of whom; 1 to {@link id.talaksana.api.rounds.ApplicantQuery#MAX_LIMIT}
 * @param outcome id of an outcome of the step
 * @param reason needed by a verdict that turns down, and wherever two are settled
 * @param requestKey idempotency key as the caller chose it; null: cannot be repeated without harm
 */
public record RecheckDeed(
        CaseId round, String step, List<String> registrations, String outcome, String reason, String requestKey) {
    public RecheckDeed {
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
    }
}
