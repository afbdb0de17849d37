package id.talaksana.api.condition;

import id.talaksana.api.condition.Condition.Counted;
import id.talaksana.api.condition.Condition.Dated;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * All that some conditions tell apart. Values of an attribute of which they say the same stand together, so a scale falls into
 * its intervals; of numbers the bounds are taken and what lies between and beyond them; what is said of days may hold or not.
 */
public final class Combinations {
    /** More than anybody could check by hand, and few enough to be looked at one by one. */
    public static final int MOST = 20_000;

    private final Declared declared;
    private final List<Dimension> dimensions = new ArrayList<>();

    /** What is told apart of one attribute, number or statement on days. */
    private record Dimension(Object of, List<List<String>> classes) {}

    private Combinations(Declared declared) {
        this.declared = declared;
    }

    /** @param conditions may have null for what always applies */
    public static Combinations of(Collection<Condition> conditions, Declared declared) {
        Combinations all = new Combinations(declared);
        Map<String, List<Condition>> said = new LinkedHashMap<>();
        Set<Condition> days = new LinkedHashSet<>();
        conditions.stream().filter(c -> c != null).flatMap(Condition::leaves).forEach(leaf -> {
            if (leaf instanceof Dated) {
                days.add(leaf);
            } else {
                said.computeIfAbsent(leaf.names().iterator().next(), id -> new ArrayList<>())
                        .add(leaf);
            }
        });
        said.forEach((id, leaves) -> all.dimensions.add(new Dimension(id, all.classes(id, leaves))));
        days.forEach(day ->
                all.dimensions.add(new Dimension(day, List.of(List.of(Truth.YES.name()), List.of(Truth.NO.name())))));
        return all;
    }

    private List<List<String>> classes(String id, List<Condition> leaves) {
        Map<List<Truth>, List<String>> classes = new LinkedHashMap<>();
        values(id, leaves).forEach(value -> classes.computeIfAbsent(
                        leaves.stream()
                                .map(leaf -> Known.of(leaf, value, declared))
                                .toList(),
                        same -> new ArrayList<>())
                .add(value));
        return List.copyOf(classes.values());
    }

    private Stream<String> values(String id, List<Condition> leaves) {
        if (leaves.stream().noneMatch(Counted.class::isInstance)) {
            return declared.values().getOrDefault(id, List.of()).stream();
        }
        TreeSet<BigDecimal> bounds = new TreeSet<>();
        leaves.forEach(leaf -> Stream.of(((Counted) leaf).atLeast(), ((Counted) leaf).atMost())
                .filter(bound -> bound != null)
                .forEach(bounds::add));
        TreeSet<BigDecimal> points = points(bounds);
        Declared.Bounds admitted = declared.numbers().getOrDefault(id, new Declared.Bounds(null, null));
        return points.stream().filter(admitted::admit).map(BigDecimal::toPlainString);
    }

    private static TreeSet<BigDecimal> points(TreeSet<BigDecimal> bounds) {
        TreeSet<BigDecimal> points = new TreeSet<>(bounds);
        points.add(bounds.first().subtract(BigDecimal.ONE));
        points.add(bounds.last().add(BigDecimal.ONE));
        BigDecimal below = null;
        for (BigDecimal bound : bounds) {
            if (below != null) {
                points.add(below.add(bound).divide(BigDecimal.valueOf(2)));
            }
            below = bound;
        }
        return points;
    }

    /** How many there are; one where nothing is told apart. */
    public long count() {
        long count = 1;
        for (Dimension dimension : dimensions) {
            count = Math.min(Integer.MAX_VALUE, count * dimension.classes().size());
        }
        return count;
    }

    /**
     * Visits each, while it is asked for.
     *
     * @throws IllegalStateException when there are more than {@link #MOST}
     */
    public void each(Consumer<Combination> visitor) {
        if (count() > MOST) {
            throw new IllegalStateException(count() + " combinations");
        }
        visit(0, new LinkedHashMap<>(), visitor);
    }

    private void visit(int from, Map<Object, List<String>> chosen, Consumer<Combination> visitor) {
        if (from == dimensions.size()) {
            visitor.accept(new Combination(new LinkedHashMap<>(chosen), declared));
            return;
        }
        for (List<String> values : dimensions.get(from).classes()) {
            chosen.put(dimensions.get(from).of(), values);
            visit(from + 1, chosen, visitor);
        }
        chosen.remove(dimensions.get(from).of());
    }

    /** One of them. */
    public static final class Combination {
        private final Map<Object, List<String>> chosen;
        private final Declared declared;

        private Combination(Map<Object, List<String>> chosen, Declared declared) {
            this.chosen = chosen;
            this.declared = declared;
        }

        /** Whether a condition, which is one of those that were combined, holds; null always does. */
        public boolean holds(Condition condition) {
            return condition == null || condition.under(this::leaf) == Truth.YES;
        }

        private Truth leaf(Condition leaf) {
            List<String> values = chosen.get(
                    leaf instanceof Dated ? leaf : leaf.names().iterator().next());
            if (values == null || values.isEmpty()) {
                return Truth.UNKNOWN;
            }
            return leaf instanceof Dated ? Truth.valueOf(values.get(0)) : Known.of(leaf, values.get(0), declared);
        }

        /** The values of each attribute or number that some conditions are about, by id. */
        public Map<String, List<String>> values(Collection<Condition> conditions) {
            Map<String, List<String>> said = new LinkedHashMap<>();
            leaves(conditions).filter(leaf -> !(leaf instanceof Dated)).forEach(leaf -> {
                String id = leaf.names().iterator().next();
                said.put(id, chosen.get(id));
            });
            return said;
        }

        /** The statements on days among some conditions, each with whether it holds. */
        public Map<Condition, Boolean> days(Collection<Condition> conditions) {
            Map<Condition, Boolean> said = new LinkedHashMap<>();
            leaves(conditions)
                    .filter(Dated.class::isInstance)
                    .forEach(leaf -> said.put(leaf, chosen.get(leaf).get(0).equals(Truth.YES.name())));
            return said;
        }

        private static Stream<Condition> leaves(Collection<Condition> conditions) {
            return conditions.stream().filter(c -> c != null).flatMap(Condition::leaves);
        }
    }
}
