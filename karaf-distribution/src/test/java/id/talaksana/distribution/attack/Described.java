package id.talaksana.distribution.attack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** What the API says of itself in its OpenAPI document, and whether an answer is as it says. */
final class Described {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\tat |(java|javax|org\\.apache|org\\.eclipse|id\\.talaksana|com\\.fasterxml)\\.");

    private final JsonNode document;

    Described(String document) {
        this.document = json(document).orElseThrow();
    }

    /** One method of one address. */
    record Operation(String verb, String path, JsonNode node) {}

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.get("paths").properties().forEach(path -> path.getValue()
                .properties()
                .forEach(verb ->
                        operations.add(new Operation(verb.getKey().toUpperCase(), path.getKey(), verb.getValue()))));
        return operations;
    }

    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
    }

    /** What is wrong with an answer; empty: it is as the operation says. */
    Optional<String> fault(Operation operation, RawHttp.Answer answer) {
        if (answer.status() >= 500) {
            // Nothing is amiss: nobody may be told to come again.
            return Optional.of("status " + answer.status() + ": " + shortened(answer));
        }
        JsonNode declared = operation.node().get("responses").get(String.valueOf(answer.status()));
        if (declared == null) {
            return Optional.of("status " + answer.status() + " is not declared: " + shortened(answer));
        }
        if (answer.status() >= 400 && INSIDE.matcher(answer.text()).find()) {
            return Optional.of("it shows the inside: " + shortened(answer));
        }
        JsonNode contents = resolve(declared).path("content");
        if (contents.isMissingNode()) {
            return answer.body().length == 0 ? Optional.empty() : Optional.of("a body is not declared");
        }
        JsonNode content = contents.get(answer.mediaType());
        if (content == null) {
            return Optional.of("\"" + answer.mediaType() + "\" is not declared for " + answer.status());
        }
        if (!answer.mediaType().endsWith("json")) {
            return Optional.empty();
        }
        return json(answer.text())
                .map(body -> Optional.ofNullable(mismatch(content.path("schema"), body, "$"))
                        .map(m -> m + " in a " + answer.status() + ": " + shortened(answer)))
                .orElse(Optional.of("no JSON: " + shortened(answer)));
    }

    /** The same for a request of which nobody knows what it leads to: it is refused in a way that any operation knows. */
    Optional<String> faultOfAny(RawHttp.Answer answer) {
        if (answer.status() >= 500) {
            // Nothing is amiss: nobody may be told to come again.
            return Optional.of("status " + answer.status() + ": " + shortened(answer));
        }
        boolean inside = answer.status() >= 400 && INSIDE.matcher(answer.text()).find();
        boolean problem = answer.status() < 400
                || answer.mediaType().equals("application/problem+json")
                || answer.text().contains("\"code\"")
                || answer.mediaType().equals("text/xml");
        return inside || !problem
                ? Optional.of("no problem document for " + answer.status() + " " + answer.headers() + ": "
                        + shortened(answer))
                : Optional.empty();
    }

    private String mismatch(JsonNode schema, JsonNode value, String at) {
        JsonNode resolved = resolve(schema);
        if (resolved.has("oneOf")) {
            return anyFits(resolved.get("oneOf"), value) ? null : at + " fits none of its kinds";
        }
        if (resolved.has("type") && !hasType(resolved.get("type"), value)) {
            return at + " should be " + resolved.get("type");
        }
        if (resolved.has("enum") && value.isTextual() && !anyEquals(resolved.get("enum"), value)) {
            return at + " is none of " + resolved.get("enum");
        }
        if (value.isArray() && resolved.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                String inner = mismatch(resolved.get("items"), value.get(i), at + "[" + i + "]");
                if (inner != null) {
                    return inner;
                }
            }
        }
        return value.isObject() ? inMembers(resolved, value, at) : null;
    }

    private String inMembers(JsonNode schema, JsonNode value, String at) {
        for (JsonNode required : schema.path("required")) {
            if (!value.has(required.asText())) {
                return at + " lacks " + required.asText();
            }
        }
        if (!schema.has("properties") && !schema.has("additionalProperties") && !schema.has("allOf")) {
            return null;
        }
        for (var member : value.properties()) {
            JsonNode inner = member(schema, member.getKey());
            String fault = inner == null
                    ? at + "." + member.getKey() + " is not declared"
                    : mismatch(inner, member.getValue(), at + "." + member.getKey());
            if (fault != null) {
                return fault;
            }
        }
        return null;
    }

    private JsonNode member(JsonNode schema, String name) {
        JsonNode resolved = resolve(schema);
        if (resolved.path("properties").has(name)) {
            return resolved.get("properties").get(name);
        }
        for (JsonNode part : resolved.path("allOf")) {
            JsonNode found = member(part, name);
            if (found != null) {
                return found;
            }
        }
        JsonNode others = resolved.path("additionalProperties");
        return others.isObject() || others.asBoolean() ? others : null;
    }

    private boolean anyFits(JsonNode schemas, JsonNode value) {
        return StreamSupport.stream(schemas.spliterator(), false).anyMatch(each -> mismatch(each, value, "") == null);
    }

    private static boolean anyEquals(JsonNode values, JsonNode value) {
        return StreamSupport.stream(values.spliterator(), false).anyMatch(value::equals);
    }

    private static boolean hasType(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            return StreamSupport.stream(types.spliterator(), false).anyMatch(type -> hasType(type, value));
        }
        return switch (types.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "null" -> value.isNull();
            default -> value.isObject();
        };
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(JSON.readTree(text));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String shortened(RawHttp.Answer answer) {
        String text = answer.text();
        return text.length() > 300 ? text.substring(0, 300) + "…" : text;
    }
}
