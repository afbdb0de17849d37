package id.talaksana.core.cases;

import static id.talaksana.core.cases.Procedures.open;
import static org.assertj.core.api.Assertions.assertThat;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseFile.State;
import id.talaksana.api.text.Diagnostic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;

/**
 * Random procedures whose steps part and meet, come back and jump ahead, run to their end in random order: after every deed that
 * is open which a naive reckoning with all closed steps says, and the record verifies.
 */
public class RandomProceduresTest {
    private static final int PROCEDURES = 400;
    private static final int MOST_DEEDS = 60;

    @Test
    public void everyStepIsOpenExactlyWhenItsTurnHasCome() {
        int jumped = 0;
        int returned = 0;
        for (int seed = 0; seed < PROCEDURES; seed++) {
            Random random = new Random(seed);
            Drawn drawn = new Drawn(random);
            Procedures it = new Procedures();
            List<Diagnostic> refused = it.publish("1.0.0", Drawn.TRACKS, drawn.yaml());
            if (!refused.isEmpty()) {
                assertThat(refused)
                        .as("procedure %d", seed)
                        .extracting(Diagnostic::rule)
                        .containsAnyOf("next-across-branches", "unreachable-step");
                drawn.jumps.clear();
                assertThat(it.publish("1.0.0", Drawn.TRACKS, drawn.yaml())).isEmpty();
            }
            String track = random.nextBoolean() ? "x" : "y";
            if (drawn.size > 0 && drawn.open(track, new HashSet<>()).isEmpty()) {
                continue;
            }
            Set<Integer> closed = new HashSet<>();
            CaseFile c = it.open(track);
            for (int deed = 0; c.state() == State.OPEN; deed++) {
                Set<String> expected = drawn.open(track, closed);
                assertThat(new TreeSet<>(open(c)))
                        .as("procedure %d, deed %d", seed, deed)
                        .isEqualTo(expected);
                List<String> ready = new ArrayList<>(expected);
                int step = Drawn.number(ready.get(random.nextInt(ready.size())));
                boolean back = drawn.returns.get(step) != null && deed < MOST_DEEDS && random.nextInt(3) == 0;
                boolean ahead = !back && drawn.jumps.get(step) != null && random.nextBoolean();
                returned += back ? 1 : 0;
                jumped += ahead ? 1 : 0;
                String outcome = back ? "kurang" : ahead ? "cepat" : drawn.decides(step) ? "ok" : null;
                c = it.done(c, Drawn.id(step), outcome, back ? "Ulangi" : null);
                closed.add(step);
                if (back) {
                    int to = drawn.returns.get(step);
                    closed.removeIf(other -> other == to || drawn.isAfter(other, to));
                } else if (ahead) {
                    int to = drawn.jumps.get(step);
                    for (int i = 0; i < drawn.size; i++) {
                        if (drawn.isAfter(i, step) && i != to && !drawn.isAfter(i, to)) {
                            closed.add(i);
                        }
                    }
                }
                if (deed % 5 == 0) {
                    assertThat(it.faults(c))
                            .as("procedure %d, deed %d", seed, deed)
                            .isEmpty();
                }
            }
            assertThat(drawn.open(track, closed))
                    .as("procedure %d: nothing is left", seed)
                    .isEmpty();
            assertThat(it.faults(c)).as("procedure %d", seed).isEmpty();
        }
        assertThat(jumped).as("jumps").isPositive();
        assertThat(returned).as("returns").isPositive();
    }

    /** A procedure, and the naive reckoning. */
    private static final class Drawn {
        static final String TRACKS = "tracks: [{id: x, label: X}, {id: y, label: Y}]\n";

        final int size;
        /** Null: all before it. */
        final List<Set<Integer>> after = new ArrayList<>();

        final List<String> tracks = new ArrayList<>();
        final java.util.Map<Integer, Integer> returns = new java.util.HashMap<>();
        final java.util.Map<Integer, Integer> jumps = new java.util.HashMap<>();

        Drawn(Random random) {
            size = 2 + random.nextInt(7);
            for (int i = 0; i < size; i++) {
                Set<Integer> before = new TreeSet<>();
                for (int j = 0; j < i; j++) {
                    if (random.nextInt(3) == 0) {
                        before.add(j);
                    }
                }
                after.add(random.nextInt(4) == 0 ? null : before);
                tracks.add(List.of("", "", "", "x", "y").get(random.nextInt(5)));
            }
            for (int i = 0; i < size; i++) {
                int step = i;
                List<Integer> before = new ArrayList<>(List.of(i));
                List<Integer> behind = new ArrayList<>();
                for (int j = 0; j < size; j++) {
                    if (isAfter(i, j)) {
                        before.add(j);
                    }
                    if (isAfter(j, i)) {
                        behind.add(j);
                    }
                }
                // What is done again must apply to whoever is sent back.
                before.removeIf(j -> !tracks.get(j).isEmpty() && !tracks.get(j).equals(tracks.get(step)));
                if (random.nextInt(3) == 0 && !before.isEmpty()) {
                    returns.put(i, before.get(random.nextInt(before.size())));
                }
                if (random.nextInt(3) == 0 && !behind.isEmpty()) {
                    jumps.put(i, behind.get(random.nextInt(behind.size())));
                }
            }
        }

        static String id(int step) {
            return "langkah-" + step;
        }

        static int number(String id) {
            return Integer.parseInt(id.substring("langkah-".length()));
        }

        boolean decides(int step) {
            return returns.containsKey(step) || jumps.containsKey(step);
        }

        List<String> yaml() {
            List<String> steps = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                StringBuilder step = new StringBuilder("id: " + id(i));
                if (after.get(i) != null) {
                    step.append(", after: ")
                            .append(after.get(i).stream().map(Drawn::id).toList());
                }
                if (!tracks.get(i).isEmpty()) {
                    step.append(", tracks: [").append(tracks.get(i)).append("]");
                }
                if (decides(i)) {
                    step.append(", decision: {outcomes: [{id: ok, label: Ya}");
                    if (returns.containsKey(i)) {
                        step.append(", {id: kurang, label: Kurang, returnTo: ")
                                .append(id(returns.get(i)))
                                .append("}");
                    }
                    if (jumps.containsKey(i)) {
                        step.append(", {id: cepat, label: Cepat, next: ")
                                .append(id(jumps.get(i)))
                                .append("}");
                    }
                    step.append("]}");
                }
                steps.add(step.toString());
            }
            return steps;
        }

        boolean isAfter(int step, int other) {
            Set<Integer> before = after.get(step);
            if (before == null) {
                return other < step;
            }
            return before.contains(other) || before.stream().anyMatch(each -> isAfter(each, other));
        }

        private boolean applies(int step, String track) {
            return tracks.get(step).isEmpty() || tracks.get(step).equals(track);
        }

        /** What does not apply is through as soon as all before it is. */
        private boolean through(int step, String track, Set<Integer> closed) {
            return applies(step, track) ? closed.contains(step) : ready(step, track, closed);
        }

        private boolean ready(int step, String track, Set<Integer> closed) {
            for (int j = 0; j < size; j++) {
                if (isAfter(step, j) && !through(j, track, closed)) {
                    return false;
                }
            }
            return true;
        }

        Set<String> open(String track, Set<Integer> closed) {
            Set<String> open = new TreeSet<>();
            for (int i = 0; i < size; i++) {
                if (applies(i, track) && !closed.contains(i) && ready(i, track, closed)) {
                    open.add(id(i));
                }
            }
            return open;
        }
    }
}
