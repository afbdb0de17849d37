package id.talaksana.api.definition.selection;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How applicants are ranked, and what follows from it.
 *
 * @param tracks whom it is for; empty: all on whom the step decides
 * @param kind what is worked out, as a file of rankings calls it: {@code skd-cut}, {@code integration}, …
 * @param outcomes what is decided by it
 * @param rule as a file of rankings has it: names with texts, numbers, lists and rules of their own; a number may be
 *     {@code {field: …, otherwise: …}}, which is set when the case is opened
 * @param basis where each part of the rule is from
 */
public record StepRanking(
        List<String> tracks, String kind, RankedOutcomes outcomes, Map<String, Object> rule, List<RuleBasis> basis) {
    private static final String FIELD = "field";

    public StepRanking {
        tracks = List.copyOf(tracks == null ? List.of() : tracks);
        rule = Collections.unmodifiableMap(new LinkedHashMap<>(rule));
        basis = List.copyOf(basis == null ? List.of() : basis);
    }

    /**
     * The same with what was set at the opening of the case in the place of each {@code {field: …, otherwise: …}} of the rule.
     *
     * @param attributes of the case; what they do not say is as it is otherwise
     */
    public StepRanking set(Map<String, String> attributes) {
        return new StepRanking(tracks, kind, outcomes, set(rule, attributes), basis);
    }

    private static Map<String, Object> set(Map<?, ?> rule, Map<String, String> attributes) {
        Map<String, Object> set = new LinkedHashMap<>();
        rule.forEach((key, value) -> {
            Object now = value;
            if (value instanceof Map<?, ?> inner) {
                String said = inner.containsKey(FIELD) ? attributes.get(String.valueOf(inner.get(FIELD))) : null;
                now = !inner.containsKey(FIELD)
                        ? set(inner, attributes)
                        : said == null ? inner.get("otherwise") : plain(said);
            }
            set.put(String.valueOf(key), now);
        });
        return set;
    }

    /** Written out, as a rule writes it: not 2E+1. */
    private static BigDecimal plain(String number) {
        BigDecimal read = new BigDecimal(number.replace(',', '.'));
        return read.scale() < 0 ? read.setScale(0) : read;
    }

    /** Ids of the fields that its rule refers to. */
    public List<String> fields() {
        return fields(rule).toList();
    }

    private static Stream<String> fields(Map<?, ?> rule) {
        return rule.values().stream()
                .filter(Map.class::isInstance)
                .map(value -> (Map<?, ?>) value)
                .flatMap(inner ->
                        inner.containsKey(FIELD) ? Stream.of(String.valueOf(inner.get(FIELD))) : fields(inner));
    }
}
