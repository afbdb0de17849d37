package id.talaksana.karaf.command.agency;

import id.talaksana.api.extension.Waiting;
import id.talaksana.karaf.command.ConsoleText;
import java.io.PrintStream;

/** What waits for extensions, as lines of a console. */
final class WaitingLines {
    private WaitingLines() {}

    /** Prints what waits in an agency; null: in any. Nothing when nothing does. */
    static void print(PrintStream out, Waiting waiting, String agency) {
        waiting.absent().stream()
                .filter(a -> agency == null || agency.equals(a.agency()))
                .forEach(a -> ConsoleText.indented(
                        out,
                        a.agency() + "  ",
                        "Perluasan " + a.point() + " \"" + a.name() + "\" tidak terpasang; langkah " + a.service()
                                + " / " + a.step() + " akan menunggu. Pasang atau jalankan bundelnya."));
        waiting.steps().stream()
                .filter(s -> agency == null || agency.equals(s.agency()))
                .forEach(s -> ConsoleText.indented(
                        out, s.agency() + "  ", s.caseId() + ": " + s.reason().indonesian()));
    }
}
