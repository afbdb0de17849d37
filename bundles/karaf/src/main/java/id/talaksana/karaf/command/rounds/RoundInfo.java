package id.talaksana.karaf.command.rounds;

import id.talaksana.api.rounds.Formation;
import id.talaksana.api.rounds.Round;
import id.talaksana.api.rounds.Rounds;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.util.stream.Collectors;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Where a round stands. */
@Service
@Command(
        scope = "round",
        name = "info",
        description = "Keadaan sebuah putaran: formasi, pelamar, dan yang belum diputuskan pada tiap langkah.")
public class RoundInfo extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    Rounds rounds;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Round round = rounds.round(VIEWER, CaseNumbers.parse(number));
        int seats = round.formations().stream().mapToInt(Formation::seats).sum();
        out.println("Putaran " + round.id() + ": " + round.applicants() + " pelamar, "
                + round.formations().size() + " formasi, " + seats + " kebutuhan");
        ConsoleTable table = table();
        round.steps()
                .forEach(step -> table.row(
                        step.step(),
                        step.undecided(),
                        step.outcomes().stream()
                                .map(tally -> tally.outcome() + " " + tally.count())
                                .collect(Collectors.joining(", "))));
        table.print(out);
        out.println(round.entries() + " catatan, sidik digital akhir " + round.head());
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada langkah yang memutuskan.")
                .column("Langkah", 30)
                .column("Belum", 9)
                .column("Diputuskan", 39);
    }
}
