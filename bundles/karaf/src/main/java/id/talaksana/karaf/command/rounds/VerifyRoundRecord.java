package id.talaksana.karaf.command.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Verification;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.api.rounds.announcements.Announcements;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Recomputes the record of a round, and what was announced of it. */
@Service
@Command(
        scope = "round",
        name = "verify",
        description = "Menghitung ulang catatan putaran dan pengumumannya; gagal bila pernah diubah.")
public class VerifyRoundRecord extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Rounds rounds;

    @Reference
    Announcements announcements;

    @Override
    protected void run(PrintStream out) throws CommandException {
        CaseId id = CaseNumbers.parse(number);
        Verification record = rounds.verify(VIEWER, id);
        Verification announced = announcements.verify(VIEWER, id);
        for (Verification each : List.of(record, announced)) {
            each.faults().forEach(fault -> ConsoleText.indented(out, "- ", fault.in(INDONESIAN)));
        }
        if (!record.intact() || !announced.intact()) {
            throw failure("Catatan putaran " + id + " tidak utuh.");
        }
        out.println("Utuh: " + record.rows() + " catatan, sidik digital akhir " + record.head());
    }
}
