package id.talaksana.core.ranking;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.ranking.Verdict;
import id.talaksana.api.rounds.rule.MoveSource;
import id.talaksana.api.rounds.rule.MoveSource.Relation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Fills vacant seats from other formations: source by source, within one formation by formation, the best first. A tie that does not
 * fit is left to people, and so is whatever depends on somebody undecided: that formation's seats wait.
 */
final class Moves {
    private final Comparator<Contender> merit;
    private final Comparator<Field> byBest;

    Moves(Comparator<Contender> merit) {
        this.merit = merit;
        this.byBest = Comparator.<Field, Contender>comparing(field -> field.waiting.peek(), merit)
                .thenComparingInt(field -> field.number);
    }

    void fill(Collection<Field> fields, List<MoveSource> sources) {
        for (MoveSource source : sources) {
            Map<List<String>, TreeSet<Field>> pools = new HashMap<>();
            for (Field field : fields) {
                if (!field.waiting.isEmpty()) {
                    pools.computeIfAbsent(pool(source, field.formation), p -> new TreeSet<>(byBest))
                            .add(field);
                }
            }
            for (Field field : fields) {
                TreeSet<Field> pool = pools.get(pool(source, field.formation));
                while (pool != null && field.vacant() > 0 && fill(field, source, pool)) {
                    // one group of equals after another
                }
            }
        }
    }

    /** Formations that can give to each other as far as something must be the same. */
    private static List<String> pool(MoveSource source, Formation formation) {
        List<String> pool = new ArrayList<>();
        pool.add(formation.position());
        pool.add(source.location() == Relation.SAME ? formation.location() : null);
        pool.add(source.need() == Relation.SAME ? formation.need() : null);
        return pool;
    }

    private boolean fill(Field vacant, MoveSource source, TreeSet<Field> pool) {
        List<Field> from = bestOf(vacant, source, pool);
        if (from.isEmpty()) {
            return false;
        }
        Contender best = from.get(0).waiting.peek();
        List<Contender> group = takeEquals(pool, from, best);
        boolean fits =
                group.size() <= vacant.vacant() && group.stream().noneMatch(each -> each.verdict == Verdict.UNDECIDED);
        settle(vacant, source, from, group, fits);
        from.stream().filter(each -> !each.waiting.isEmpty()).forEach(pool::add);
        return fits;
    }

    private List<Contender> takeEquals(TreeSet<Field> pool, List<Field> from, Contender best) {
        List<Contender> group = new ArrayList<>();
        pool.removeAll(from);
        for (Field each : from) {
            while (!each.waiting.isEmpty() && merit.compare(best, each.waiting.peek()) == 0) {
                group.add(each.waiting.poll());
            }
        }
        return group;
    }

    private static void settle(Field vacant, MoveSource source, List<Field> from, List<Contender> group, boolean fits) {
        if (fits) {
            group.forEach(each -> vacant.take(each, source.code()));
        } else {
            vacant.hold();
            giveBack(group, from);
        }
    }

    private List<Field> bestOf(Field vacant, MoveSource source, TreeSet<Field> pool) {
        List<Field> best = new ArrayList<>();
        for (Field each : pool) {
            if (!best.isEmpty() && merit.compare(best.get(0).waiting.peek(), each.waiting.peek()) != 0) {
                break;
            }
            if (each != vacant && allows(source, vacant.formation, each.formation)) {
                best.add(each);
            }
        }
        return best;
    }

    private static boolean allows(MoveSource source, Formation vacant, Formation from) {
        return (source.into().isEmpty()
                        || vacant.need() != null && source.into().contains(vacant.need()))
                && Objects.equals(vacant.position(), from.position())
                && holds(source.need(), vacant.need(), from.need())
                && holds(source.location(), vacant.location(), from.location());
    }

    private static boolean holds(Relation relation, String one, String other) {
        return relation == Relation.ANY || (relation == Relation.SAME) == Objects.equals(one, other);
    }

    private static void giveBack(List<Contender> group, List<Field> from) {
        for (int i = group.size() - 1; i >= 0; i--) {
            Contender each = group.get(i);
            each.verdict = Verdict.UNDECIDED;
            from.stream()
                    .filter(field -> field.formation.id().equals(each.applicant.formation()))
                    .forEach(field -> field.waiting.addFirst(each));
        }
    }
}
