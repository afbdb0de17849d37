package id.talaksana.karaf.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Text that fits the width of a console. */
public final class ConsoleText {
    /** Columns that every text keeps within. */
    public static final int WIDTH = 100;

    private static final int LABEL = 19;
    private static final Pattern UNFIT =
            Pattern.compile("[\\p{Cntrl}\\x{80}-\\x{9F}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}&&[^\\t\\n\\r]]");

    private ConsoleText() {}

    /**
     * The text without what would command a terminal or turn its line around: control characters but line breaks and tabs, and
     * the marks that override the direction of writing.
     */
    public static String plain(String text) {
        return UNFIT.matcher(text).replaceAll("\uFFFD");
    }

    /** The text on one line, cut with an ellipsis when it is longer. */
    public static String cut(Object text, int width) {
        String line = text == null ? "" : plain(text.toString()).strip().replaceAll("\\s+", " ");
        return line.length() <= width
                ? line
                : line.substring(0, whole(line, width - 1)).stripTrailing() + "…";
    }

    /** At most so many chars that no character is cut in half. */
    private static int whole(String text, int chars) {
        return Character.isHighSurrogate(text.charAt(chars - 1)) ? chars - 1 : chars;
    }

    /** The text in lines between words; a word longer than a line is broken. */
    public static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : plain(text).strip().split("\\s+")) {
            String rest = word;
            if (!line.isEmpty() && line.length() + 1 + rest.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            rest = broken(width, lines, rest);
            line.append(line.isEmpty() ? "" : " ").append(rest);
        }
        lines.add(line.toString());
        return lines;
    }

    private static String broken(int width, List<String> lines, String rest) {
        while (rest.length() > width) {
            int end = whole(rest, width);
            lines.add(rest.substring(0, end));
            rest = rest.substring(end);
        }
        return rest;
    }

    /** A label with its text beside it, wrapped. Nothing is printed of what is not there. */
    public static void field(PrintStream out, String label, Object value) {
        if (value != null) {
            indented(out, String.format("%-" + LABEL + "s ", label), value.toString());
        }
    }

    /** A text behind a prefix; its further lines stand below its first. */
    public static void indented(PrintStream out, String prefix, String text) {
        String lead = prefix;
        for (String line : wrap(text, Math.max(WIDTH - prefix.length(), LABEL))) {
            out.println(lead + line);
            lead = " ".repeat(prefix.length());
        }
    }

    /** A heading. */
    public static void heading(PrintStream out, String text) {
        out.println();
        out.println(text);
        out.println("─".repeat(Math.min(text.length(), WIDTH)));
    }
}
