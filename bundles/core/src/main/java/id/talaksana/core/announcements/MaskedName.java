package id.talaksana.core.announcements;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names as lists show them to everybody. */
final class MaskedName {
    private static final String REST = "***";

    private MaskedName() {}

    /** The first letter of each word, and nothing of how long it is: "Siti Aminah" is "S*** A***". */
    static String of(String name) {
        return Stream.of(name.strip().split("\\s+"))
                .map(word -> word.isEmpty() ? REST : word.substring(0, word.offsetByCodePoints(0, 1)) + REST)
                .collect(Collectors.joining(" "));
    }
}
