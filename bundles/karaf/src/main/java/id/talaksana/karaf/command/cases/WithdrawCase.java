package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Withdraws a case. */
@Service
@Command(
        scope = "case",
        name = "withdraw",
        description = "Menarik berkas sebelum selesai.",
        detailedDescription =
                "Opsi ditulis sebelum argumen. Contoh: case:withdraw --as siti --comment 'Pemohon mundur' kanreg-0JQ8ZK3V5T7XN")
public class WithdrawCase extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Option(name = "--comment", required = true, description = "Alasan penarikan.")
    String comment;

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Deed deed = new Deed.Withdraw(CaseNumbers.parse(number), comment, null);
        CaseNumbers.printStanding(out, cases.perform(who(), deed, StepRow.Channel.CONSOLE));
    }
}
