package id.talaksana.distribution.attack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Requests made from the API's description: each of its operations in turn, with values that exist and values that nobody should
 * send, whole bodies and broken ones. The same seed makes the same ones.
 */
final class GeneratedRequests {
    private static final List<String> ODD = List.of(
            "",
            " ",
            "0",
            "-1",
            "2147483648",
            "1e400",
            "null",
            "..",
            "%00",
            "a\u0000b",
            "\u202e\ud83d\ude00",
            "' OR 1=1 --",
            "<script>alert(1)</script>",
            "${jndi:ldap://x}",
            "../../etc/passwd",
            "a;b=c",
            "é/ñ",
            "x".repeat(300),
            "1.0.0",
            "99999999999.0.0",
            "2026-02-30",
            "2026-11-30T25:00:00Z",
            "+275760-09-13T00:00:00Z",
            "kanreg-ZZZZZZZZZZZZZ",
            "\r\nX-Injected: 1");
    private static final List<String> TYPES = List.of(
            "application/json",
            "text/plain",
            "application/zip",
            "application/x-www-form-urlencoded",
            "multipart/form-data; boundary=batas",
            "multipart/form-data",
            "text/calendar",
            "application/bpmn+xml",
            "application/json; charset=utf-16",
            "garbage",
            "*/*");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Described described;
    private final Map<String, List<String>> known;
    private final Map<String, byte[]> bodies;
    private final List<Described.Operation> operations;
    private final Random random;
    private int next;

    /**
     * @param known values of parameters that lead to something, by the parameter's name
     * @param bodies sound bodies, by their media type
     */
    GeneratedRequests(Described described, Map<String, List<String>> known, Map<String, byte[]> bodies, long seed) {
        this.described = described;
        this.known = known;
        this.bodies = bodies;
        this.operations = described.operations();
        this.random = new Random(seed);
    }

    /**
     * One of them.
     *
     * @param leads whether it is sure to be answered by the operation
     */
    record Generated(Described.Operation operation, RawHttp request, boolean leads) {}

    Generated next() {
        Described.Operation operation = operations.get(next++ % operations.size());
        boolean[] leads = {true};
        StringBuilder target = new StringBuilder("/api" + operation.path());
        List<String> query = new ArrayList<>();
        List<String[]> headers = new ArrayList<>();
        for (JsonNode each : operation.node().path("parameters")) {
            parameter(described.resolve(each), target, query, headers, leads);
        }
        if (oneIn(20)) {
            query.add(encoded(odd()) + "=" + encoded(odd()));
        }
        if (!query.isEmpty()) {
            target.append('?').append(String.join("&", query));
        }
        String method = operation.verb();
        if (oneIn(25)) {
            method = pick(List.of("GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "X"));
            leads[0] &= method.equals(operation.verb());
        }
        if (oneIn(30)) {
            target.append(pick(List.of("%", "%zz", "{", "|", "%C0%AF", "\"", "/", ";x")));
            leads[0] = false;
        }
        RawHttp request = new RawHttp(method, target.toString());
        headers.forEach(header -> request.header(header[0], header[1]));
        wishes(request);
        body(operation, request);
        return new Generated(operation, request, leads[0]);
    }

    private void parameter(
            JsonNode parameter, StringBuilder target, List<String> query, List<String[]> headers, boolean[] leads) {
        String name = parameter.path("name").asText();
        switch (parameter.path("in").asText()) {
            case "path" -> {
                String value = oneIn(4) ? odd() : value(name, parameter.path("schema"));
                leads[0] &= value.matches("[A-Za-z0-9._-]+") && !value.matches("\\.+");
                int at = target.indexOf("{" + name + "}");
                target.replace(at, at + name.length() + 2, encoded(value));
            }
            case "query" -> {
                if (parameter.path("required").asBoolean() ? !oneIn(8) : oneIn(2)) {
                    query.add(name + "=" + encoded(oneIn(3) ? odd() : value(name, parameter.path("schema"))));
                }
            }
            default -> {
                if (oneIn(2)) {
                    headers.add(new String[] {
                        name, (oneIn(3) ? odd() : value(name, parameter.path("schema"))).replaceAll("[\r\n\0]", "")
                    });
                }
            }
        }
    }

    private void wishes(RawHttp request) {
        if (oneIn(2)) {
            request.header("Accept-Language", pick(List.of("en", "id", "*", "xx;q=9", "\"")));
        }
        if (oneIn(8)) {
            request.header(
                    "Accept",
                    pick(List.of("application/json", "*/*", "text/html", "image/*", "application/problem+json", ";;")));
        }
        if (oneIn(40)) {
            request.header("Expect", "the-unexpected");
        }
    }

    private void body(Described.Operation operation, RawHttp request) {
        JsonNode contents = operation.node().path("requestBody").path("content");
        if (contents.isMissingNode()) {
            if (oneIn(20)) {
                request.header("Content-Type", pick(TYPES)).body("{}".getBytes(StandardCharsets.UTF_8));
            }
            return;
        }
        if (oneIn(15)) {
            return;
        }
        List<String> types = new ArrayList<>();
        contents.fieldNames().forEachRemaining(types::add);
        String type = pick(types);
        byte[] bytes = type.equals("application/json")
                ? json(contents.get(type)).toString().getBytes(StandardCharsets.UTF_8)
                : whole(type, contents.get(type));
        String said = type.startsWith("multipart/") ? type + "; boundary=batas" : type;
        request.header("Content-Type", oneIn(12) ? pick(TYPES) : said).body(broken(bytes));
    }

    /** A form from its members, or one of the sound bodies. */
    private byte[] whole(String type, JsonNode content) {
        if (bodies.containsKey(type)) {
            return bodies.get(type);
        }
        JsonNode form = json(content);
        StringBuilder text = new StringBuilder();
        form.properties().forEach(member -> {
            String value = member.getValue().isTextual()
                    ? member.getValue().asText()
                    : member.getValue().toString();
            text.append(
                    type.startsWith("multipart/")
                            ? "--batas\r\nContent-Disposition: form-data; name=\"" + member.getKey() + "\"\r\n\r\n"
                                    + value + "\r\n"
                            : member.getKey() + "=" + encoded(value) + "&");
        });
        return (text + (type.startsWith("multipart/") ? "--batas--\r\n" : "")).getBytes(StandardCharsets.UTF_8);
    }

    private JsonNode json(JsonNode content) {
        if (content.has("example") && oneIn(3)) {
            return content.get("example");
        }
        return described(content.path("schema"), "", 0);
    }

    private JsonNode described(JsonNode schema, String name, int depth) {
        JsonNode resolved = described.resolve(schema);
        if (oneIn(12)) {
            return wrong();
        }
        if (resolved.has("oneOf")) {
            return described(
                    resolved.get("oneOf")
                            .get(random.nextInt(resolved.get("oneOf").size())),
                    name,
                    depth);
        }
        JsonNode type = resolved.path("type");
        return switch (type.isArray() ? type.get(0).asText() : type.asText("object")) {
            case "string" -> NODES.textNode(oneIn(5) ? odd() : value(name, resolved));
            case "integer" -> NODES.numberNode(pick(List.of(0, 1, -1, 7, Integer.MAX_VALUE, Integer.MIN_VALUE)));
            case "number" -> NODES.numberNode(pick(List.of(0.0, 1.5, -1e300, 1e308)));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "array" -> items(resolved, name, depth);
            default -> members(resolved, depth);
        };
    }

    private JsonNode items(JsonNode schema, String name, int depth) {
        ArrayNode items = NODES.arrayNode();
        for (int i = random.nextInt(depth > 4 ? 1 : 4); i > 0; i--) {
            items.add(described(schema.path("items"), name, depth + 1));
        }
        return items;
    }

    private JsonNode members(JsonNode schema, int depth) {
        ObjectNode object = NODES.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(member -> required.add(member.asText()));
        schema.path("properties").properties().forEach(member -> {
            if (required.contains(member.getKey()) ? !oneIn(10) : depth < 5 && oneIn(2)) {
                object.set(member.getKey(), described(member.getValue(), member.getKey(), depth + 1));
            }
        });
        if (schema.path("additionalProperties").isObject()) {
            object.set(oneIn(2) ? odd() : "a", described(schema.get("additionalProperties"), "", depth + 1));
        }
        if (oneIn(20)) {
            object.set(odd(), wrong());
        }
        return object;
    }

    private JsonNode wrong() {
        return pick(List.of(
                NODES.nullNode(),
                NODES.numberNode(Long.MAX_VALUE),
                NODES.numberNode(1e308),
                NODES.booleanNode(true),
                NODES.arrayNode(),
                NODES.objectNode(),
                NODES.textNode(""),
                NODES.textNode("panjang ".repeat(2_000))));
    }

    /** What came over a bad line, at times. */
    private byte[] broken(byte[] bytes) {
        byte[] copy = bytes.clone();
        switch (random.nextInt(16)) {
            case 0 -> {
                return java.util.Arrays.copyOf(copy, random.nextInt(copy.length + 1));
            }
            case 1 -> {
                for (int i = 0; i < 1 + copy.length / 50; i++) {
                    if (copy.length > 0) {
                        copy[random.nextInt(copy.length)] = (byte) random.nextInt();
                    }
                }
            }
            default -> {}
        }
        return copy;
    }

    private String value(String name, JsonNode schema) {
        if (schema.path("enum").isArray() && !schema.get("enum").isEmpty() && !oneIn(6)) {
            return schema.get("enum")
                    .get(random.nextInt(schema.get("enum").size()))
                    .asText();
        }
        if (schema.path("type").asText().equals("integer")) {
            int least = schema.path("minimum").asInt(0);
            int most = schema.path("maximum").asInt(100);
            return String.valueOf(pick(List.of(least, most, least - 1, most + 1)));
        }
        return pick(known.getOrDefault(name, List.of("kata", "2026-11-02", "2026-11-20T02:00:00Z")));
    }

    private String odd() {
        return pick(ODD);
    }

    private boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
