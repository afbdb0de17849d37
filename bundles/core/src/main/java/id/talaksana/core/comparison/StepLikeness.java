package id.talaksana.core.comparison;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How alike two steps are. Each root weighs the more the fewer steps of both procedures have it (inverse document frequency);
 * the likeness is twice the weight of what both have over the weight of what each has (Dice), and a little for standing at
 * about the same place. A sign beside the words, such as an objection period, counts where both have it; where one has it
 * alone it proves nothing, since documents differ in how much they say.
 */
final class StepLikeness {
    private static final double OF_WORDS = 0.85;
    private static final double OF_PLACE = 0.15;
    private final Map<String, Double> weights = new HashMap<>();

    StepLikeness(List<ComparedStep> left, List<ComparedStep> right) {
        int steps = left.size() + right.size();
        Map<String, Integer> occurrences = new HashMap<>();
        Stream.concat(left.stream(), right.stream())
                .flatMap(step -> Stream.concat(step.words().keySet().stream(), step.signs().stream()))
                .forEach(mark -> occurrences.merge(mark, 1, Integer::sum));
        occurrences.forEach((mark, count) -> weights.put(
                mark, (mark.startsWith(ComparedStep.HOLDS) ? 2 : 1) * Math.log(1 + (double) steps / count)));
    }

    /** @param score from 0 to 1 */
    record Likeness(double score, List<String> shared) {}

    Likeness of(ComparedStep left, ComparedStep right) {
        if (!left.readable() || !right.readable() || !left.mayBe(right)) {
            return new Likeness(0, List.of());
        }
        List<String> shared = left.words().keySet().stream()
                .filter(right.words()::containsKey)
                .sorted(Comparator.comparing(weights::get).reversed())
                .toList();
        if (shared.isEmpty()) {
            return new Likeness(0, List.of());
        }
        double signs = weight(left.signs().stream().filter(right.signs()::contains));
        double both = weight(shared.stream()) + signs;
        double all = weight(left.words().keySet().stream()) + weight(right.words().keySet().stream()) + 2 * signs;
        double words = 2 * both / all;
        double place = 1 - Math.abs(left.place() - right.place());
        return new Likeness(
                words * (OF_WORDS + OF_PLACE * place),
                shared.stream().map(left.words()::get).distinct().toList());
    }

    private double weight(Stream<String> marks) {
        return marks.mapToDouble(weights::get).sum();
    }
}
