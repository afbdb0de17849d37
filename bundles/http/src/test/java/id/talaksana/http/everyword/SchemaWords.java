package id.talaksana.http.everyword;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every word of a schema, property or value of a closed list, and where a file uses it. A shared part is one place. */
final class SchemaWords {
    private final String name;
    private final JsonNode root;
    private final Set<String> words = new LinkedHashSet<>();
    private final Set<String> parts = new LinkedHashSet<>();

    SchemaWords(String name, JsonNode root) {
        this.name = name;
        this.root = root;
        properties(root, name);
    }

    /** All of them: {@code service/title}, {@code $step/acts[]/kind=sign}. */
    Set<String> all() {
        return words;
    }

    private void properties(JsonNode schema, String at) {
        String part = schema.path("$ref").asText().replace("#/$defs/", "");
        if (!part.isEmpty() && parts.add(part)) {
            properties(root.path("$defs").path(part), "$" + part);
        }
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String word = at + "/" + property.getKey();
            words.add(word);
            properties(property.getValue(), word);
        }
        schema.path("enum").forEach(value -> words.add(at + "=" + value.asText()));
        if (schema.has("items")) {
            properties(schema.path("items"), at + "[]");
        }
    }

    /** Where a file has each word that is a property, as JSON pointers. */
    Map<String, List<String>> in(JsonNode file) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        visit(file, root, name, "", found);
        return found;
    }

    private void visit(JsonNode node, JsonNode schema, String at, String pointer, Map<String, List<String>> found) {
        if (schema.has("$ref")) {
            String part = schema.path("$ref").asText().replace("#/$defs/", "");
            visit(node, root.path("$defs").path(part), "$" + part, pointer, found);
            if (root.path("$defs").path(part).has("enum")) {
                found.computeIfAbsent("$" + part, w -> new ArrayList<>()).add(pointer);
            }
            return;
        }
        if (node.isObject()) {
            node.properties().forEach(member -> {
                JsonNode property = schema.path("properties").path(member.getKey());
                if (!property.isMissingNode()) {
                    String word = at + "/" + member.getKey();
                    String here = pointer + "/" + member.getKey();
                    found.computeIfAbsent(word, w -> new ArrayList<>()).add(here);
                    visit(member.getValue(), property, word, here, found);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                String here = pointer + "/" + i;
                found.computeIfAbsent(at + "[]", w -> new ArrayList<>()).add(here);
                visit(node.get(i), schema.path("items"), at + "[]", here, found);
            }
        }
    }
}
