package id.talaksana.api.rounds.objections;

import id.talaksana.api.cases.CaseId;

/**
 * Objections of selection rounds, as applicants raise them without an account. Who one is show the registration number and the
 * NIK together; wrong ones are slowed down as wrong codes of cases are.
 *
 * <p>All throw {@link id.talaksana.api.text.Refusal}, and {@link id.talaksana.api.access.Accounts.TooManyAttempts}.
 */
public interface OwnObjections {
    /** What one may object to now, and what became of one's objections. */
    OwnStanding standing(Applicant who, CaseId id);

    /** Objects. */
    OwnObjection file(Applicant who, Filing filing);

    /** Takes an objection back that is not answered yet. */
    OwnObjection withdraw(Applicant who, CaseId id, int number, String requestKey);

    /**
     * Who asks.
     *
     * @param address where the request comes from; null: not known
     */
    record Applicant(String registration, String nik, String address) {}

    /**
     * An objection that is raised.
     *
     * @param period id of the step in which it is heard; null: the one that is open
     * @param about registration number of whose outcome is objected to; null: the own one
     * @param contests which of the recorded reasons are contested, counted from 1: all of them, or nothing changes
     * @param requestKey null: cannot be repeated without harm
     */
    record Filing(
            CaseId round,
            String period,
            String about,
            java.util.List<Integer> contests,
            String text,
            String requestKey) {
        public Filing {
            contests = contests == null ? java.util.List.of() : java.util.List.copyOf(contests);
        }
    }
}
