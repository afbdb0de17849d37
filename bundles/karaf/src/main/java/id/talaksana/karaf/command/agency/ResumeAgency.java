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

/** Opens a retired agency again. */
@Service
@Command(
        scope = "agency",
        name = "resume",
        description = "Membuka kembali instansi yang dihentikan dengan agency:retire.")
public class ResumeAgency extends ConsoleCommand {
    @Argument(name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--reason", description = "Alasan, tercatat di register.")
    String reason;

    @Reference
    Registry registry;

    @Override
    protected void run(PrintStream out) {
        registry.resume(agency, VIEWER.name(), reason);
        out.println(agency + " menerima berkas baru lagi.");
    }
}
