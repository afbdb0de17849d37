package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Deed;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.Pairs;
import id.talaksana.karaf.command.complete.CaseIds;
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

/** Lets a step go on when what it waited for has come. */
@Service
@Command(
        scope = "case",
        name = "resume",
        description = "Mencatat bahwa yang ditunggu sudah datang: jam langkah berjalan lagi.",
        detailedDescription =
                "Sesudah pengembalian waktunya mulai lagi dari awal; sesudah penundaan berlanjut dengan sisanya."
                        + " Opsi ditulis sebelum argumen. Contoh: case:resume --as siti --comment 'Ijazah yang terbaca diterima'"
                        + " kanreg-0JQ8ZK3V5T7XN verifikasi-dan-generate")
public class ResumeStep extends ActingCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas.")
    @Completion(CaseIds.class)
    String number;

    @Argument(index = 1, name = "langkah", required = true, description = "Langkah yang menunggu.")
    @Completion(StepIds.class)
    String step;

    @Option(name = "--comment", description = "Apa yang sudah datang; boleh tanpa ini bila suratnya disebut.")
    String comment;

    @Option(
            name = "--presented",
            multiValued = true,
            description = "Persyaratan yang dinyatakan lengkap dengannya; dapat diulang.")
    List<String> presented = List.of();

    @Option(
            name = "--fact",
            multiValued = true,
            description = "Surat yang menyertainya: letter-number=… dan letter-date=2025-12-01; dapat diulang.")
    List<String> facts = List.of();

    @Reference
    Cases cases;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Deed deed = new Deed.Resume(
                CaseNumbers.parse(number), step, comment, presented, Pairs.of(facts, "letter-date=2025-12-01"), null);
        CaseNumbers.printStanding(out, cases.perform(who(), deed, StepRow.Channel.CONSOLE));
    }
}
