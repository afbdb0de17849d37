package id.talaksana.karaf.command.agency;

import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.CarriedOutWording;
import id.talaksana.karaf.command.AccountLines;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.ConsoleText;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** Findings about a definition, installed or still being written. */
@Service
@Command(
        scope = "agency",
        name = "lint",
        description = "Memeriksa definisi sebuah instansi, atau definisi dalam sebuah folder sebelum dipasang.",
        detailedDescription = "Setiap temuan menyebut berkas:baris:kolom, apa yang keliru, dan apa yang benar. "
                + "Bila ada kesalahan, perintah ini gagal. Folder berisi agency.yaml dan satu berkas YAML per layanan.")
public class LintAgency extends ConsoleCommand {
    @Argument(name = "instansi|folder", required = true, description = "Pengenal instansi, atau folder definisi.")
    @Completion(AgencyIds.class)
    String subject;

    @Reference
    Catalogue catalogue;

    @Override
    protected void run(PrintStream out) throws CommandException {
        Inspection found = catalogue.agency(subject).isPresent() || !isFolder(subject)
                ? known(AgencyEntries.find(catalogue, subject))
                : inspect(out, Path.of(subject));
        List<Diagnostic> diagnostics = found.diagnostics();
        AgencyEntries.print(out, diagnostics);
        found.definition().ifPresent(definition -> carriedOut(out, definition));
        if (Diagnostic.anyError(diagnostics)) {
            throw failure(AgencyEntries.count(diagnostics) + ": definisi ini ditolak.");
        }
        out.println(diagnostics.isEmpty() ? "Tidak ada temuan." : AgencyEntries.count(diagnostics) + ".");
    }

    private static boolean isFolder(String path) {
        try {
            return Files.isDirectory(Path.of(path));
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static Inspection known(AgencyEntry entry) {
        return new Inspection(entry.current(), entry.diagnostics());
    }

    /** Who carries out what the definition says, which is no fault. */
    private static void carriedOut(PrintStream out, AgencyDefinition definition) {
        CarriedOutWording words = CarriedOutWording.in(Language.INDONESIAN);
        definition.services().forEach(service -> words.of(service)
                .forEach(sentence -> ConsoleText.indented(out, service.id() + ".yaml: ", sentence)));
    }

    private Inspection inspect(PrintStream out, Path folder) throws CommandException {
        try {
            DefinitionParts parts = DefinitionParts.of(folder);
            AccountLines.print(out, parts.account(), false);
            return catalogue.inspect(parts.files());
        } catch (IOException e) {
            throw failure("Folder " + folder + " tidak dapat dibaca: " + e.getMessage());
        }
    }
}
