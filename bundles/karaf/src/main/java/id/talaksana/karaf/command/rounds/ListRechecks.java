package id.talaksana.karaf.command.rounds;

import id.talaksana.api.rounds.rechecks.RecheckPage;
import id.talaksana.api.rounds.rechecks.Rechecked.Verdict;
import id.talaksana.api.rounds.rechecks.Rechecks;
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

/** The second look at a sample of a round's decisions. */
@Service
@Command(
        scope = "round",
        name = "rechecks",
        description = "Pemeriksaan kedua atas sampel putusan sebuah putaran, dan putusan yang berbeda.")
public class ListRechecks extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Option(name = "--step", description = "Langkah yang memutuskan; baku: yang terbuka.")
    String step;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    int after;

    @Reference
    Rechecks rechecks;

    @Override
    protected void run(PrintStream out) throws CommandException {
        RecheckPage page = rechecks.list(VIEWER, CaseNumbers.parse(number), step, after, RoundPages.ROWS);
        if (page.undecided() > 0) {
            out.println(page.step() + ": sampel diundi setelah " + page.undecided() + " pelamar diputuskan.");
            return;
        }
        out.println(page.step() + ": sampel " + page.drawn() + " dari " + page.decided() + ", diperiksa "
                + page.looked() + ", berbeda " + page.disagreements());
        ConsoleTable table = new ConsoleTable("Tidak ada sampel.")
                .column("Peserta", 20)
                .column("Status", 26)
                .column("Pertama", 24)
                .column("Kedua", 24)
                .column("Akhir", 24);
        page.sample()
                .forEach(each -> table.row(
                        each.registration(),
                        ConsoleWording.WORDS.of(each.state()),
                        said(each.first()),
                        said(each.second()),
                        said(each.settled())));
        table.print(out);
        RoundPages.next(out, page.next());
    }

    private static String said(Verdict verdict) {
        return verdict == null ? null : verdict.outcome() + " (" + verdict.by() + ")";
    }
}
