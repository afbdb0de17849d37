package id.talaksana.karaf.command.agency;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.catalogue.Registry.VersionEntry;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleTable;
import id.talaksana.karaf.command.ConsoleWording;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import java.time.ZoneId;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** All versions of an agency's definition that were ever in use. */
@Service
@Command(
        scope = "agency",
        name = "versions",
        description = "Menampilkan semua versi definisi sebuah instansi: yang berlaku, yang menunggu, yang terdahulu.")
public class AgencyVersions extends ConsoleCommand {
    @Argument(name = "instansi", required = true, description = "Pengenal instansi, misalnya kanreg.")
    @Completion(AgencyIds.class)
    String agency;

    @Reference
    Catalogue catalogue;

    @Reference
    Registry registry;

    @Override
    protected void run(PrintStream out) {
        ZoneId zone = ConsoleWording.zone(AgencyEntries.find(catalogue, agency).current());
        ConsoleTable table = table();
        for (VersionEntry version : registry.versions(agency)) {
            table.row(
                    version.version(),
                    ConsoleWording.WORDS.of(version.standing()),
                    version.effectiveFrom(),
                    version.digest(),
                    version.openCases(),
                    ConsoleWording.of(version.since(), zone),
                    version.origin());
        }
        table.print(out);
    }

    private static ConsoleTable table() {
        return new ConsoleTable("Belum ada versi yang diterima.")
                .column("Versi", ConsoleTable.WHOLE)
                .column("Status", 18)
                .column("Efektif", 10)
                .column("Sidik digital", 13)
                .column("Berkas", 7)
                .column("Sejak", 23)
                .column("Asal", 38);
    }
}
