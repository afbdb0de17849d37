package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.Pairs;
import id.talaksana.karaf.command.complete.CaseIds;
import id.talaksana.karaf.command.complete.OutcomeIds;
import id.talaksana.karaf.command.complete.StepIds;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Completes a step. */
@Service
@Command(
        scope = "case",
        name = "complete",
        description = "Menyelesaikan langkah yang terbuka.",
        detailedDescription =
                "Opsi ditulis sebelum argumen. Contoh: case:complete --as siti --comment 'Lengkap' kanreg-0JQ8ZK3V5T7XN verifikasi ms")
public class CompleteStep extends ActingCommand {
    @Argument(index = 0, name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Argument(
            index = 1,
            name = "langkah",
            required = true,
            description = "Pengenal langkah; disebut agar tidak ada langkah lain yang terselesaikan tanpa sengaja.")
    @Completion(StepIds.class)
    String step;

    @Argument(index = 2, name = "hasil", description = "Pengenal hasil, bila langkah ini memutuskan sesuatu.")
    @Completion(OutcomeIds.class)
    String outcome;

    @Option(name = "--comment", description = "Alasan atau catatan.")
    String comment;

    @Option(
            name = "--presented",
            multiValued = true,
            description = "Persyaratan yang dinyatakan lengkap pada langkah ini; dapat diulang.")
    List<String> presented = List.of();

    @Option(
            name = "--fact",
            multiValued = true,
            description = "Fakta yang diminta langkah ini, misalnya tanggal=2025-12-01; dapat diulang.")
    List<String> facts = List.of();

    @Option(
            name = "--checked",
            multiValued = true,
            description = "Butir daftar periksa yang dinyatakan terpenuhi; dapat diulang.")
    List<String> checked = List.of();

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Deed deed = new Deed.Complete(
                CaseNumbers.parse(number),
                step,
                outcome,
                comment,
                presented,
                Pairs.of(facts, "tanggal=2025-12-01"),
                checked,
                null);
        CaseNumbers.printStanding(out, cases.perform(who(), deed, StepRow.Channel.CONSOLE));
    }
}
