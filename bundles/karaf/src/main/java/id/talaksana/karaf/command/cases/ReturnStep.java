package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.complete.CaseIds;
import id.talaksana.karaf.command.complete.StepIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Sends a case back for correction. */
@Service
@Command(
        scope = "case",
        name = "return",
        description = "Mengembalikan berkas untuk diperbaiki, sejauh prosedurnya mengenal pengembalian di langkah ini.",
        detailedDescription =
                "Opsi ditulis sebelum argumen. Contoh: case:return --as siti --comment 'Ijazah tidak terbaca' kanreg-0JQ8ZK3V5T7XN verifikasi")
public class ReturnStep extends ActingCommand {
    @Argument(index = 0, name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Argument(index = 1, name = "langkah", required = true, description = "Pengenal langkah yang terbuka.")
    @Completion(StepIds.class)
    String step;

    @Option(name = "--comment", required = true, description = "Apa yang harus diperbaiki.")
    String comment;

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Deed deed = new Deed.SendBack(CaseNumbers.parse(number), step, comment, null);
        CaseNumbers.printStanding(out, cases.perform(who(), deed, StepRow.Channel.CONSOLE));
    }
}
