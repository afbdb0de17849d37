package id.talaksana.language.draft.sketch;

import com.fasterxml.jackson.databind.JsonNode;
import id.talaksana.api.documents.Draft.Doubt;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes a draft line by line, so that the line of each doubt is known. Texts stay on one line, quoted as in JSON. */
public final class DraftYaml {
    private static final String DOUBT = "RAGU: ";
    private static final Pattern PLAIN = Pattern.compile("\\p{L}([\\p{L}\\p{N} ,./()-]*[\\p{L}\\p{N}.)])?");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private final List<String> lines = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();

    public DraftYaml(Part root) {
        lines.add("# Draf: setiap baris RAGU menunggu keputusan orang yang mengenal prosedur ini.");
        part("", "", root);
    }

    public String text() {
        return String.join("\n", lines) + "\n";
    }

    public List<Doubt> doubts() {
        return doubts;
    }

    private void part(String first, String indent, Part part) {
        Set<String> left = new LinkedHashSet<>(part.doubts.keySet());
        left.removeAll(part.members.keySet());
        String lead = first.isEmpty() ? indent : first;
        boolean begun = false;
        for (Map.Entry<String, Object> member : part.members.entrySet()) {
            if (begun || first.isEmpty()) {
                part.doubts.getOrDefault(member.getKey(), List.of()).forEach(d -> doubt(indent, d));
            }
            value(lead, indent, member.getKey(), member.getValue());
            if (!begun) {
                if (!first.isEmpty()) {
                    part.doubts.getOrDefault(member.getKey(), List.of()).forEach(d -> doubt(indent, d));
                }
                left.forEach(name -> part.doubts.get(name).forEach(d -> doubt(indent, d)));
            }
            begun = true;
            lead = indent;
        }
    }

    private void doubt(String indent, String text) {
        String line = DOUBT + Words.clean(text).replaceAll("\\s+", " ").strip();
        lines.add(indent + "# " + line);
        doubts.add(new Doubt(lines.size(), line));
    }

    private void value(String lead, String indent, String key, Object value) {
        if (value instanceof List<?> parts) {
            lines.add(lead + key + ":");
            for (Object part : parts) {
                part(indent + "  - ", indent + "    ", (Part) part);
            }
        } else if (value instanceof Part part) {
            lines.add(lead + key + ":");
            part("", indent + "  ", part);
        } else {
            node(lead + key + ":", indent, (JsonNode) value);
        }
    }

    private void node(String lead, String indent, JsonNode node) {
        if (node.isObject() && !node.isEmpty()) {
            lines.add(lead);
            node.properties().forEach(m -> node(indent + "  " + m.getKey() + ":", indent + "  ", m.getValue()));
        } else if (node.isArray() && !node.isEmpty() && !scalars(node)) {
            lines.add(lead);
            node.forEach(item -> item(indent + "  ", item));
        } else {
            lines.add(lead + " " + inline(node));
        }
    }

    private void item(String indent, JsonNode item) {
        if (!item.isObject() || item.isEmpty()) {
            lines.add(indent + "- " + inline(item));
            return;
        }
        String lead = indent + "- ";
        for (Map.Entry<String, JsonNode> member : item.properties()) {
            node(lead + member.getKey() + ":", indent + "  ", member.getValue());
            lead = indent + "  ";
        }
    }

    private static boolean scalars(JsonNode array) {
        for (JsonNode item : array) {
            if (!item.isValueNode() || item.asText().length() > 40) {
                return false;
            }
        }
        return true;
    }

    private static String inline(JsonNode node) {
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> {
                String one = inline(item);
                items.add(one.contains(",") ? item.toString() : one);
            });
            return "[" + String.join(", ", items) + "]";
        }
        if (node.isTextual()
                && PLAIN.matcher(node.asText()).matches()
                && !WORDS.contains(node.asText().toLowerCase(java.util.Locale.ROOT))) {
            return node.asText();
        }
        return node.toString();
    }
}
