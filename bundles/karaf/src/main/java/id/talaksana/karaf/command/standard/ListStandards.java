package id.talaksana.karaf.command.standard;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.definition.StandardComponent;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The services of all agencies, or of one. */
@Service
@Command(
        scope = "standard",
        name = "list",
        description = "Mendaftar layanan beserta banyaknya komponen standar pelayanan yang ditetapkan.")
public class ListStandards extends ConsoleCommand {
    @Argument(name = "instansi", description = "Hanya instansi ini.")
    @Completion(AgencyIds.class)
    String agency;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) {
        List<AgencyEntry> entries =
                agency == null ? catalogue.agencies() : List.of(AgencyEntries.find(catalogue, agency));
        ConsoleTable table = new ConsoleTable("Belum ada layanan.")
                .column("Instansi", ConsoleTable.WHOLE)
                .column("Layanan", ConsoleTable.WHOLE)
                .column("Judul", 25)
                .column("Langkah", 7)
                .column("Komponen", 8);
        for (AgencyEntry entry : entries) {
            entry.current().ifPresent(d -> d.services().forEach(service -> row(table, entry.id(), service)));
        }
        table.print(out);
    }

    private static void row(ConsoleTable table, String agency, PublicService service) {
        int all = StandardComponent.values().length;
        int told = all - StandardComponent.untoldBy(service).size();
        table.row(
                agency,
                service.id(),
                ConsoleWording.of(service.title()),
                service.steps().size(),
                told + "/" + all);
    }
}
