package id.talaksana.core.calendar.imports;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Refusal;
import id.talaksana.core.words.CoreWords;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The components of an iCalendar file (RFC 5545) with their places in it, whole or not at all: a file whose end is missing was
 * cut off on its way.
 */
final class CalendarFile {
    private static final int MAX_BYTES = 256 << 10;
    private static final int DEEPEST = 10;

    private final List<Component> calendars = new ArrayList<>();
    private final Deque<Component> open = new ArrayDeque<>();

    private CalendarFile() {}

    /** One property. */
    record Property(int line, String name, String value) {}

    /** A component with what is in it. */
    static final class Component {
        final String name;
        final int line;
        final List<Property> properties = new ArrayList<>();
        final List<Component> parts = new ArrayList<>();
        int lastLine;

        Component(String name, int line) {
            this.name = name;
            this.line = line;
        }

        Optional<Property> property(String wanted) {
            return properties.stream().filter(p -> p.name().equals(wanted)).findFirst();
        }

        /** The text of a property; empty when it is not there. */
        String text(String wanted) {
            return property(wanted).map(p -> unescaped(p.value()).strip()).orElse("");
        }
    }

    /** The calendars of a file. */
    static List<Component> read(byte[] content) {
        if (content.length > MAX_BYTES) {
            throw refused(CoreWords.text("the-calendar-file-exceeds-256-kib"));
        }
        CalendarFile file = new CalendarFile();
        List<String> lines = decoded(content).lines().toList();
        for (int i = 0; i < lines.size(); ) {
            StringBuilder line = new StringBuilder(lines.get(i));
            int next = i + 1;
            while (next < lines.size() && lines.get(next).matches("[ \\t].*")) {
                line.append(lines.get(next++).substring(1));
            }
            if (!line.toString().isBlank()) {
                file.line(i + 1, next, line.toString());
            }
            i = next;
        }
        if (!file.open.isEmpty() || file.calendars.isEmpty()) {
            throw refused(
                    file.open.isEmpty()
                            ? CoreWords.text("this-is-no-icalendar")
                            : CoreWords.text("the-calendar-is-cut-off", lines.size(), file.open.peek().name));
        }
        return file.calendars;
    }

    private void line(int line, int lastLine, String content) {
        int colon = colon(content);
        requireColon(line, colon);
        String name = content.substring(0, colon).split(";", 2)[0].strip().toUpperCase(Locale.ROOT);
        String value = content.substring(colon + 1).strip();
        if (name.equals("BEGIN")) {
            begin(line, value.toUpperCase(Locale.ROOT));
        } else if (open.isEmpty()) {
            throw refused(CoreWords.text("this-is-no-icalendar"));
        } else if (name.equals("END")) {
            end(line, lastLine, value);
        } else {
            open.peek().properties.add(new Property(line, name, value));
        }
    }

    private void requireColon(int line, int colon) {
        if (colon < 0) {
            throw refused(
                    open.isEmpty()
                            ? CoreWords.text("this-is-no-icalendar")
                            : CoreWords.text("this-line-of-the-calendar-is-broken", line));
        }
    }

    private void end(int line, int lastLine, String value) {
        Component ends = open.pop();
        if (!ends.name.equals(value.toUpperCase(Locale.ROOT))) {
            throw refused(CoreWords.text("the-calendar-is-cut-off", line, ends.name));
        }
        ends.lastLine = lastLine;
    }

    private void begin(int line, String name) {
        Component begun = new Component(name, line);
        if (open.isEmpty() && !name.equals("VCALENDAR") || open.size() >= DEEPEST) {
            throw refused(CoreWords.text("this-is-no-icalendar"));
        }
        (open.isEmpty() ? calendars : open.peek().parts).add(begun);
        open.push(begun);
    }

    /** Where the value begins: a colon in the quotes of a parameter is none. */
    private static int colon(String line) {
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ':' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String unescaped(String value) {
        return value.replace("\\n", "\n").replace("\\N", "\n").replaceAll("\\\\([\\\\,;])", "$1");
    }

    private static String decoded(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            // Editors under Windows put a mark before the first line.
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw refused(CoreWords.text("the-calendar-is-no-utf-8"));
        }
    }

    static Refusal refused(Text sentence) {
        return new Refusal(Refusal.Kind.INVALID, sentence, List.of());
    }
}
