package id.talaksana.karaf.command.cases;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.cases.Following;
import id.talaksana.api.cases.Opening;
import id.talaksana.api.cases.StepRow;
import id.talaksana.karaf.command.ActingCommand;
import id.talaksana.karaf.command.Pairs;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import java.io.PrintStream;
import java.util.HashSet;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Opens a case. */
@Service
@Command(
        scope = "case",
        name = "open",
        description = "Membuka berkas baru sebuah layanan.",
        detailedDescription =
                "Opsi ditulis sebelum argumen. Contoh: case:open --as siti kanreg persetujuan-teknis-ni-casn 'Usul CPNS 2026'")
public class OpenCase extends ActingCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "layanan", required = true, description = "Pengenal layanan.")
    @Completion(ServiceIds.class)
    String service;

    @Argument(index = 2, name = "perihal", required = true, description = "Apa yang diurus, dalam tanda kutip.")
    String subject;

    @Option(
            name = "--track",
            multiValued = true,
            description = "Jalur yang diikuti; dapat diulang. Baku: semua; wajib tepat satu bila saling meniadakan.")
    List<String> tracks = List.of();

    @Option(
            name = "--attribute",
            multiValued = true,
            description =
                    "Atribut pelamar atau isian berkas, ID=NILAI; dapat diulang. Wajib bila menentukan persyaratan atau alur; "
                            + "bila pengajuannya di tempat lain juga letter-number, letter-date, dan letter-receipt.")
    List<String> attributes = List.of();

    @Option(
            name = "--presented",
            multiValued = true,
            description = "Persyaratan yang dinyatakan lengkap; dapat diulang.")
    List<String> presented = List.of();

    @Reference
    Cases cases;

    @Reference
    Following following;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Opening opening = new Opening(
                agency,
                service,
                subject,
                new HashSet<>(tracks),
                Pairs.of(attributes, "pendidikan=s1"),
                presented,
                null);
        CaseFile opened = cases.open(who(), opening, StepRow.Channel.CONSOLE);
        CaseNumbers.printStanding(out, opened);
        out.println("Kode bagi pemohon: " + following.code(who(), opened.id()));
    }
}
