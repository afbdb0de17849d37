package id.talaksana.api.condition;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * What is known of a case when its way is decided.
 *
 * @param tracks the tracks that it follows
 * @param values its attributes and fields, by id
 * @param opened the day on which it was opened, in the agency's zone; null when it is not opened yet
 * @param declared what its service declares
 */
public record Circumstances(Set<String> tracks, Map<String, String> values, LocalDate opened, Declared declared) {
    /** Where nothing is known. */
    public static final Circumstances UNKNOWN = new Circumstances(Set.of(), Map.of(), null, Declared.NOTHING);
}
