package id.talaksana.karaf.command.rounds;

import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.mail.ApplicantMail;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.cases.CaseNumbers;
import id.talaksana.karaf.command.complete.CaseIds;
import java.io.PrintStream;
import java.time.ZoneId;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Mail to the applicants of a round that did not arrive. */
@Service
@Command(
        scope = "applicant",
        name = "undelivered",
        description = "Surel kepada pelamar sebuah putaran yang tidak diterima server surat.")
public class ListUndeliveredMail extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Reference
    ApplicantMail mail;

    @Reference
    Cases cases;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        CaseId id = CaseNumbers.parse(number);
        ZoneId zone = ConsoleWording.zone(
                catalogue.definition(id.agency(), cases.find(VIEWER, id).digest()));
        ConsoleTable table = table();
        mail.undelivered(VIEWER, id)
                .forEach(each -> table.row(
                        each.registration(),
                        each.email(),
                        ConsoleWording.WORDS.of(each.concern()),
                        each.attempts(),
                        ConsoleWording.WORDS.moment(each.at(), zone),
                        each.fault()));
        table.print(out);
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada surel yang gagal.")
                .column("Peserta", 20)
                .column("Surel", 32)
                .column("Tentang", 28)
                .column("Dicoba", 6)
                .column("Terakhir", 24)
                .column("Sebab", 60);
    }
}
