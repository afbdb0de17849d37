package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Verification;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Recomputes the chain of a case. */
@Service
@Command(
        scope = "case",
        name = "verify",
        description = "Menghitung ulang rantai sidik digital sebuah berkas; gagal bila catatannya pernah diubah.")
public class VerifyCase extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Verification verification = cases.verify(VIEWER, CaseNumbers.parse(number));
        if (!verification.intact()) {
            verification.faults().forEach(fault -> ConsoleText.indented(out, "- ", fault.in(INDONESIAN)));
            throw failure("Catatan berkas " + verification.id() + " tidak utuh.");
        }
        out.println("Utuh: " + verification.rows() + " langkah, sidik digital akhir " + verification.head());
    }
}
