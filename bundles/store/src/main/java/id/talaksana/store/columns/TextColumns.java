package id.talaksana.store.columns;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Texts, lists and maps in text columns. A list is written as one line for each item, a map as one line for each
 * {@code key=value}; the empty one is null, which takes no room.
 */
public final class TextColumns {
    private TextColumns() {}

    /**
     * Any text that both databases keep exactly.
     *
     * @throws IllegalArgumentException for the two things that PostgreSQL refuses or replaces in silence
     */
    public static String exact(String text) {
        if (text == null) {
            return null;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == 0) {
                throw new IllegalArgumentException("a text holds the character U+0000");
            }
            if (Character.isSurrogate(c)) {
                if (Character.isLowSurrogate(c)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1))) {
                    throw new IllegalArgumentException("a text holds half a character");
                }
                i++;
            }
        }
        return text;
    }

    public static String fromList(Collection<String> items) {
        if (items.isEmpty()) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        items.forEach(item -> escape(item, lines).append('\n'));
        return exact(lines.toString());
    }

    public static List<String> toList(String lines) {
        List<String> items = new ArrayList<>();
        if (lines != null) {
            for (int from = 0, end; (end = lines.indexOf('\n', from)) >= 0; from = end + 1) {
                items.add(unescape(lines.substring(from, end)));
            }
        }
        return items;
    }

    public static String fromMap(Map<String, String> entries) {
        if (entries.isEmpty()) {
            return null;
        }
        StringBuilder lines = new StringBuilder();
        entries.forEach((key, value) -> {
            escape(key, lines).append('=');
            escape(value, lines).append('\n');
        });
        return exact(lines.toString());
    }

    public static Map<String, String> toMap(String lines) {
        Map<String, String> entries = new LinkedHashMap<>();
        if (lines != null) {
            for (int from = 0, end; (end = lines.indexOf('\n', from)) >= 0; from = end + 1) {
                int middle = lines.indexOf('=', from);
                entries.put(unescape(lines.substring(from, middle)), unescape(lines.substring(middle + 1, end)));
            }
        }
        return entries;
    }

    private static StringBuilder escape(String item, StringBuilder to) {
        for (int i = 0; i < item.length(); i++) {
            switch (item.charAt(i)) {
                case '\\' -> to.append("\\\\");
                case '\n' -> to.append("\\n");
                case '=' -> to.append("\\e");
                default -> to.append(item.charAt(i));
            }
        }
        return to;
    }

    private static String unescape(String escaped) {
        if (escaped.indexOf('\\') < 0) {
            return escaped;
        }
        StringBuilder item = new StringBuilder(escaped.length());
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            if (c == '\\') {
                c = switch (escaped.charAt(++i)) {
                    case 'n' -> '\n';
                    case 'e' -> '=';
                    default -> '\\';
                };
            }
            item.append(c);
        }
        return item.toString();
    }
}
