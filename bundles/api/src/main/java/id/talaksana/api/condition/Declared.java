package id.talaksana.api.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * What a service declares that conditions may be about.
 *
 * @param values of each attribute and choice its values, of an ordered one in ascending order
 * @param numbers of each number its bounds
 */
public record Declared(Map<String, List<String>> values, Map<String, Bounds> numbers) {
    /** Where nothing is declared. */
    public static final Declared NOTHING = new Declared(Map.of(), Map.of());

    public Declared {
        values = Map.copyOf(values);
        numbers = Map.copyOf(numbers);
    }

    /** The least and the greatest that a number may be, both inclusive; null: unbounded. */
    public record Bounds(BigDecimal least, BigDecimal most) {
        boolean admit(BigDecimal number) {
            return (least == null || number.compareTo(least) >= 0) && (most == null || number.compareTo(most) <= 0);
        }
    }

    /** The place of a value on its scale; negative when it is not there. */
    int rank(String attribute, String value) {
        return values.getOrDefault(attribute, List.of()).indexOf(value);
    }
}
