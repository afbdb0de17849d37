package id.talaksana.karaf.command.rounds;

import id.talaksana.api.rounds.Applicant;
import id.talaksana.api.rounds.Judged;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** What was decided on one applicant. The NIK is not shown: who asks at the console does not need it. */
@Service
@Command(
        scope = "applicant",
        name = "info",
        description = "Satu pelamar dalam sebuah putaran, dan yang diputuskan atasnya.")
public class ApplicantInfo extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Argument(index = 1, name = "nomor-peserta", required = true, description = "Nomor peserta.")
    String registration;

    @Reference
    Rounds rounds;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Judged judged = rounds.applicant(VIEWER, CaseNumbers.parse(number), registration);
        Applicant applicant = judged.applicant();
        out.println(applicant.registration() + "  " + applicant.name()
                + (applicant.formation() == null ? "" : "  formasi " + applicant.formation())
                + (applicant.track() == null ? "" : "  jalur " + applicant.track()));
        ConsoleTable table = new ConsoleTable("Belum ada yang diputuskan.")
                .column("Langkah", 26)
                .column("Hasil", 16)
                .column("Catatan", 7)
                .column("Alasan", 27);
        judged.judgements().forEach(each -> table.row(each.step(), each.outcome(), each.entry(), each.reason()));
        table.print(out);
    }
}
