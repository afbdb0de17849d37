package id.talaksana.api.definition.selection;

import java.time.LocalDate;
import java.util.List;

/**
 * Where parts of a rule are from.
 *
 * @param of keys of the rule
 * @param citation the regulation; null where none is known
 * @param effectiveFrom since when it holds; null when that is not known
 * @param toConfirm whether nobody has confirmed it yet
 */
public record RuleBasis(List<String> of, String citation, LocalDate effectiveFrom, boolean toConfirm) {
    public RuleBasis {
        of = List.copyOf(of == null ? List.of() : of);
    }
}
