package id.talaksana.language.comparison;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How alike two steps are. Each root weighs the more the fewer steps of both procedures have it (inverse document frequency);
 * the likeness is twice the weight of what both have over the weight of what each has (Dice), and a little for standing at
 * about the same place. A sign beside the words, such as an objection period, counts where both have it; where one has it
 * alone it proves nothing, since documents differ in how much they say.
 */
final class StepLikeness {
    private static final double OF_WORDS = 0.85;
    private static final double OF_PLACE = 0.15;
    /** An objection period or a request makes a step what it is, however few words both documents share about it. */
    private static final double OF_WHAT_IT_HOLDS = 4;

    private final Map<String, Integer> numbers = new HashMap<>();
    /** By number. */
    private final double[] weights;

    private final NumberedStep[] left;
    private final NumberedStep[] right;

    /** A step with the numbers of its words and signs in ascending order: each meets every step of the other side. */
    private record NumberedStep(ComparedStep step, int[] words, int[] signs, double weight) {}

    StepLikeness(List<ComparedStep> left, List<ComparedStep> right) {
        int steps = left.size() + right.size();
        Map<String, Integer> occurrences = new HashMap<>();
        for (List<ComparedStep> side : List.of(left, right)) {
            for (ComparedStep step : side) {
                count(step.words().keySet(), occurrences);
                count(step.signs(), occurrences);
            }
        }
        weights = new double[numbers.size()];
        occurrences.forEach((mark, count) -> weights[numbers.get(mark)] =
                (mark.startsWith(ComparedStep.HOLDS) ? OF_WHAT_IT_HOLDS : 1) * Math.log(1 + (double) steps / count));
        this.left = left.stream().map(this::numbered).toArray(NumberedStep[]::new);
        this.right = right.stream().map(this::numbered).toArray(NumberedStep[]::new);
    }

    private void count(Collection<String> marks, Map<String, Integer> occurrences) {
        for (String mark : marks) {
            numbers.putIfAbsent(mark, numbers.size());
            occurrences.merge(mark, 1, Integer::sum);
        }
    }

    private NumberedStep numbered(ComparedStep step) {
        int[] words = numbers(step.words().keySet());
        double weight = 0;
        for (int word : words) {
            weight += weights[word];
        }
        return new NumberedStep(step, words, numbers(step.signs()), weight);
    }

    private int[] numbers(Collection<String> marks) {
        int[] found = new int[marks.size()];
        int next = 0;
        for (String mark : marks) {
            found[next++] = numbers.get(mark);
        }
        Arrays.sort(found);
        return found;
    }

    /** From 0 to 1, of two steps by their places on either side. */
    double of(int leftPlace, int rightPlace) {
        NumberedStep one = left[leftPlace];
        NumberedStep other = right[rightPlace];
        double both = common(one.words, other.words);
        if (both == 0 || !one.step.mayBe(other.step)) {
            return 0;
        }
        double signs = common(one.signs, other.signs);
        double all = one.weight + other.weight + 2 * signs;
        double place = 1 - Math.abs(one.step.place() - other.step.place());
        return 2 * (both + signs) / all * (OF_WORDS + OF_PLACE * place);
    }

    /** The words that both have, as the left one writes them, the most telling first. */
    List<String> shared(int leftPlace, int rightPlace) {
        Map<String, String> words = left[leftPlace].step.words();
        return words.keySet().stream()
                .filter(right[rightPlace].step.words()::containsKey)
                .sorted(Comparator.comparing((String word) -> weights[numbers.get(word)])
                        .reversed())
                .map(words::get)
                .distinct()
                .toList();
    }

    /** A plain loop: it runs for each step of one procedure with each of the other. */
    private double common(int[] marks, int[] others) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < marks.length && j < others.length) {
            if (marks[i] == others[j]) {
                sum += weights[marks[i]];
                i++;
                j++;
            } else if (marks[i] < others[j]) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
