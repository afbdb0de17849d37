package id.talaksana.karaf.command.agency;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** The agencies known to this container. */
@Service
@Command(
        scope = "agency",
        name = "list",
        description = "Mendaftar instansi, versi definisinya, dan apakah berkas baru diterima.")
public class ListAgencies extends ConsoleCommand {
    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) {
        ConsoleTable table = table();
        for (AgencyEntry entry : catalogue.agencies()) {
            table.row(
                    entry.id(),
                    entry.current().map(AgencyDefinition::version).orElse("-"),
                    ConsoleWording.WORDS.of(entry.state()),
                    entry.current().map(d -> d.services().size()).orElse(0),
                    ConsoleWording.of(entry.since(), ConsoleWording.zone(entry.current())),
                    AgencyEntries.count(entry.diagnostics()));
        }
        table.print(out);
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Belum ada instansi yang terpasang.")
                .column("Instansi", ConsoleTable.WHOLE)
                .column("Versi", 9)
                .column("Status", 10)
                .column("Layanan", 7)
                .column("Berlaku di sini sejak", 23)
                .column("Temuan", 20);
    }
}
