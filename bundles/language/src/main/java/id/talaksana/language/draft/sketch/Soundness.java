package id.talaksana.language.draft.sketch;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes the way through a draft one that the language accepts, and says where the source says otherwise. */
public final class Soundness {
    private final List<Part> steps;
    private final Sketch sketch;

    private Soundness(Sketch sketch) {
        this.sketch = sketch;
        this.steps = sketch.steps;
    }

    public static void mend(Sketch sketch) {
        Soundness soundness = new Soundness(sketch);
        boolean changed = true;
        while (changed) {
            changed = soundness.reach() || soundness.leave();
        }
    }

    private boolean reach() {
        BitSet reached = walk(false);
        int lost = reached.nextClearBit(0);
        if (lost >= steps.size()) {
            return false;
        }
        Part before = steps.get(lost - 1);
        if (before.members.containsKey("next")) {
            takeNext(before);
            return true;
        }
        String id = takeOut(lost);
        forget(id);
        return true;
    }

    private static void takeNext(Part before) {
        before.doubt(
                "next",
                "menurut sumber dilanjutkan ke \"" + before.text("next")
                        + "\"; tanpa ini langkah berikut tidak tercapai");
        before.members.remove("next");
    }

    private String takeOut(int lost) {
        Part gone = steps.remove(lost);
        String id = gone.text("id");
        sketch.root.doubt("steps", "kegiatan \"" + id + "\" tidak tercapai dari langkah pertama; tidak dimuat");
        return id;
    }

    private void forget(String id) {
        for (Part step : steps) {
            if (id.equals(step.text("next"))) {
                step.members.remove("next");
            }
            outcomes(step).forEach(outcome -> {
                if (id.equals(outcome.text("next"))) {
                    outcome.members.remove("next");
                }
                if (outcome.members.get("returnTo") instanceof JsonNode to && id.equals(value(to))) {
                    outcome.members.remove("returnTo");
                }
            });
        }
    }

    private boolean leave() {
        BitSet leaving = walk(true);
        int caught = leaving.nextClearBit(0);
        if (caught >= steps.size()) {
            return false;
        }
        Part step = steps.get(caught);
        if (step.members.remove("next") != null) {
            step.doubt("next", "putaran tanpa keputusan; lanjutannya menurut sumber tidak dimuat");
            return true;
        }
        for (Part outcome : outcomes(step)) {
            if (outcome.members.remove("returnTo") != null) {
                outcome.doubt("returnTo", "putaran tanpa jalan keluar; pengembaliannya menurut sumber tidak dimuat");
                return true;
            }
        }
        return false;
    }

    public static List<Part> outcomes(Part step) {
        return step.members.get("decision") instanceof Part decision ? decision.parts("outcomes") : List.of();
    }

    private static String value(JsonNode node) {
        return (node.isObject() ? node.path("value") : node).asText();
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            places.putIfAbsent(steps.get(i).text("id"), i);
        }
        return places;
    }

    private List<Integer> ways(int i, Map<String, Integer> places) {
        List<Part> outcomes = outcomes(steps.get(i));
        List<Integer> ways = new ArrayList<>();
        if (steps.get(i).members.containsKey("when")) {
            ways.add(i + 1);
        }
        if (outcomes.isEmpty()) {
            ways.addAll(next(steps.get(i).members.get("next"), i, places));
            return ways;
        }
        for (Part outcome : outcomes) {
            way(i, places, ways, outcome);
        }
        return ways;
    }

    private void way(int i, Map<String, Integer> places, List<Integer> ways, Part outcome) {
        if (outcome.members.containsKey("end")) {
            ways.add(steps.size());
        } else if (outcome.members.get("returnTo") instanceof JsonNode to) {
            ways.add(places.getOrDefault(value(to), i + 1));
        } else {
            ways.add(places.getOrDefault(outcome.text("next"), i + 1));
        }
    }

    private List<Integer> next(Object next, int i, Map<String, Integer> places) {
        if (!(next instanceof JsonNode node)) {
            return List.of(i + 1);
        }
        List<Integer> ways = new ArrayList<>();
        for (JsonNode way : node.isArray() ? node : List.of(node)) {
            String to = way.isObject() ? way.path("to").asText() : way.asText();
            ways.add(way.has("end") ? steps.size() : places.getOrDefault(to, i + 1));
        }
        return ways;
    }

    private BitSet walk(boolean backwards) {
        int end = steps.size();
        List<List<Integer>> next = next(backwards, end);
        BitSet seen = new BitSet();
        Deque<Integer> todo = new ArrayDeque<>(List.of(backwards ? end : 0));
        while (!todo.isEmpty()) {
            int i = todo.pop();
            if (!seen.get(i)) {
                seen.set(i);
                todo.addAll(next.get(i));
            }
        }
        return seen;
    }

    private List<List<Integer>> next(boolean backwards, int end) {
        List<List<Integer>> next = new ArrayList<>();
        for (int i = 0; i <= end; i++) {
            next.add(new ArrayList<>());
        }
        Map<String, Integer> places = places();
        for (int i = 0; i < end; i++) {
            for (int to : ways(i, places)) {
                next.get(backwards ? to : i).add(backwards ? i : to);
            }
        }
        return next;
    }
}
