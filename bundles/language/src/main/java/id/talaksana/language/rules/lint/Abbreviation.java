package id.talaksana.language.rules.lint;

import id.talaksana.api.definition.Agency;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a further name of an agency is nothing but the initials of its own. */
final class Abbreviation {
    private static final Set<String> PASSED_OVER = Set.of("dan", "di", "pada", "untuk", "atau", "bagi");

    private Abbreviation() {}

    static boolean of(String name, Agency agency) {
        String letters = name.strip();
        return letters.matches("\\p{Lu}{2,12}")
                && Stream.of(agency.name(), agency.unit())
                        .filter(full -> full != null && full.known())
                        .anyMatch(full -> initials(full.value()).contains(letters));
    }

    private static String initials(String name) {
        return Stream.of(name.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !PASSED_OVER.contains(word.toLowerCase(Locale.ROOT)))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
