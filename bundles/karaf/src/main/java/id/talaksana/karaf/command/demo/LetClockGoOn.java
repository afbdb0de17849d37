package id.talaksana.karaf.command.demo;

import id.talaksana.api.demo.DemonstrationClock;
import id.talaksana.karaf.command.ConsoleCommand;
import java.io.PrintStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Lets the clock of the demonstration go on, so that windows close and what is due happens. */
@Service
@Command(
        scope = "demo",
        name = "clock",
        description = "Memajukan jam peragaan, misalnya sampai masa sanggah lewat; hanya bersama --demo.",
        detailedDescription = "Contoh: demo:clock 2025-11-07T02:00:00Z")
public class LetClockGoOn extends ConsoleCommand {
    @Argument(name = "saat", required = true, description = "Saat tujuan, misalnya 2025-11-07T02:00:00Z.")
    String moment;

    @Reference
    DemonstrationClock clock;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Instant to;
        try {
            to = Instant.parse(moment);
        } catch (DateTimeParseException e) {
            throw failure("\"" + moment + "\" bukan saat seperti 2025-11-07T02:00:00Z.");
        }
        clock.goOnTo(to);
        out.println("Jam peragaan: " + to);
    }
}
