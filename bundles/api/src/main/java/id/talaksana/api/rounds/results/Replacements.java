package id.talaksana.api.rounds.results;

import id.talaksana.api.access.Account;
import id.talaksana.api.cases.CaseId;

/** Seats that are given up, and who follows. All throw {@link id.talaksana.api.text.Refusal}. */
public interface Replacements {
    /**
     * Who would follow; nothing is changed.
     *
     * @param result number of the entry by which they had the seat
     * @param registration who leaves
     */
    Replacement preview(Account who, CaseId round, int result, String registration, String reason);

    /**
     * Turns down who leaves and lets through who follows.
     *
     * @param reason that is kept and read, such as a withdrawal, or the false data with the decree
     * @param requestKey idempotency key; null: none
     */
    Replacement replace(Account who, CaseId round, int result, String registration, String reason, String requestKey);
}
