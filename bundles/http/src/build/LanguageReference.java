import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.talaksana.api.definition.AgencyDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes the reference of the definition language when the bundle is built: each key of the published schemas with its
 * description and example, in Indonesian. Use: {@code java LanguageReference.java <out.html>}.
 */
public final class LanguageReference {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Bahasa definisi Talaksana</title>
            <style>
            :root{color-scheme:light dark}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem}
            dt{margin-top:1rem;font-weight:600}dd{margin:0 0 0 1rem}
            code{font:.95em ui-monospace,monospace;overflow-wrap:anywhere}
            dd code{display:block;white-space:pre-wrap;border-left:3px solid;padding-left:.5rem}
            dt span{font-weight:400}
            </style></head><body><main>
            <h1>Bahasa definisi</h1>
            <p>Satu instansi adalah satu folder: <a href="#agency">agency.yaml</a> dan satu <a href="#service">berkas layanan</a>
            bagi tiap layanan. Contoh yang lengkap ditulis oleh <b>talaksana new</b>; <b>lint</b> memeriksanya,
            <b>preview</b> menampilkannya. Skemanya untuk penyunting: <a href="/api/schemas/agency.json">agency.json</a>
            dan <a href="/api/schemas/service.json">service.json</a>.</p>
            """;

    private final StringBuilder page = new StringBuilder(HEAD);
    private final JsonNode agency = schema("agency");
    private final JsonNode service = schema("service");

    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out.getParent());
        Files.writeString(out, new LanguageReference().write());
    }

    private LanguageReference() throws IOException {}

    private String write() {
        document("agency", "agency.yaml", agency);
        document("service", "Berkas layanan", service);
        return page.append("</main></body></html>\n").toString();
    }

    private static JsonNode schema(String name) throws IOException {
        try (InputStream in = AgencyDefinition.class.getResourceAsStream(name + ".schema.json")) {
            return new ObjectMapper().readTree(in);
        }
    }

    private void document(String id, String title, JsonNode schema) {
        page.append("<h2 id=\"" + id + "\">" + escaped(title) + "</h2>\n<p>" + text(schema, "description") + "</p>\n");
        contents(id, schema);
        keys(id, schema);
        for (Map.Entry<String, JsonNode> part : schema.path("$defs").properties()) {
            if (home(id, part.getKey()).equals(id)) {
                page.append("<h3 id=\"" + id + "-" + part.getKey() + "\"><code>" + part.getKey() + "</code></h3>\n<p>"
                        + text(part.getValue(), "description") + "</p>\n<dl>" + example("", part.getValue()) + "</dl>\n");
                keys(id, part.getValue());
            }
        }
    }

    private void contents(String id, JsonNode schema) {
        List<String> links = new ArrayList<>();
        schema.path("$defs")
                .fieldNames()
                .forEachRemaining(name ->
                        links.add("<a href=\"#" + home(id, name) + "-" + name + "\">" + name + "</a>"));
        page.append("<p>Bagian: " + String.join(", ", links) + "</p>\n");
    }

    /** What both files know is told once. */
    private String home(String id, String part) {
        JsonNode there = service.path("$defs").path(part);
        return there.equals(agency.path("$defs").path(part)) ? "service" : id;
    }

    private void keys(String id, JsonNode node) {
        if (node.has("properties") || node.path("items").has("properties")) {
            page.append("<dl>\n");
            keys(id, "", node);
            page.append("</dl>\n");
        }
    }

    private void keys(String id, String path, JsonNode node) {
        for (Map.Entry<String, JsonNode> key : node.path("properties").properties()) {
            JsonNode value = key.getValue();
            String name = path + key.getKey();
            boolean required = values(node.path("required")).contains(key.getKey());
            page.append("<dt><code>" + name + "</code> <span>" + (required ? "wajib; " : "") + kind(id, value)
                    + "</span></dt>\n<dd>" + told(id, value, "description") + "</dd>\n" + example(key.getKey(), said(id, value)));
            keys(id, name + ".", value);
        }
        if (node.has("items")) {
            keys(id, path.isEmpty() ? "" : path.substring(0, path.length() - 1) + "[].", node.path("items"));
        }
    }

    private String kind(String id, JsonNode value) {
        if (value.has("$ref")) {
            String part = value.path("$ref").asText().replace("#/$defs/", "");
            return "<a href=\"#" + home(id, part) + "-" + part + "\">" + part + "</a>";
        }
        if (value.has("enum")) {
            return escaped(String.join(", ", values(value.path("enum"))));
        }
        if (value.path("items").has("$ref")) {
            return "daftar " + kind(id, value.path("items"));
        }
        List<String> types = value.path("type").isArray()
                ? values(value.path("type"))
                : value.has("type") ? List.of(value.path("type").asText()) : List.of("integer");
        return String.join(" atau ", types.stream().map(LanguageReference::type).toList());
    }

    private static String type(String type) {
        return switch (type) {
            case "string" -> "teks";
            case "integer" -> "bilangan bulat";
            case "number" -> "bilangan";
            case "boolean" -> "true atau false";
            case "array" -> "daftar";
            default -> "kelompok kunci";
        };
    }

    /** A key's own example, or that of the part it refers to. */
    private JsonNode said(String id, JsonNode value) {
        return value.has("examples") || !value.has("$ref") ? value : part(id, value);
    }

    private JsonNode part(String id, JsonNode value) {
        JsonNode root = id.equals("agency") ? agency : service;
        return root.at(value.path("$ref").asText().substring(1));
    }

    private String told(String id, JsonNode value, String what) {
        return text(value.has(what) || !value.has("$ref") ? value : part(id, value), what);
    }

    private static String example(String key, JsonNode value) {
        JsonNode example = value.path("examples").path(0);
        return example.isMissingNode()
                ? ""
                : "<dd><code>" + escaped((key.isEmpty() ? "" : key + ": ") + yaml(example)) + "</code></dd>\n";
    }

    private static String yaml(JsonNode node) {
        List<String> parts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(e -> parts.add(e.getKey() + ": " + yaml(e.getValue())));
            return "{" + String.join(", ", parts) + "}";
        }
        if (node.isArray()) {
            node.forEach(e -> parts.add(yaml(e)));
            return "[" + String.join(", ", parts) + "]";
        }
        return node.isTextual() && !node.asText().matches("[A-Za-z0-9][A-Za-z0-9 ./-]*") ? node.toString() : node.asText();
    }

    private static String text(JsonNode node, String key) {
        return escaped(node.path(key).asText());
    }

    private static List<String> values(JsonNode array) {
        List<String> values = new ArrayList<>();
        array.forEach(v -> values.add(v.asText()));
        return values;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
