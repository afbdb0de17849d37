package id.talaksana.karaf.command.rounds;

import id.talaksana.api.cases.CaseFile;
import id.talaksana.api.cases.CaseId;
import id.talaksana.api.cases.Cases;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.rounds.objections.ObjectionPage;
import id.talaksana.api.rounds.objections.ObjectionQuery;
import id.talaksana.api.rounds.objections.Objections;
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
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Objections of a round. */
@Service
@Command(scope = "objection", name = "list", description = "Sanggahan dalam sebuah putaran, menurut nomornya.")
public class ListObjections extends ConsoleCommand {
    @Argument(name = "nomor", required = true, description = "Nomor berkas putaran.")
    @Completion(CaseIds.class)
    String number;

    @Option(name = "--step", description = "Hanya masa sanggah langkah ini.")
    String step;

    @Option(name = "--after", description = "Lanjutan halaman sebelumnya.")
    int after;

    @Reference
    Objections objections;

    @Reference
    Cases cases;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        CaseId id = CaseNumbers.parse(number);
        CaseFile file = cases.find(VIEWER, id);
        ZoneId zone = ConsoleWording.zone(catalogue.definition(id.agency(), file.digest()));
        ObjectionPage page = objections.objections(VIEWER, id, ObjectionQuery.of(step), after, RoundPages.ROWS);
        ConsoleTable table = table();
        page.objections()
                .forEach(each -> table.row(
                        each.number(),
                        each.registration(),
                        each.contested().step() + ": " + each.contested().outcome(),
                        ConsoleWording.WORDS.of(each.state()),
                        ConsoleWording.deadline(each.dueAt(), zone)));
        table.print(out);
        RoundPages.next(out, page.next());
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Tidak ada sanggahan.")
                .column("No", 6)
                .column("Peserta", 20)
                .column("Terhadap", 24)
                .column("Status", 12)
                .column("Tenggat", 30);
    }
}
