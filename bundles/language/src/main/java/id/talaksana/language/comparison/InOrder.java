package id.talaksana.language.comparison;

import java.util.ArrayList;
import java.util.List;

/** What kept its order when things were put into another one. */
final class InOrder {
    private InOrder() {}

    /** The longest run of numbers, not necessarily side by side, that goes up; the first such run when there are several. */
    static List<Integer> longestRun(List<Integer> numbers) {
        int[] length = new int[numbers.size()];
        int[] from = new int[numbers.size()];
        int best = -1;
        for (int i = 0; i < numbers.size(); i++) {
            from[i] = -1;
            for (int j = 0; j < i; j++) {
                if (numbers.get(j) < numbers.get(i) && length[j] + 1 > length[i]) {
                    length[i] = length[j] + 1;
                    from[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        List<Integer> run = new ArrayList<>();
        for (int i = best; i >= 0; i = from[i]) {
            run.add(0, numbers.get(i));
        }
        return run;
    }
}
