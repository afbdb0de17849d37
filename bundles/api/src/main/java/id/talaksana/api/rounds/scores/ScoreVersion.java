package id.talaksana.api.rounds.scores;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was once entered of an applicant's scores.
 *
 * @param entry number of the record's entry
 * @param source where they are from
 * @param by who entered them
 * @param values as {@link ScoreSheet#values}
 * @param validUntil the last day on which they count; null: without end
 */
public record ScoreVersion(
        int entry, String source, String by, Instant at, Map<String, String> values, LocalDate validUntil) {
    public ScoreVersion {
        values = Collections.unmodifiableMap(new TreeMap<>(values));
    }
}
