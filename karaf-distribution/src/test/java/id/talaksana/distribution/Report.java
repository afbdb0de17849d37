package id.talaksana.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What a run has measured, as a table: printed, and kept as {@code target/<title>-report.md}. */
public final class Report {
    private Report() {}

    /**
     * Writes it.
     *
     * @param lines what was measured, in order, with its value
     */
    public static void write(String title, Map<String, String> lines) {
        StringBuilder table = new StringBuilder();
        row(table, title, machine());
        row(table, "---", "---");
        lines.forEach((what, value) -> row(table, what, value));
        System.out.println(table);
        try {
            Files.writeString(Path.of(System.getProperty("talaksana.reports"), title + "-report.md"), table);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void row(StringBuilder table, String what, String value) {
        table.append("| ").append(what).append(" | ").append(value).append(" |\n");
    }

    private static String machine() {
        return Runtime.getRuntime().availableProcessors() + " cores, JDK " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }
}
