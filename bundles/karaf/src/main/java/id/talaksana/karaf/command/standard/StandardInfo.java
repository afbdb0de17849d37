package id.talaksana.karaf.command.standard;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import id.talaksana.karaf.words.KarafWords;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;

/** One service standard. */
@Service
@Command(
        scope = "standard",
        name = "info",
        description = "Menampilkan standar pelayanan: keenam komponen yang wajib dipublikasikan.",
        detailedDescription =
                "Yang tidak ada pada dokumen tertulis \"tidak disebut dalam dokumen\"; yang tersirat, direkonstruksi, "
                        + "atau tidak terbaca ditandai di dalam kurung siku.")
public class StandardInfo extends ConsoleCommand {
    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "layanan", required = true, description = "Pengenal layanan.")
    @Completion(ServiceIds.class)
    String service;

    @Option(name = "--version", description = "Versi definisi; baku: yang berlaku.")
    String version;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) {
        AgencyDefinition definition = definition();
        new StandardSheet(out, definition, found(definition)).print();
    }

    private AgencyDefinition definition() {
        AgencyEntry entry = AgencyEntries.find(catalogue, agency);
        Optional<AgencyDefinition> definition = version == null ? entry.current() : catalogue.version(agency, version);
        return definition.orElseThrow(() -> new Refusal(
                Refusal.Kind.NOT_FOUND,
                version == null
                        ? KarafWords.text("this-agency-has-no-definition-in-force")
                        : KarafWords.text("this-agency-has-no-definition", version),
                entry.current().map(AgencyDefinition::version).stream().toList()));
    }

    private PublicService found(AgencyDefinition definition) {
        List<String> known =
                definition.services().stream().map(PublicService::id).toList();
        return definition
                .service(service)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, KarafWords.text("this-agency-has-no-such-service", service), known));
    }
}
