package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.language.bpmn.Vocabulary;
import id.talaksana.language.draft.bpmn.FlowGraph.Way;
import id.talaksana.language.draft.sketch.Ids;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where the steps of a BPMN file lead: to the next, elsewhere, or by a decision.
 *
 * @param order the steps in the order of the definition
 * @param ids of the steps in the definition
 * @param own whether the file is one of our own, which carries all that it was made from
 * @param parts whether, being our own, it has steps that run side by side, and says with each after which it comes
 * @param branches what runs side by side in others' files
 */
record BpmnWays(
        FlowGraph graph,
        List<Element> order,
        Map<Element, String> ids,
        boolean own,
        boolean parts,
        SideBySide branches) {
    private static final Pattern REJECTED =
            Pattern.compile("tolak|reject|batal|cancel|gagal|fail|tidak memenuhi|declin|abort|error");

    /** Whether some of these steps of our own say after which they come. */
    static boolean part(List<Element> steps) {
        return steps.stream()
                .anyMatch(step -> OwnMembers.members(step, Set.of("after")).containsKey("after"));
    }

    void lead(Part step, int i) {
        Element node = order.get(i);
        List<Way> ways = parts ? oneOfEachFlow(graph.ways(node)) : graph.ways(node);
        tellPassed(step, ways);
        List<Way> choices = ways.stream().filter(Way::choice).toList();
        if (choices.size() > 1) {
            choose(step, i, choices);
            return;
        }
        single(step, i, node, ways);
    }

    private void tellPassed(Part step, List<Way> ways) {
        if (!own) {
            ways.stream()
                    .flatMap(w -> w.passed().stream())
                    .distinct()
                    .filter(p -> !branches.says(p))
                    .forEach(p -> passed(step, p));
        }
    }

    private void single(Part step, int i, Element node, List<Way> ways) {
        if (parts) {
            step.set("next", OwnMembers.members(node, Set.of("next")).get("next"));
            return;
        }
        if (ways.stream().anyMatch(Way::sideways) && !branches.goesOnInOrder(node)) {
            step.doubt("next", "cabang sejajar dijalankan berurutan");
            return;
        }
        straightOn(step, i, ways.get(0));
    }

    /** Ways of which each case has one, or those of a decision. */
    private void choose(Part step, int i, List<Way> choices) {
        if (choices.stream().allMatch(way -> kept(way, "way") != null)) {
            ArrayNode next = Part.JSON.arrayNode();
            choices.forEach(way -> next.add(onward(way, step)));
            step.set("next", next);
            return;
        }
        Ids taken = new Ids();
        List<Part> outcomes = new ArrayList<>();
        choices.forEach(way -> outcomes.add(outcome(way, i, taken)));
        step.members.put("decision", new Part().set("outcomes", outcomes));
    }

    private void straightOn(Part step, int i, Way way) {
        int to = way.to() == null ? order.size() : order.indexOf(way.to());
        if (to == order.size()) {
            String end = end(way);
            if (i + 1 < order.size() || end.equals("rejected")) {
                step.set("next", Part.JSON.objectNode().put("end", end));
                if (!own) {
                    step.doubt("next", "sumber tidak menyebut apakah berakhir dengan atau tanpa produk");
                }
            }
        } else if (to != i + 1) {
            step.set("next", ids.get(order.get(to)));
        }
    }

    /** An outcome behind which ways part is one outcome. */
    private static List<Way> oneOfEachFlow(List<Way> ways) {
        Map<Element, Way> first = new LinkedHashMap<>();
        ways.forEach(way -> first.putIfAbsent(way.flow(), way));
        return List.copyOf(first.values());
    }

    /** A way of which each case has one, with where the drawing leads it. */
    private ObjectNode onward(Way way, Part step) {
        ObjectNode onward = Part.JSON.objectNode();
        if (way.to() == null) {
            onward.put("end", end(way));
        } else {
            onward.put("to", ids.get(way.to()));
        }
        JsonNode when = DrawnConditions.ofWay(way.flow(), kept(way, "way").get("when"), step);
        return when == null ? onward : onward.set("when", when);
    }

    private static JsonNode kept(Way way, String member) {
        return way.flow() == null
                ? null
                : OwnMembers.members(way.flow(), Set.of(member)).get(member);
    }

    private static String end(Way way) {
        String end = way.end() == null ? "" : Words.line(way.end().get("name")).toLowerCase(Locale.ROOT);
        return REJECTED.matcher(end).find() ? "rejected" : "completed";
    }

    private static void passed(Part step, Element passed) {
        switch (passed.name) {
            case "exclusiveGateway" -> {
                // It is the decision itself, or joins ways.
            }
            case "parallelGateway" -> step.doubt("next", "gerbang sejajar tidak dapat dinyatakan");
            case "inclusiveGateway" -> step.doubt("decision", "gerbang inklusif dimuat sebagai pilihan satu hasil");
            case "eventBasedGateway", "complexGateway" ->
                step.doubt("decision", "gerbang " + passed.name + " dimuat sebagai keputusan petugas");
            case "boundaryEvent" ->
                step.doubt(
                        "decision",
                        "peristiwa \"" + BpmnSource.named(passed) + "\" pada kegiatan ini dimuat sebagai hasil");
            default ->
                step.doubt(
                        "next",
                        "peristiwa \"" + BpmnSource.named(passed) + "\"" + definition(passed)
                                + " tidak dapat dinyatakan");
        }
    }

    private static String definition(Element event) {
        Optional<String> kind = event.children.stream()
                .map(c -> c.name)
                .filter(n -> n.endsWith("EventDefinition"))
                .findFirst();
        return kind.map(k -> " (" + k.replace("EventDefinition", "") + ")").orElse("");
    }

    private Part outcome(Way way, int i, Ids taken) {
        JsonNode kept = kept(way, "outcome");
        JsonNode tree = kept instanceof ObjectNode ? kept : Part.JSON.objectNode();
        String label = Words.line(way.label());
        Part outcome = new Part()
                .set(
                        "id",
                        Words.id(tree.path("id").isTextual() ? tree.path("id").asText() : label, "hasil", taken));
        label(tree, label, outcome);
        target(outcome, way, i, tree);
        furtherMembers(way, tree, outcome);
        return outcome;
    }

    private static void label(JsonNode tree, String label, Part outcome) {
        if (tree.has("label") && (OwnMembers.same(tree.get("label"), label) || label.equals(Vocabulary.UNREADABLE))) {
            outcome.set("label", tree.get("label"));
        } else if (label.isEmpty()) {
            outcome.set("label", Part.missing("Alur tanpa nama dalam sumber."));
            outcome.doubt("label", "hasil ini tidak bernama");
        } else {
            outcome.set("label", label);
        }
    }

    private static void furtherMembers(Way way, JsonNode tree, Part outcome) {
        outcome.set("correctedBy", tree.get("correctedBy"))
                .set("note", tree.get("note"))
                .set(
                        "when",
                        tree.has("id")
                                ? DrawnConditions.ofOutcome(
                                        way.flow(), tree.get("id").asText(), tree.get("when"), outcome)
                                : null);
    }

    private void target(Part outcome, Way way, int i, JsonNode tree) {
        if (way.to() == null && (parts || i + 1 == order.size()) && tree.has("label") && !tree.has("end")) {
            return;
        }
        if (way.to() == null) {
            end(outcome, way, tree);
            return;
        }
        toStep(outcome, way, i, tree);
    }

    private static void end(Part outcome, Way way, JsonNode tree) {
        String found = end(way);
        JsonNode kept = tree.get("end");
        if (kept != null && OwnMembers.same(kept, found)) {
            outcome.set("end", kept);
        } else {
            outcome.set("end", Part.implied(Part.JSON.textNode(found), "implied", null));
            outcome.doubt("end", "sumber tidak menyebut apakah berakhir dengan atau tanpa produk");
        }
    }

    private void toStep(Part outcome, Way way, int i, JsonNode tree) {
        int to = order.indexOf(way.to());
        String id = ids.get(way.to());
        if (to > i) {
            // Where ways part, what follows is not the next in the file; and what goes on in order says nothing of it.
            boolean inOrder =
                    to == i + 1 && (tree.has("label") && !tree.has("next") || branches.goesOnInOrder(order.get(i)));
            outcome.set("next", parts || inOrder ? tree.get("next") : Part.JSON.textNode(id));
        } else {
            JsonNode kept = tree.get("returnTo");
            outcome.set("returnTo", kept != null && OwnMembers.same(kept, id) ? kept : Part.JSON.textNode(id));
        }
    }
}
