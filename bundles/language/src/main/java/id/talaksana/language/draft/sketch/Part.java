package id.talaksana.language.draft.sketch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An object of the definition language in the making, with doubts at its members. */
public final class Part {
    public static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Values are trees, further parts, or lists of them. */
    public final Map<String, Object> members = new LinkedHashMap<>();

    public final Map<String, List<String>> doubts = new LinkedHashMap<>();

    public Part set(String name, JsonNode value) {
        if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    public Part set(String name, String value) {
        return set(name, value == null || value.isEmpty() ? null : JSON.textNode(value));
    }

    public Part set(String name, List<Part> parts) {
        if (!parts.isEmpty()) {
            members.put(name, parts);
        }
        return this;
    }

    /** Marks a doubt at a member; where the member is absent, at the beginning of the object. */
    public Part doubt(String member, String text) {
        doubts.computeIfAbsent(member, m -> new ArrayList<>()).add(text);
        return this;
    }

    public String text(String member) {
        return members.get(member) instanceof JsonNode node ? node.asText() : null;
    }

    @SuppressWarnings("unchecked")
    public List<Part> parts(String member) {
        return members.get(member) instanceof List<?> list ? (List<Part>) list : List.of();
    }

    /** A value that the source has but does not say, or says unreadably. */
    public static ObjectNode missing(String note) {
        return JSON.objectNode().put("provenance", "missing").put("note", note);
    }

    /** A value that the source does not say in words. */
    public static ObjectNode implied(JsonNode value, String provenance, String note) {
        ObjectNode node = JSON.objectNode();
        node.set("value", value);
        node.put("provenance", provenance);
        return note == null ? node : node.put("note", note);
    }
}
