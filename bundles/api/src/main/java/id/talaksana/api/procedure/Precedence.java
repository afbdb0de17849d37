package id.talaksana.api.procedure;

import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Which steps of a procedure come after which. A step comes after those that it names, and after all that these come after;
 * one that names none comes after all that stand before it in the document. Steps of which neither comes after the other are
 * open side by side.
 *
 * <p>A step that does not apply to a case counts as closed as soon as all that it comes after is closed: so nothing is open
 * early where a whole branch does not apply.
 *
 * <p>Where a case stands is told by its open steps alone. What comes after one of them waits; everything else is closed or was
 * passed over. So nobody has to read a case's history to know what opens next, and nothing can disagree with it.
 */
public final class Precedence {
    private final List<Step> steps;
    /** For each step those before it; null: all that stand before it, for each. */
    private final BitSet[] before;
    /** Where each step stands; null where one follows another: then looking through them once is cheaper than this. */
    private final Map<String, Integer> index;

    private Precedence(List<Step> steps) {
        this.steps = steps;
        if (!anySays(steps)) {
            index = null;
            before = null;
            return;
        }
        index = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            index.putIfAbsent(steps.get(i).id(), i);
        }
        before = before();
    }

    public static Precedence of(PublicService service) {
        return new Precedence(service.steps());
    }

    private BitSet[] before() {
        BitSet[] all = new BitSet[steps.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new BitSet();
            if (!says(steps.get(i))) {
                all[i].set(0, i);
                continue;
            }
            setNamed(all, i);
        }
        return all;
    }

    private void setNamed(BitSet[] all, int i) {
        for (String id : steps.get(i).after().value()) {
            // What stands behind is refused by the language; here it must not lead round in a circle.
            int earlier = index.getOrDefault(id, i);
            if (earlier < i) {
                all[i].set(earlier);
                all[i].or(all[earlier]);
            }
        }
    }

    /** Where it cannot be read, the document's order holds. */
    private static boolean says(Step step) {
        return step.after() != null && step.after().known();
    }

    private static boolean anySays(List<Step> steps) {
        for (Step step : steps) {
            if (says(step)) {
                return true;
            }
        }
        return false;
    }

    private int index(String id) {
        if (index != null) {
            return index.get(id);
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("the procedure has no step " + id);
    }

    /** Whether some steps can be open side by side. */
    public boolean parts() {
        return IntStream.range(1, steps.size()).anyMatch(i -> before != null && before[i].cardinality() < i);
    }

    /** Whether one step comes after another one. */
    public boolean isAfter(String step, String other) {
        return isAfter(index(step), index(other));
    }

    private boolean isAfter(int step, int other) {
        return before == null ? other < step : before[step].get(other);
    }

    /** Whether two steps can be open side by side. */
    public boolean areBeside(String one, String other) {
        return !one.equals(other) && !isAfter(one, other) && !isAfter(other, one);
    }

    /** The steps that come directly after one, in the document's order. */
    public List<Step> directlyAfter(Step step) {
        int from = index(step.id());
        return steps.stream()
                .filter(later -> {
                    int to = index(later.id());
                    return isAfter(to, from)
                            && IntStream.range(from + 1, to).noneMatch(i -> isAfter(i, from) && isAfter(to, i));
                })
                .toList();
    }

    /** The steps that others come directly after, that one step comes after, in the document's order; empty: it begins. */
    public List<Step> directlyBefore(Step step) {
        return steps.stream()
                .filter(earlier -> isAfter(step.id(), earlier.id())
                        && directlyAfter(earlier).contains(step))
                .toList();
    }

    /** The steps that can be open beside one, in the document's order. */
    public List<Step> beside(Step step) {
        return before == null
                ? List.of()
                : steps.stream()
                        .filter(other -> areBeside(step.id(), other.id()))
                        .toList();
    }

    /** The steps that a case begins with. */
    public List<Step> first(Predicate<Step> applies) {
        return earliest(0, i -> true, List.of(), applies);
    }

    /** The steps that are opened when one was closed, while others are open. */
    public List<Step> after(Step closed, Collection<String> open, Predicate<Step> applies) {
        int from = index(closed.id());
        return earliest(from + 1, i -> isAfter(i, from), open, applies);
    }

    /** The steps that are opened when a case goes on at one, while others are open: that one, or what comes after it. */
    public List<Step> from(Step target, Collection<String> open, Predicate<Step> applies) {
        int from = index(target.id());
        return earliest(from, i -> i == from || isAfter(i, from), open, applies);
    }

    /** Of the steps from one on, which may come, those that apply, wait for no open one, and come after no other such. */
    private List<Step> earliest(int from, IntPredicate mayCome, Collection<String> open, Predicate<Step> applies) {
        List<Step> ready = new ArrayList<>();
        for (int i = from; i < steps.size(); i++) {
            Step step = steps.get(i);
            if (mayCome.test(i) && !waits(i, open) && !comesAfterAny(i, ready) && applies.test(step)) {
                ready.add(step);
                if (before == null) {
                    break;
                }
            }
        }
        return List.copyOf(ready);
    }

    /** Whether a step is open itself or comes after one that is. */
    private boolean waits(int step, Collection<String> open) {
        for (String id : open) {
            int other = index(id);
            if (step == other || isAfter(step, other)) {
                return true;
            }
        }
        return false;
    }

    private boolean comesAfterAny(int step, List<Step> others) {
        for (Step other : others) {
            if (isAfter(step, index(other.id()))) {
                return true;
            }
        }
        return false;
    }
}
