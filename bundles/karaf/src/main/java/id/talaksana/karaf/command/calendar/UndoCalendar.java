package id.talaksana.karaf.command.calendar;

import id.talaksana.api.calendar.CalendarChange;
import id.talaksana.api.calendar.CalendarImports;
import id.talaksana.karaf.command.ConsoleCommand;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Shows what going back to the calendar before would change, and goes back when that is confirmed. */
@Service
@Command(
        scope = "calendar",
        name = "undo",
        description = "Memperlihatkan apa yang berubah bila kembali ke kalender sebelumnya; dengan --confirm kembali"
                + " kepadanya.",
        detailedDescription =
                "Kalender yang ditinggalkan tetap tersimpan; calendar:undo sekali lagi membawanya kembali.")
public class UndoCalendar extends ConsoleCommand {
    @Option(name = "--confirm", description = "Memberlakukan; nomor kalender yang berlaku saat ini.")
    Integer confirm;

    @Reference
    CalendarImports imports;

    @Override
    protected void run(PrintStream out) {
        CalendarChange change = confirm == null ? imports.previewUndo() : imports.undo(operator(), confirm);
        CalendarChangeLines.print(out, change);
        out.println(
                confirm == null
                        ? "Belum berlaku. Untuk memberlakukannya: calendar:undo --confirm " + change.from()
                        : "Berlaku: kalender ke-" + change.number() + ", isinya kalender sebelum ke-" + change.from()
                                + ".");
    }
}
