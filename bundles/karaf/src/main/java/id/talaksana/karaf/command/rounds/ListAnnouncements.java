package id.talaksana.karaf.command.rounds;

import id.talaksana.api.rounds.announcements.Announcement;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Announcements of a round, also those that are not released. */
@Service
@Command(
        scope = "announcement",
        name = "list",
        description = "Pengumuman sebuah putaran, yang terbaru dahulu, juga yang belum disiarkan.")
public class ListAnnouncements extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Announcements announcements;

    @Override
    protected void run(PrintStream out) throws CommandException {
        ConsoleTable table = new ConsoleTable("Tidak ada pengumuman.")
                .column("Pengenal", ConsoleTable.WHOLE)
                .column("Nomor", 22)
                .column("Status", 14)
                .column("Pelamar", 8)
                .column("Judul", 30);
        for (Announcement each : announcements.list(VIEWER, CaseNumbers.parse(number))) {
            table.row(each.id(), each.number(), ConsoleWording.WORDS.of(each.state()), each.lines(), each.title());
        }
        table.print(out);
    }
}
