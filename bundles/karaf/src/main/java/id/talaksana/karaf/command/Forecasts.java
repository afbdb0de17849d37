package id.talaksana.karaf.command;

import id.talaksana.api.catalogue.Plan.Fate;
import id.talaksana.api.catalogue.Plan.Forecast;
import id.talaksana.api.catalogue.RoundForecast;
import java.io.PrintStream;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** What becomes of cases, as a table and in numbers. */
public final class Forecasts {
    private Forecasts() {}

    /** All of them, then how many have which fate. */
    public static void print(PrintStream out, List<Forecast> cases, Map<Fate, Long> fates, ZoneId zone) {
        ConsoleTable table = table();
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

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada berkas berjalan.")
                .column("Berkas", ConsoleTable.WHOLE)
                .column("Langkah", ConsoleTable.WHOLE)
                .column("Akibat", 16)
                .column("Menjadi", ConsoleTable.WHOLE)
                .column("Tenggat", 23);
    }

    /** What would become of rounds and of what goes on in them. */
    public static void rounds(PrintStream out, List<RoundForecast> rounds) {
        for (RoundForecast round : rounds) {
            ConsoleText.heading(out, "Putaran " + round.id() + ", " + round.applicants() + " pelamar");
            steps(out, round);
            running(out, round);
            round.windows().forEach(window -> ConsoleText.field(out, "Tanggal lain", window.step()));
            ConsoleText.field(out, "Tanpa tempat", round.withoutPlace());
            round.examples()
                    .forEach(each -> ConsoleText.indented(
                            out,
                            "- ",
                            each.registration() + ": " + each.reason().indonesian()));
            round.inTheWay().forEach(each -> ConsoleText.indented(out, "- ", each.indonesian()));
        }
    }

    private static void steps(PrintStream out, RoundForecast round) {
        ConsoleTable table = new ConsoleTable("Tidak ada langkah yang memutus pelamar.")
                .column("Langkah", 28)
                .column("Belum diputus", 13)
                .column("Menjadi", 8);
        round.after().forEach(after -> table.row(after.step(), undecided(round, after.step()), after.undecided()));
        table.print(out);
    }

    private static void running(PrintStream out, RoundForecast round) {
        ConsoleText.field(
                out,
                "Berjalan",
                round.announcements() + " pengumuman, " + round.letters() + " surat, " + round.requests()
                        + " permintaan, " + round.objections() + " sanggahan");
    }

    private static Object undecided(RoundForecast round, String step) {
        return round.before().stream()
                .filter(before -> before.step().equals(step))
                .map(before -> (Object) before.undecided())
                .findFirst()
                .orElse("-");
    }

    /** How many have which fate. */
    public static void count(PrintStream out, Map<Fate, Long> fates) {
        fates.forEach((fate, count) -> ConsoleText.field(out, ConsoleWording.WORDS.of(fate), count));
    }
}
