package id.talaksana.http.admin.settings;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A key of a file's outermost level with the lines that belong to it. Everything else stays as it was written.
 *
 * @param own its lines, the key's first; empty: the file does not have it
 */
record YamlBlock(String key, List<String> before, List<String> own, List<String> after) {
    private static final String ITEM = "  - ";

    static YamlBlock of(byte[] file, String key) {
        List<String> lines = new String(file, StandardCharsets.UTF_8).lines().toList();
        int from = 0;
        while (from < lines.size() && !lines.get(from).matches(key + ":(\\s.*)?")) {
            from++;
        }
        int to = Math.min(from + 1, lines.size());
        while (to < lines.size() && lines.get(to).matches("(\\s.*|-.*)?")) {
            to++;
        }
        while (to > from + 1 && lines.get(to - 1).isBlank()) {
            to--;
        }
        return new YamlBlock(key, lines.subList(0, from), lines.subList(from, to), lines.subList(to, lines.size()));
    }

    /** The lines of each item, where it is a plain list or is not there; empty: it is written another way. */
    Optional<List<List<String>>> items() {
        List<List<String>> items = new ArrayList<>();
        if (own.isEmpty() || own.size() == 1 && own.get(0).matches(key + ":\\s*(\\[\\s*\\])?\\s*")) {
            return Optional.of(items);
        }
        for (String line : own.subList(1, own.size())) {
            if (line.startsWith(ITEM)) {
                items.add(new ArrayList<>());
            } else if (items.isEmpty() || !line.isBlank() && !line.startsWith("   ")) {
                return Optional.empty();
            }
            items.get(items.size() - 1).add(line);
        }
        return own.get(0).strip().equals(key + ":") ? Optional.of(items) : Optional.empty();
    }

    /** The file with these items. */
    byte[] withItems(List<List<String>> items) {
        List<String> lines = new ArrayList<>();
        lines.add(items.isEmpty() ? key + ": []" : key + ":");
        items.forEach(lines::addAll);
        return with(lines);
    }

    /** The file with these lines in its place. */
    byte[] with(List<String> lines) {
        List<String> all = new ArrayList<>(before);
        all.addAll(lines);
        all.addAll(after);
        return (String.join("\n", all) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** A text as one scalar, whatever stands in it. */
    static String scalar(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return "\"" + line.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
