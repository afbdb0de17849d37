package id.talaksana.http.everyword;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a file can say otherwise at one place: nothing, or something else of the same kind. */
final class Changes {
    private static final String SLUG = "[a-z][a-z0-9]*(-[a-z0-9]+)*";

    private Changes() {}

    /** The file without what stands there, and with another value there. */
    static List<JsonNode> at(JsonNode file, String pointer) {
        List<JsonNode> changed = new ArrayList<>();
        for (JsonNode other : others(file.at(pointer))) {
            changed.add(with(file, pointer, other));
        }
        JsonNode value = file.at(pointer);
        changed.add(without(file, pointer));
        inside(file, pointer, changed);
        return changed;
    }

    /** What stands within a list or an object is part of it. */
    private static void inside(JsonNode file, String pointer, List<JsonNode> changed) {
        JsonNode value = file.at(pointer);
        if (value.isArray()) {
            for (int i = 0; i < Math.min(2, value.size()); i++) {
                changed.addAll(at(file, pointer + "/" + i));
            }
        } else if (value.isObject()) {
            value.fieldNames().forEachRemaining(name -> changed.addAll(at(file, pointer + "/" + name)));
        }
    }

    /** All files with another name for what has this one, wherever it is named; none where it is no name. */
    static Optional<Map<String, JsonNode>> renamed(Map<String, JsonNode> files, JsonNode name) {
        if (!name.isTextual() || !name.asText().matches(SLUG)) {
            return Optional.empty();
        }
        Map<String, JsonNode> all = new TreeMap<>();
        files.forEach((file, tree) -> all.put(file, renamed(tree, name.asText(), name.asText() + "-lain")));
        return Optional.of(all);
    }

    /** The file with this value there. */
    static JsonNode with(JsonNode file, String pointer, JsonNode value) {
        JsonNode copy = file.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        String last = last(pointer);
        if (parent instanceof ArrayNode list) {
            list.set(Integer.parseInt(last), value);
        } else {
            ((ObjectNode) parent).set(last, value);
        }
        return copy;
    }

    private static JsonNode without(JsonNode file, String pointer) {
        JsonNode copy = file.deepCopy();
        JsonNode parent = copy.at(pointer.substring(0, pointer.lastIndexOf('/')));
        if (parent instanceof ArrayNode list) {
            list.remove(Integer.parseInt(last(pointer)));
        } else {
            ((ObjectNode) parent).remove(last(pointer));
        }
        return copy;
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private static List<JsonNode> others(JsonNode value) {
        JsonNodeFactory factory = JsonNodeFactory.instance;
        List<JsonNode> others = new ArrayList<>();
        if (value.isBoolean()) {
            others.add(factory.booleanNode(!value.asBoolean()));
        } else if (value.isNumber()) {
            others.add(factory.numberNode(value.decimalValue().add(BigDecimal.ONE)));
            others.add(factory.numberNode(value.decimalValue().subtract(BigDecimal.ONE)));
        } else if (value.isTextual()) {
            String text = value.asText();
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                others.add(factory.textNode(LocalDate.parse(text).plusDays(1).toString()));
                others.add(factory.textNode(LocalDate.parse(text).plusYears(2).toString()));
                others.add(factory.textNode(LocalDate.parse(text).minusYears(2).toString()));
            } else if (text.matches("\\d{2}:\\d{2}")) {
                others.add(factory.textNode(text.substring(0, 3) + (text.endsWith("30") ? "45" : "30")));
            } else if (text.matches("\\d+ [a-z-]+")) {
                others.add(factory.textNode("7" + text));
                others.add(factory.textNode("9 " + text.split(" ")[1]));
            } else if (text.matches("#[0-9a-f]{6}")) {
                others.add(factory.textNode(text.charAt(1) > '7' ? "#fefefe" : "#0a0a0a"));
            } else if (text.equals("completed") || text.equals("rejected")) {
                others.add(factory.textNode(text.equals("completed") ? "rejected" : "completed"));
            } else if (text.matches("\\d+\\.\\d+\\.\\d+")) {
                others.add(factory.textNode("3.0.0"));
            } else if (text.startsWith("Asia/")) {
                others.add(factory.textNode("Asia/Jayapura"));
            } else {
                others.add(factory.textNode(text + " lain"));
                others.add(factory.textNode(text + "9"));
            }
        } else if (value.isArray() && !value.isEmpty()) {
            ArrayNode shorter = value.deepCopy();
            shorter.remove(shorter.size() - 1);
            others.add(shorter);
        }
        return others;
    }

    private static JsonNode renamed(JsonNode node, String from, String to) {
        if (node.isTextual()) {
            return node.asText().equals(from) ? TextNode.valueOf(to) : node;
        }
        if (node instanceof ArrayNode list) {
            ArrayNode copy = list.arrayNode();
            list.forEach(item -> copy.add(renamed(item, from, to)));
            return copy;
        }
        if (node instanceof ObjectNode object) {
            ObjectNode copy = object.objectNode();
            object.properties()
                    .forEach(m -> copy.set(m.getKey().equals(from) ? to : m.getKey(), renamed(m.getValue(), from, to)));
            return copy;
        }
        return node;
    }
}
