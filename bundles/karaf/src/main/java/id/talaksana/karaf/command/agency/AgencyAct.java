package id.talaksana.karaf.command.agency;

import id.talaksana.api.catalogue.Registry;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.complete.AgencyIds;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;

/** An act on an agency as a whole, which stands in its register with who did it and why. */
abstract class AgencyAct extends ConsoleCommand {
    @Argument(name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--reason", description = "Alasan, tercatat di register; opsi ditulis sebelum instansi.")
    String reason;

    @Reference
    Registry registry;
}
