package id.talaksana.language.draft.bpmn;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.talaksana.language.bpmn.Expression;
import id.talaksana.language.bpmn.ReadExpression;
import id.talaksana.language.draft.sketch.Part;
import id.talaksana.language.draft.sketch.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The conditions of our own files, which stand in the drawing and beside it. Where somebody changed the drawing, what it says
 * holds, and the difference is told.
 */
record DrawnConditions(FlowGraph graph, List<Element> order) {
    private static final String WORDS = BpmnSource.OWN + "words";
    private static final String OUTCOME = "hasil";
    private static final String TRACK = "jalur";

    /** The condition of a way. */
    static JsonNode ofWay(Element flow, JsonNode carried, Part part) {
        return carried == null && expression(flow).isEmpty()
                ? null
                : drawn(flow, carried == null ? "" : Expression.of(carried), part, "next")
                        .orElse(carried);
    }

    /** The condition of an outcome. */
    static JsonNode ofOutcome(Element flow, String id, JsonNode carried, Part part) {
        String chosen = OUTCOME + " == '" + id + "'";
        String expected = carried == null ? chosen : chosen + " && (" + Expression.of(carried) + ")";
        if (expression(flow).isEmpty()) {
            return carried;
        }
        Optional<JsonNode> drawn = drawn(flow, expected, part, "when");
        if (drawn.isEmpty()) {
            return carried;
        }
        return without(drawn.get(), OUTCOME);
    }

    /** The tracks and conditions of steps, which stand at the gateways before them. */
    void ofSteps(Map<Element, Part> steps) {
        for (Element gateway : graph.nodes().all()) {
            if (FlowNodes.dividesTracks(gateway)) {
                graph.nodes().outOf(gateway).stream()
                        .filter(flow -> !flow.get("id").equals(gateway.get("default")))
                        .forEach(flow -> guard(flow, steps));
            }
        }
    }

    private void guard(Element flow, Map<Element, Part> steps) {
        int first = order.indexOf(graph.nodes().targetOf(flow));
        if (first < 0 || expression(flow).isEmpty()) {
            return;
        }
        Part step = steps.get(order.get(first));
        Map<String, JsonNode> carried = OwnMembers.members(order.get(first), Set.of("tracks", "when"));
        Optional<JsonNode> drawn = drawn(flow, expected(carried), step, "when");
        if (drawn.isEmpty()) {
            return;
        }
        enter(steps, first, carried, drawn);
    }

    private void enter(Map<Element, Part> steps, int first, Map<String, JsonNode> carried, Optional<JsonNode> drawn) {
        List<JsonNode> rest = new ArrayList<>();
        JsonNode tracks = null;
        for (JsonNode part : parts(drawn.get())) {
            if (part.path("attribute").asText().equals(TRACK)) {
                tracks = part.get("in");
            } else {
                rest.add(part);
            }
        }
        for (int i = first; i < order.size(); i++) {
            if (!OwnMembers.members(order.get(i), Set.of("tracks", "when")).equals(carried)) {
                break;
            }
            Part same = steps.get(order.get(i));
            same.members.remove("when");
            same.members.remove("tracks");
            same.set("tracks", tracks).set("when", joined(rest));
        }
    }

    private static String expected(Map<String, JsonNode> carried) {
        List<String> tests = new ArrayList<>();
        JsonNode tracks = carried.get("tracks");
        if (tracks != null) {
            List<String> named = new ArrayList<>();
            (tracks.isObject() ? tracks.path("value") : tracks)
                    .forEach(track -> named.add(TRACK + " == '" + track.asText() + "'"));
            tests.add(String.join(" || ", named));
        }
        if (carried.get("when") != null) {
            tests.add(Expression.of(carried.get("when")));
        }
        return tests.size() == 1 ? tests.get(0) : "(" + String.join(") && (", tests) + ")";
    }

    /** What the drawing says where it says something else; the difference is told at the part. */
    private static Optional<JsonNode> drawn(Element flow, String expected, Part part, String member) {
        String said = expression(flow);
        if (squeezed(said).equals(squeezed(expected))) {
            changedWords(flow, expected, part, member);
            return Optional.empty();
        }
        return differing(expected, part, member, said);
    }

    private static void changedWords(Element flow, String expected, Part part, String member) {
        String words = flow.get(WORDS);
        if (!words.isEmpty() && !Words.line(words).equals(Words.line(flow.get("name")))) {
            part.doubt(
                    member,
                    "tulisan pada alur diubah dari \"" + Words.line(words) + "\" menjadi \""
                            + Words.line(flow.get("name")) + "\"; syaratnya tetap: " + Words.line(expected));
        }
    }

    private static Optional<JsonNode> differing(String expected, Part part, String member, String said) {
        Optional<JsonNode> read = ReadExpression.of(said);
        part.doubt(
                member,
                read.isPresent()
                        ? "syarat dalam diagram berbeda dari yang dibawa berkas ini: " + Words.line(expected)
                                + "; dimuat menurut diagram: " + Words.line(said)
                        : "syarat dalam diagram tidak dapat dimuat: " + Words.line(said)
                                + "; yang dibawa berkas ini tetap: " + Words.line(expected));
        return read;
    }

    private static String expression(Element flow) {
        String text = flow.first("conditionExpression").map(Element::text).orElse("");
        return text.startsWith("${") && text.endsWith("}") ? text.substring(2, text.length() - 1) : text;
    }

    private static String squeezed(String expression) {
        return expression.replaceAll("\\s+", "");
    }

    /** What is asked for beside this; null: nothing. */
    private static JsonNode without(JsonNode condition, String attribute) {
        List<JsonNode> rest = new ArrayList<>();
        for (JsonNode part : parts(condition)) {
            if (!part.path("attribute").asText().equals(attribute)) {
                rest.add(part);
            }
        }
        return joined(rest);
    }

    private static Iterable<JsonNode> parts(JsonNode condition) {
        return condition.has("all") ? condition.get("all") : List.of(condition);
    }

    private static JsonNode joined(List<JsonNode> conditions) {
        if (conditions.size() < 2) {
            return conditions.isEmpty() ? null : conditions.get(0);
        }
        ArrayNode all = Part.JSON.arrayNode().addAll(conditions);
        return Part.JSON.objectNode().set("all", all);
    }
}
