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

/** Closes an agency for new cases. */
@Service
@Command(
        scope = "agency",
        name = "retire",
        description = "Menghentikan penerimaan berkas baru sebuah instansi; berkas berjalan diteruskan.")
public class RetireAgency extends ConsoleCommand {
    @Argument(name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--reason", description = "Alasan, tercatat di register.")
    String reason;

    @Reference
    Registry registry;

    @Override
    protected void run(PrintStream out) {
        registry.retire(agency, VIEWER.name(), reason);
        out.println(agency + " tidak menerima berkas baru lagi. Buka kembali dengan agency:resume " + agency + ".");
    }
}
