package id.talaksana.karaf.command.calendar;

import id.talaksana.api.calendar.Calendars;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Which calendars were in use. */
@Service
@Command(
        scope = "calendar",
        name = "versions",
        description = "Kalender yang berlaku dan yang pernah berlaku, terbaru di atas.")
public class CalendarVersions extends ConsoleCommand {
    @Reference
    Calendars calendars;

    @Override
    protected void run(PrintStream out) {
        ConsoleTable table = new ConsoleTable("")
                .column("Ke-", ConsoleTable.WHOLE)
                .column("Hari libur", ConsoleTable.WHOLE)
                .column("Oleh", 40)
                .column("Sejak", ConsoleTable.WHOLE);
        calendars
                .editions()
                .forEach(edition -> table.row(
                        edition.number() == 0 ? "0 (bawaan)" : String.valueOf(edition.number()),
                        String.valueOf(edition.holidays()),
                        ConsoleWording.doer(edition.by()),
                        ConsoleWording.of(edition.since(), ConsoleWording.zone(Optional.empty()))));
        table.print(out);
    }
}
