package id.talaksana.karaf.command.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.rounds.sessions.Session;
import id.talaksana.api.rounds.sessions.Sessions;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Sessions of a round's examinations. */
@Service
@Command(scope = "session", name = "list", description = "Sesi ujian sebuah putaran, menurut hari dan jamnya.")
public class ListSessions extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Option(name = "--step", description = "Hanya sesi langkah ini.")
    String step;

    @Reference
    Sessions sessions;

    @Override
    protected void run(PrintStream out) throws CommandException {
        CaseId id = CaseNumbers.parse(number);
        ConsoleTable table = new ConsoleTable("Tidak ada sesi.")
                .column("No", 5)
                .column("Langkah", 24)
                .column("Hari", 20)
                .column("Jam", 12)
                .column("Tempat", 24)
                .column("Peserta", 10)
                .column("Hadir", 6)
                .column("Dipindah", 30);
        sessions.list(VIEWER, id, step).forEach(each -> row(table, each));
        table.print(out);
    }

    private static void row(ConsoleTable table, Session each) {
        table.row(
                each.number(),
                each.step(),
                ConsoleWording.WORDS.date(each.slot().day()),
                each.slot().from() + "–" + each.slot().to(),
                each.slot().place(),
                each.participants() + "/" + each.slot().capacity(),
                each.present(),
                each.moved() == null ? "" : each.moved());
    }
}
