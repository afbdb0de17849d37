package id.talaksana.karaf.command.agency;

import id.talaksana.api.catalogue.Registry;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** Takes an earlier version into use again. */
@Service
@Command(
        scope = "agency",
        name = "rollback",
        description = "Memberlakukan kembali versi lain bagi berkas baru; berkas berjalan tetap pada versinya.",
        detailedDescription =
                "Opsi ditulis sebelum argumen. Contoh: agency:rollback --reason 'langkah 3 keliru' kanreg 1.0.0")
public class RollbackAgency extends ConsoleCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "versi", description = "Versi yang diberlakukan; tanpa ini yang sebelumnya.")
    String version;

    @Option(name = "--reason", required = true, description = "Alasan, tercatat di register.")
    String reason;

    @Reference
    Registry registry;

    @Override
    protected void run(PrintStream out) {
        registry.rollback(agency, version, operator(), reason);
        registry.versions(agency).stream()
                .filter(v -> v.standing() == Registry.Standing.IN_USE)
                .forEach(v -> out.println("Berlaku bagi berkas baru: " + agency + " " + v.version() + "."));
    }
}
