package id.talaksana.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The table of {@link RoundBenchmark}: said as it grows, and kept in {@code target/round-report.md}. */
final class RoundReport {
    private static final Path FILE = Path.of("target", "round-report.md");

    private final StringBuilder lines = new StringBuilder();
    /** Of each kind of work, what one applicant cost at the smallest size. */
    private final Map<String, Double> smallest = new LinkedHashMap<>();

    RoundReport() {
        say("| database | applicants | work | seconds | plain SQL | times plain SQL | µs each | times the smallest |");
        say("|---|---|---|---|---|---|---|---|");
    }

    /**
     * @param of how many applicants the work was about
     * @param floor not a number: there is none
     */
    void work(String database, int applicants, String work, int of, double seconds, double floor) {
        double each = seconds * 1e6 / of;
        double first = smallest.computeIfAbsent(database + work, key -> each);
        say(String.format(
                Locale.ROOT,
                "| %s | %,d | %s | %.3f | %s | %s | %.1f | %.2f |",
                database,
                applicants,
                work,
                seconds,
                shown(floor),
                shown(seconds / floor),
                each,
                each / first));
    }

    private static String shown(double number) {
        return Double.isNaN(number) ? "" : String.format(Locale.ROOT, "%.3f", number);
    }

    /** An officer's step elsewhere. */
    void officer(int applicants, double quiet, double meanwhile) {
        say(String.format(
                Locale.ROOT,
                "| PostgreSQL | %,d | an officer's step in another agency, p99 in ms, quiet and meanwhile | %.2f | %.2f | %.2f | | |",
                applicants,
                meanwhile,
                quiet,
                meanwhile / quiet));
    }

    void say(String line) {
        System.out.println(line);
        lines.append(line).append('\n');
        try {
            Files.createDirectories(FILE.getParent());
            Files.writeString(FILE, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
