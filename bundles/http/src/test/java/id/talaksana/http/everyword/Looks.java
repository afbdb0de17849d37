package id.talaksana.http.everyword;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** All that is shown or done of one definition; each is made when it is first asked for, and kept. */
final class Looks {
    /** How often each face was the one that told two definitions apart: those are asked first. */
    private static final Map<Integer, Integer> TOLD = new HashMap<>();

    private final List<Supplier<String>> faces;
    private final Map<Integer, String> seen = new HashMap<>();

    /**
     * @param deeds what the engine does
     * @param shown what people see
     */
    Looks(List<Supplier<String>> deeds, List<Supplier<String>> shown) {
        this.faces = Stream.concat(deeds.stream(), shown.stream()).toList();
    }

    boolean differFrom(Looks other) {
        if (faces.size() != other.faces.size()) {
            return true;
        }
        return IntStream.range(0, faces.size())
                .boxed()
                .sorted(Comparator.comparing((Integer face) -> -TOLD.getOrDefault(face, 0)))
                .filter(face -> !at(face).equals(other.at(face)))
                .peek(face -> TOLD.merge(face, 1, Integer::sum))
                .findFirst()
                .isPresent();
    }

    private String at(int face) {
        return seen.computeIfAbsent(face, f -> faces.get(f).get());
    }
}
