package id.talaksana.karaf.command.cases;

import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Verification;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Recomputes the chain of a case, and holds the files that were handed in against it. */
@Service
@Command(
        scope = "case",
        name = "verify",
        description =
                "Menghitung ulang rantai sidik digital sebuah berkas dan isi unggahannya; gagal bila ada yang diubah"
                        + " atau hilang.")
public class VerifyCase extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Cases cases;

    @Reference
    SubmittedFiles files;

    @Override
    protected void run(PrintStream out) throws CommandException {
        CaseId id = CaseNumbers.parse(number);
        Verification record = cases.verify(VIEWER, id);
        Verification handedIn = files.verify(VIEWER, id);
        for (Verification each : List.of(record, handedIn)) {
            each.faults().forEach(fault -> ConsoleText.indented(out, "- ", fault.in(INDONESIAN)));
        }
        if (!record.intact() || !handedIn.intact()) {
            throw failure("Catatan berkas " + id + " tidak utuh.");
        }
        out.println("Utuh: " + record.rows() + " langkah, sidik digital akhir " + record.head());
    }
}
