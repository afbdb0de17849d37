package id.talaksana.karaf.command.rounds;

import id.talaksana.api.rounds.requests.RequestPage;
import id.talaksana.api.rounds.requests.Requests;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** What a round asks another agency. */
@Service
@Command(
        scope = "request",
        name = "list",
        description = "Permintaan sebuah putaran kepada instansi lain, dan mengapa yang belum sampai menunggu.")
public class ListRequests extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Option(name = "--step", description = "Langkah yang meminta; baku: yang pertama.")
    String step;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    int after;

    @Reference
    Requests requests;

    @Override
    protected void run(PrintStream out) throws CommandException {
        RequestPage page = requests.list(VIEWER, CaseNumbers.parse(number), step, null, after, RoundPages.ROWS);
        tallies(out, page);
        ConsoleTable table = table();
        page.requests()
                .forEach(each -> table.row(
                        each.registration(),
                        ConsoleWording.WORDS.of(each.state()),
                        each.receipt(),
                        each.employeeNumber()));
        table.print(out);
        waiting(out, page);
        RoundPages.next(out, page.next());
    }

    private static void tallies(PrintStream out, RequestPage page) {
        out.println(page.step() + ": "
                + page.tallies().stream()
                        .map(tally -> ConsoleWording.WORDS.of(tally.state()) + " " + tally.count())
                        .collect(Collectors.joining(", ")));
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada permintaan.")
                .column("Peserta", 20)
                .column("Status", 20)
                .column("Berkas di sana", ConsoleTable.WHOLE)
                .column("Nomor Induk", 18);
    }

    private static void waiting(PrintStream out, RequestPage page) {
        page.requests().stream()
                .filter(each -> each.waits() != null)
                .map(each -> each.waits().in(INDONESIAN))
                .distinct()
                .forEach(why -> ConsoleText.indented(out, "Menunggu: ", why));
    }
}
