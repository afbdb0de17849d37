package id.talaksana.karaf.command.agency;

import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.definition.AgencyDefinition;
import id.talaksana.api.rehearsal.Rehearsal;
import id.talaksana.api.rehearsal.RehearsalPages;
import id.talaksana.api.rehearsal.Rehearsals;
import id.talaksana.api.text.Language;
import id.talaksana.api.wording.RehearsalWording;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;

/** What would happen under a candidate, played before anybody is under it. */
@Service
@Command(
        scope = "agency",
        name = "rehearse",
        description = "Memainkan definisi dalam sebuah folder atau ZIP dengan pemohon rekaan di jam cepat.",
        detailedDescription = "Tidak ada yang diubah: latihan berjalan di basis data dalam memori.")
public class RehearseAgency extends ConsoleCommand {
    @Argument(index = 0, name = "folder", required = true, description = "Folder atau ZIP definisi calon.")
    String folder;

    @Option(name = "--seed", description = "Benih; benih yang sama memberi latihan yang sama.")
    long seed = 1;

    @Option(name = "--page", description = "Berkas HTML yang ditulis; yang sudah ada tidak ditimpa.")
    String page;

    @Reference
    Catalogue catalogue;

    @Reference
    Rehearsals rehearsals;

    @Reference
    RehearsalPages pages;

    @Override
    protected void run(PrintStream out) throws CommandException {
        try {
            Map<String, byte[]> files = CandidateFiles.read(out, Path.of(folder));
            Catalogue.Inspection inspection = catalogue.inspect(files);
            AgencyDefinition definition = inspection.definition().orElse(null);
            requireSound(out, inspection, definition);
            Rehearsal rehearsal = rehearsals.rehearse(files, seed);
            print(out, definition, rehearsal);
        } catch (FileAlreadyExistsException e) {
            throw failure(page + " sudah ada dan tidak ditimpa.");
        } catch (IOException e) {
            throw failure(folder + " tidak dapat dibaca: " + e.getMessage());
        }
    }

    private static void requireSound(PrintStream out, Catalogue.Inspection inspection, AgencyDefinition definition)
            throws CommandException {
        if (definition == null) {
            AgencyEntries.print(out, inspection.diagnostics());
            throw failure(AgencyEntries.count(inspection.diagnostics()) + ": calon ini akan ditolak.");
        }
    }

    private void print(PrintStream out, AgencyDefinition definition, Rehearsal rehearsal) throws IOException {
        new RehearsalWording(Language.INDONESIAN).report(definition, rehearsal).forEach(out::println);
        if (page != null) {
            Files.writeString(Path.of(page), pages.page(definition, rehearsal), StandardOpenOption.CREATE_NEW);
        }
    }
}
