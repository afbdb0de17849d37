package id.talaksana.api.rounds.scores;

import id.talaksana.api.cases.CaseId;
import java.time.LocalDate;
import java.util.Map;

/** How scores come in. */
public sealed interface ScoreDeed {
    /** The round. */
    CaseId round();

    /** Where they are from, such as a letter with number and date. */
    String source();

    /** The last day on which they count; null: without end. */
    LocalDate validUntil();

    /** Idempotency key as the caller chose it; null: cannot be repeated without harm. */
    String requestKey();

    /**
     * From a table.
     *
     * @param table CSV with headings; its columns are in the message of who leaves one out
     */
    record Import(CaseId round, byte[] table, String source, LocalDate validUntil, String requestKey)
            implements ScoreDeed {}

    /**
     * Of one applicant.
     *
     * @param values by the headings of a table
     */
    record Enter(
            CaseId round,
            String registration,
            Map<String, String> values,
            String source,
            LocalDate validUntil,
            String requestKey)
            implements ScoreDeed {
        public Enter {
            values = Map.copyOf(values);
        }
    }
}
