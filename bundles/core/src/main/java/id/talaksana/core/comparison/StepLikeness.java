package id.talaksana.core.comparison;

import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    /** What the words of each step weigh; a step meets every step of the other side, and weighs the same each time. */
    private final Map<ComparedStep, Double> totals = new IdentityHashMap<>();

    StepLikeness(List<ComparedStep> left, List<ComparedStep> right) {
        int steps = left.size() + right.size();
        Map<String, Integer> occurrences = new HashMap<>();
        Stream.concat(left.stream(), right.stream())
                .flatMap(step -> Stream.concat(step.words().keySet().stream(), step.signs().stream()))
                .forEach(mark -> occurrences.merge(mark, 1, Integer::sum));
        occurrences.forEach((mark, count) -> weights.put(
                mark, (mark.startsWith(ComparedStep.HOLDS) ? 2 : 1) * Math.log(1 + (double) steps / count)));
        Stream.concat(left.stream(), right.stream())
                .forEach(step -> totals.put(step, total(step.words().keySet())));
    }

    /** From 0 to 1. */
    double of(ComparedStep left, ComparedStep right) {
        if (!left.readable() || !right.readable() || !left.mayBe(right)) {
            return 0;
        }
        double both = common(left.words().keySet(), right.words().keySet());
        if (both == 0) {
            return 0;
        }
        double signs = common(left.signs(), right.signs());
        double all = totals.get(left) + totals.get(right) + 2 * signs;
        double place = 1 - Math.abs(left.place() - right.place());
        return 2 * (both + signs) / all * (OF_WORDS + OF_PLACE * place);
    }

    /** The words that both have, as the left one writes them, the most telling first. */
    List<String> shared(ComparedStep left, ComparedStep right) {
        return left.words().keySet().stream()
                .filter(right.words()::containsKey)
                .sorted(Comparator.comparing(weights::get).reversed())
                .map(left.words()::get)
                .distinct()
                .toList();
    }

    // Plain loops: they run for each step of one procedure with each of the other.

    private double common(Set<String> marks, Set<String> others) {
        double sum = 0;
        for (String mark : marks) {
            if (others.contains(mark)) {
                sum += weights.get(mark);
            }
        }
        return sum;
    }

    private double total(Set<String> marks) {
        double sum = 0;
        for (String mark : marks) {
            sum += weights.get(mark);
        }
        return sum;
    }
}
