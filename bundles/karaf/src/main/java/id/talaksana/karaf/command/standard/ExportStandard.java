package id.talaksana.karaf.command.standard;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.definition.PublicService;
import id.talaksana.api.documents.Models;
import id.talaksana.api.documents.Papers;
import id.talaksana.api.documents.Rendition;
import id.talaksana.api.text.Refusal;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.complete.AgencyIds;
import id.talaksana.karaf.command.complete.ServiceIds;
import id.talaksana.karaf.words.KarafWords;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;
import org.apache.karaf.shell.support.completers.StringsCompleter;

/** Writes what a service publishes into a file. */
@Service
@Command(
        scope = "standard",
        name = "export",
        description = "Menulis SOP, standar pelayanan, model BPMN, atau definisi (JSON) sebuah layanan ke berkas.",
        detailedDescription = "Berkas yang sudah ada tidak ditimpa.")
public class ExportStandard extends ConsoleCommand {
    private static final List<String> FORMATS =
            List.of("sop-pdf", "sop-html", "sop-svg", "standard-pdf", "standard-html", "bpmn", "json");

    @Option(
            name = "--format",
            required = true,
            description = "sop-pdf, sop-html, sop-svg, standard-pdf, standard-html, bpmn, atau json.")
    @Completion(
            value = StringsCompleter.class,
            values = {"sop-pdf", "sop-html", "sop-svg", "standard-pdf", "standard-html", "bpmn", "json"})
    String format;

    @Argument(index = 0, name = "instansi", required = true, description = "Pengenal instansi.")
    @Completion(AgencyIds.class)
    String agency;

    @Argument(index = 1, name = "layanan", required = true, description = "Pengenal layanan.")
    @Completion(ServiceIds.class)
    String service;

    @Argument(index = 2, name = "berkas", required = true, description = "Berkas yang ditulis.")
    @Completion(FileCompleter.class)
    String file;

    @Reference
    Catalogue catalogue;

    @Reference
    Models models;

    @Reference
    Papers papers;

    @Override
    protected void run(PrintStream out) throws CommandException {
        if (!FORMATS.contains(format)) {
            throw failure("Format \"" + format + "\" tidak dikenal. Yang ada: " + String.join(", ", FORMATS) + ".");
        }
        AgencyDefinition definition = AgencyEntries.find(catalogue, agency)
                .current()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND, KarafWords.text("this-agency-has-no-definition"), List.of()));
        PublicService found = found(definition);
        Rendition rendition = rendition(definition, found);
        write(rendition);
        out.println("Ditulis: " + file + ", " + rendition.content().length + " bita.");
    }

    private PublicService found(AgencyDefinition definition) {
        return definition
                .service(service)
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NOT_FOUND,
                        KarafWords.text("this-agency-has-no-such-service", service),
                        definition.services().stream().map(PublicService::id).toList()));
    }

    private void write(Rendition rendition) throws CommandException {
        try {
            Files.write(Path.of(file), rendition.content(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw failure("Berkas " + file + " sudah ada dan tidak ditimpa. Pilih nama lain.");
        } catch (IOException e) {
            throw failure("Berkas " + file + " tidak dapat ditulis: " + e.getMessage());
        }
    }

    private Rendition rendition(AgencyDefinition definition, PublicService found) {
        if (format.equals("bpmn")) {
            return models.bpmn(definition, found);
        }
        if (format.equals("json")) {
            return models.json(definition, found);
        }
        String[] words = format.split("-");
        Rendition.Kind kind = Rendition.Kind.valueOf(words[1].toUpperCase(java.util.Locale.ROOT));
        return words[0].equals("sop") ? papers.sop(definition, found, kind) : papers.standard(definition, found, kind);
    }
}
