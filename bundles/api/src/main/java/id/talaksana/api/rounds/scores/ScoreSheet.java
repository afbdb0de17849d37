package id.talaksana.api.rounds.scores;

import java.time.LocalDate;
import java.util.Map;

/**
 * What one entry of the record says of an applicant's scores. A later sheet stands in place of an earlier one as far as it says
 * something; the earlier one stays.
 *
 * @param applicant the applicant's number
 * @param entry number of the entry
 * @param values decimals as printed, or {@link #ABSENT}, each by the name that a rule has for it; and by {@link #GROUP},
 *     {@link #CLASS}, {@link #BORN} and {@link #CONSENTS} what else a ranking goes by
 * @param validUntil the last day on which they count; null: without end
 */
public record ScoreSheet(int applicant, int entry, Map<String, String> values, LocalDate validUntil) {
    /** Instead of a score: was not there (<em>tidak hadir</em>). */
    public static final String ABSENT = "TH";
    /** Whose passing grades hold. */
    public static final String GROUP = "group";
    /** Before which scores do not count. */
    public static final String CLASS = "class";
    /** The date of birth, as 1990-12-31. */
    public static final String BORN = "born";
    /** Whether another formation's seat would be taken: {@code true} or {@code false}. */
    public static final String CONSENTS = "consents";

    public ScoreSheet {
        // A round has a million of them: no map of theirs may be larger than it must.
        values = Map.copyOf(values);
    }
}
