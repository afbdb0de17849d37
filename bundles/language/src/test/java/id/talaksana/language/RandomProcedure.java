package id.talaksana.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A small procedure of random conditions, with a reading of its own that shares no code with the program's. */
public final class RandomProcedure {
    private static final List<String> RANKS = List.of("rendah", "sedang", "tinggi");
    private static final List<String> PLACES = List.of("dalam", "luar");
    private static final int END = -1;

    private final Random random;
    private final List<Step> steps = new ArrayList<>();

    /** A condition as it is written, and whether it holds. */
    private record Test(String yaml, Predicate<Map<String, String>> holds) {}

    private record Way(int to, Test when) {}

    private record Outcome(String id, int to, boolean returns, Test when) {}

    private record Step(Test when, List<Way> ways, List<Outcome> outcomes, List<Test> actors) {}

    public RandomProcedure(long seed) {
        random = new Random(seed);
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            steps.add(step(i, count));
        }
    }

    private Step step(int i, int count) {
        Test when = random.nextInt(3) == 0 ? test(1) : null;
        List<Test> actors = new ArrayList<>();
        actors.add(random.nextInt(4) == 0 ? test(1) : null);
        if (random.nextBoolean()) {
            actors.add(random.nextInt(3) == 0 ? test(1) : null);
        }
        if (random.nextInt(4) == 0) {
            List<Outcome> outcomes = new ArrayList<>();
            outcomes.add(
                    new Outcome("ya", i + 1 == count ? END : i + 1, false, random.nextInt(3) == 0 ? test(1) : null));
            outcomes.add(new Outcome("kembali", random.nextInt(i + 1), true, random.nextInt(3) == 0 ? test(1) : null));
            if (random.nextBoolean()) {
                outcomes.add(new Outcome("tolak", END, false, random.nextBoolean() ? test(1) : null));
            }
            return new Step(when, List.of(), outcomes, actors);
        }
        List<Way> ways = new ArrayList<>();
        switch (random.nextInt(4)) {
            case 0 -> ways.add(new Way(target(count), null));
            case 1 -> {
                Test first = test(1);
                ways.add(new Way(target(count), first));
                ways.add(new Way(
                        target(count),
                        switch (random.nextInt(3)) {
                            case 0 -> null;
                            case 1 -> not(first);
                            default -> test(1);
                        }));
            }
            default -> {
                // In the document's order.
            }
        }
        return new Step(when, ways, List.of(), actors);
    }

    private int target(int count) {
        return random.nextInt(4) == 0 ? END : random.nextInt(count);
    }

    private static Test not(Test test) {
        return new Test("{not: " + test.yaml() + "}", values -> !test.holds().test(values));
    }

    private Test test(int deep) {
        switch (random.nextInt(deep > 0 ? 6 : 3)) {
            case 0 -> {
                String place = PLACES.get(random.nextInt(2));
                return new Test("{attribute: tempat, is: " + place + "}", v -> v.get("tempat")
                        .equals(place));
            }
            case 1 -> {
                int least = random.nextInt(3);
                return new Test(
                        "{attribute: pangkat, atLeast: " + RANKS.get(least) + "}",
                        v -> RANKS.indexOf(v.get("pangkat")) >= least);
            }
            case 2 -> {
                int most = random.nextInt(3);
                return new Test(
                        "{attribute: pangkat, atMost: " + RANKS.get(most) + "}",
                        v -> RANKS.indexOf(v.get("pangkat")) <= most);
            }
            case 3 -> {
                return not(test(deep - 1));
            }
            case 4 -> {
                Test one = test(deep - 1);
                Test other = test(deep - 1);
                return new Test(
                        "{all: [" + one.yaml() + ", " + other.yaml() + "]}",
                        one.holds().and(other.holds()));
            }
            default -> {
                Test one = test(deep - 1);
                Test other = test(deep - 1);
                return new Test(
                        "{any: [" + one.yaml() + ", " + other.yaml() + "]}",
                        one.holds().or(other.holds()));
            }
        }
    }

    /** The service's file, by the name {@code acak.yaml}. */
    public String yaml() {
        StringBuilder yaml = new StringBuilder(
                """
                talaksana: 1
                service: acak
                title: Acak
                document: {kind: guide}
                applicant:
                  - {id: pangkat, label: Pangkat, ordered: true, values: [{id: rendah, label: R}, {id: sedang, label: S}, {id: tinggi, label: T}]}
                  - {id: tempat, label: Tempat, values: [{id: dalam, label: D}, {id: luar, label: L}]}
                actors: [{id: p0, name: P0}, {id: p1, name: P1}]
                steps:
                """);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            yaml.append("  - id: s")
                    .append(i)
                    .append("\n    text: Langkah ")
                    .append(i)
                    .append("\n    actors: [");
            for (int a = 0; a < step.actors().size(); a++) {
                yaml.append(a == 0 ? "" : ", ")
                        .append("{actor: p")
                        .append(a)
                        .append(when(step.actors().get(a)))
                        .append("}");
            }
            yaml.append("]\n");
            if (step.when() != null) {
                yaml.append("    when: ").append(step.when().yaml()).append('\n');
            }
            if (!step.ways().isEmpty()) {
                yaml.append("    next: [")
                        .append(step.ways().stream()
                                .map(way -> "{" + to(way.to()) + when(way.when()) + "}")
                                .collect(Collectors.joining(", ")))
                        .append("]\n");
            }
            if (!step.outcomes().isEmpty()) {
                yaml.append("    decision:\n      outcomes:\n");
                for (Outcome outcome : step.outcomes()) {
                    String way = outcome.returns()
                            ? ", returnTo: s" + outcome.to()
                            : outcome.id().equals("tolak") ? ", end: rejected" : "";
                    yaml.append("        - {id: ")
                            .append(outcome.id())
                            .append(", label: X")
                            .append(way)
                            .append(when(outcome.when()))
                            .append("}\n");
                }
            }
        }
        return yaml.toString();
    }

    private static String to(int to) {
        return to == END ? "end: completed" : "to: s" + to;
    }

    private static String when(Test when) {
        return when == null ? "" : ", when: " + when.yaml();
    }

    /** All assignments of values. */
    public static List<Map<String, String>> assignments() {
        List<Map<String, String>> all = new ArrayList<>();
        RANKS.forEach(rank -> PLACES.forEach(place -> all.add(Map.of("pangkat", rank, "tempat", place))));
        return all;
    }

    /** Whether every assignment has one way from each step that it comes to, somebody who does it, an end, and every step is come to. */
    public boolean sound() {
        Set<Integer> ever = new TreeSet<>();
        for (Map<String, String> values : assignments()) {
            Set<Integer> seen = new TreeSet<>();
            if (first(0, values) == END || !explore(first(0, values), values, seen)) {
                return false;
            }
            for (int from : seen) {
                if (!ends(from, values)) {
                    return false;
                }
            }
            ever.addAll(seen);
        }
        return ever.size() == steps.size();
    }

    private boolean explore(int at, Map<String, String> values, Set<Integer> seen) {
        if (at == END || !seen.add(at)) {
            return true;
        }
        if (actors(at, values).isEmpty()) {
            return false;
        }
        if (!steps.get(at).outcomes().isEmpty()) {
            List<String> offered = outcomes(at, values);
            return !offered.isEmpty() && offered.stream().allMatch(id -> explore(after(at, id, values), values, seen));
        }
        long open = steps.get(at).ways().stream()
                .filter(way -> way.when() != null && way.when().holds().test(values))
                .count();
        boolean others =
                steps.get(at).ways().isEmpty() || steps.get(at).ways().stream().anyMatch(way -> way.when() == null);
        return open <= 1 && (open == 1 || others) && explore(after(at, null, values), values, seen);
    }

    private boolean ends(int from, Map<String, String> values) {
        Set<Integer> seen = new TreeSet<>();
        List<Integer> todo = new ArrayList<>(List.of(from));
        while (!todo.isEmpty()) {
            int at = todo.remove(0);
            if (at == END) {
                return true;
            }
            if (seen.add(at)) {
                if (steps.get(at).outcomes().isEmpty()) {
                    todo.add(after(at, null, values));
                }
                outcomes(at, values).forEach(id -> todo.add(after(at, id, values)));
            }
        }
        return false;
    }

    /** The step that a case begins with or comes to; negative: it ends. */
    public int first(int from, Map<String, String> values) {
        for (int i = from; i < steps.size(); i++) {
            if (steps.get(i).when() == null || steps.get(i).when().holds().test(values)) {
                return i;
            }
        }
        return END;
    }

    /** The outcomes that are offered. */
    public List<String> outcomes(int at, Map<String, String> values) {
        return steps.get(at).outcomes().stream()
                .filter(o -> o.when() == null || o.when().holds().test(values))
                .map(Outcome::id)
                .toList();
    }

    /** Who does a step. */
    public Set<String> actors(int at, Map<String, String> values) {
        Set<String> actors = new TreeSet<>();
        for (int a = 0; a < steps.get(at).actors().size(); a++) {
            Test when = steps.get(at).actors().get(a);
            if (when == null || when.holds().test(values)) {
                actors.add("p" + a);
            }
        }
        return actors;
    }

    /** Where a case goes from a step; negative: it ends. */
    public int after(int at, String outcome, Map<String, String> values) {
        for (Outcome o : steps.get(at).outcomes()) {
            if (o.id().equals(outcome)) {
                return o.to() == END ? END : first(o.to(), values);
            }
        }
        for (Way way : steps.get(at).ways()) {
            if (way.when() == null || way.when().holds().test(values)) {
                return way.to() == END ? END : first(way.to(), values);
            }
        }
        return first(at + 1, values);
    }
}
