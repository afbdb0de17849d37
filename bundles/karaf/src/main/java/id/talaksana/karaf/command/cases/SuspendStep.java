package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.api.cases.Turn;
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
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Stops the clock of a step while somebody else has to act. */
@Service
@Command(
        scope = "case",
        name = "suspend",
        description = "Menunda langkah: jamnya berhenti selama pihak lain harus bertindak dahulu.",
        detailedDescription = "Opsi ditulis sebelum argumen. Contoh: case:suspend --as siti --for agency"
                + " --comment 'Menunggu surat pengantar' kanreg-0JQ8ZK3V5T7XN verifikasi-dan-generate")
public class SuspendStep extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Argument(index = 1, name = "langkah", required = true, description = "Langkah yang terbuka.")
    @Completion(StepIds.class)
    String step;

    @Option(
            name = "--for",
            required = true,
            description = "Siapa yang ditunggu: applicant (pemohon) atau agency (instansi lain).")
    @Completion(
            value = StringsCompleter.class,
            values = {"applicant", "agency"})
    String waitsFor;

    @Option(name = "--comment", required = true, description = "Alasannya: apa yang ditunggu.")
    String comment;

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Deed deed = new Deed.Suspend(CaseNumbers.parse(number), step, Turn.Whose.of(waitsFor), comment, null);
        CaseNumbers.printStanding(out, cases.perform(who(), deed, StepRow.Channel.CONSOLE));
    }
}
