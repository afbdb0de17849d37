package id.talaksana.karaf.command.rounds;

import id.talaksana.api.letters.LetterPage;
import id.talaksana.api.letters.Letters;
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

/** Letters of a case. */
@Service
@Command(scope = "letter", name = "list", description = "Surat-surat sebuah berkas, dan apa yang berikutnya.")
public class ListLetters extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    int after;

    @Reference
    Letters letters;

    @Override
    protected void run(PrintStream out) throws CommandException {
        LetterPage page = letters.list(VIEWER, CaseNumbers.parse(number), null, null, after, RoundPages.ROWS);
        ConsoleTable table = table();
        page.letters()
                .forEach(each -> table.row(
                        each.number(),
                        each.template(),
                        each.registration(),
                        each.text(),
                        ConsoleWording.WORDS.of(each.state()),
                        each.next() == null ? null : ConsoleWording.WORDS.of(each.next()) + " " + each.by()));
        table.print(out);
        RoundPages.next(out, page.next());
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada surat.")
                .column("No", 6)
                .column("Surat", 18)
                .column("Peserta", 16)
                .column("Nomor surat", 22)
                .column("Status", 14)
                .column("Berikutnya", 18);
    }
}
