package id.talaksana.karaf.command;

import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What becomes of cases, as a table and in numbers. */
public final class Forecasts {
    private Forecasts() {}

    /** All of them, then how many have which fate. */
    public static void print(PrintStream out, List<Forecast> cases, Map<Fate, Long> fates, ZoneId zone) {
        ConsoleTable table = new ConsoleTable("Tidak ada berkas berjalan.")
                .column("Berkas", ConsoleTable.WHOLE)
                .column("Langkah", ConsoleTable.WHOLE)
                .column("Akibat", 16)
                .column("Menjadi", ConsoleTable.WHOLE)
                .column("Tenggat", 23);
        for (Forecast f : cases) {
            table.row(
                    f.id(),
                    f.step(),
                    ConsoleWording.WORDS.of(f.fate()),
                    f.toStep(),
                    ConsoleWording.of(f.dueAt(), zone));
        }
        table.print(out);
        cases.stream()
                .filter(f -> f.reason() != null)
                .map(f -> f.reason().in(ConsoleCommand.INDONESIAN))
                .distinct()
                .forEach(reason -> ConsoleText.indented(out, "- ", reason));
        count(out, fates);
    }

    /** How many have which fate. */
    public static void count(PrintStream out, Map<Fate, Long> fates) {
        fates.forEach((fate, count) -> ConsoleText.field(out, ConsoleWording.WORDS.of(fate), count));
    }
}
