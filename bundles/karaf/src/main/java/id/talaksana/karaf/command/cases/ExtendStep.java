package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.complete.CaseIds;
import id.talaksana.karaf.command.complete.StepIds;
import java.io.PrintStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Moves the closing of a step with dates, or extends a step's time once. */
@Service
@Command(
        scope = "case",
        name = "extend",
        description =
                "Memindahkan penutupan langkah bertanggal, atau memperpanjang waktu langkah satu kali; dengan alasan.",
        detailedDescription = "Opsi ditulis sebelum argumen. Contoh: case:extend --as skw.admin --until 2025-11-13"
                + " --comment 'Pelamar kurang' singkawang-0JQ8ZK3V5T7XN pendaftaran")
public class ExtendStep extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Argument(index = 1, name = "langkah", required = true, description = "Langkah yang terbuka.")
    @Completion(StepIds.class)
    String step;

    @Option(
            name = "--until",
            description = "Hari terakhir langkah bertanggal, misalnya 2025-11-13; tanpa ini: perpanjangan satu kali.")
    String until;

    @Option(name = "--comment", required = true, description = "Alasannya.")
    String comment;

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Deed deed = new Deed.Extend(CaseNumbers.parse(number), step, day(), comment, null);
        CaseNumbers.printStanding(out, cases.perform(who(), deed, StepRow.Channel.CONSOLE));
    }

    private LocalDate day() throws CommandException {
        try {
            return until == null ? null : LocalDate.parse(until);
        } catch (DateTimeParseException e) {
            throw failure("--until harus tanggal, misalnya 2025-11-13.");
        }
    }
}
