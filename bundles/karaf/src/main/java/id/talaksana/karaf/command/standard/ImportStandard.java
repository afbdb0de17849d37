package id.talaksana.karaf.command.standard;

import id.talaksana.api.catalogue.AgencyEntry;
import id.talaksana.api.catalogue.Catalogue;
import id.talaksana.api.catalogue.Registry;
import id.talaksana.api.documents.Draft;
import id.talaksana.api.documents.Models;
import id.talaksana.karaf.command.AccountLines;
import id.talaksana.karaf.command.AgencyEntries;
import id.talaksana.karaf.command.ConsoleCommand;
import id.talaksana.karaf.command.complete.AgencyIds;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.TreeMap;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.CommandException;
import org.apache.karaf.shell.support.completers.FileCompleter;

/** Drafts a definition; nothing is published. */
@Service
@Command(
        scope = "standard",
        name = "import",
        description = "Membuat draf definisi dari BPMN, daftar bernomor, atau tabel SOP; tidak ada yang diberlakukan.",
        detailedDescription =
                "Setiap keraguan ditandai RAGU di tempatnya, dan dari setiap bagian sumber disebut apakah ia dimuat."
                        + " Berkas yang sudah ada tidak ditimpa.")
public class ImportStandard extends ConsoleCommand {
    @Option(
            name = "--agency",
            description = "Instansi yang akan memakainya: draf diperiksa di samping layanan yang sudah ada.")
    @Completion(AgencyIds.class)
    String agency;

    @Option(name = "--service", description = "Pengenal layanan; baku: dari judulnya.")
    String service;

    @Option(name = "--account", description = "Menyebut setiap bagian sumber, juga yang dimuat begitu saja.")
    boolean account;

    @Argument(index = 0, name = "sumber", required = true, description = "Berkas BPMN atau teks.")
    @Completion(FileCompleter.class)
    String file;

    @Argument(index = 1, name = "draf", description = "Berkas YAML yang ditulis; baku: ditampilkan.")
    @Completion(FileCompleter.class)
    String target;

    @Reference
    Models models;

    @Reference
    Catalogue catalogue;

    @Reference
    Registry registry;

    @Override
    protected void run(PrintStream out) throws CommandException {
        AgencyEntry user = agency == null ? null : AgencyEntries.find(catalogue, agency);
        Draft draft = models.draft(Path.of(file).getFileName().toString(), content(), agency, service);
        if (!draft.isSound()) {
            throw failure(draft.errors().get(0).line(INDONESIAN));
        }
        if (target == null) {
            show(out, user, draft);
            return;
        }
        write(draft);
        told(out, draft);
        beside(user, draft, out);
    }

    private void show(PrintStream out, AgencyEntry user, Draft draft) {
        out.print(draft.yaml());
        AccountLines.print(out, draft.account(), account);
        beside(user, draft, out);
    }

    private void write(Draft draft) throws CommandException {
        try {
            Files.write(
                    Path.of(target),
                    draft.yaml().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw failure("Berkas " + target + " sudah ada dan tidak ditimpa. Pilih nama lain.");
        } catch (IOException e) {
            throw failure("Berkas " + target + " tidak dapat ditulis: " + e.getMessage());
        }
    }

    private void told(PrintStream out, Draft draft) {
        draft.doubts().forEach(doubt -> out.println(target + ":" + doubt.line() + " " + doubt.text()));
        out.println("Ditulis: " + target + ", " + draft.doubts().size() + " keraguan.");
        AccountLines.print(out, draft.account(), account);
    }

    /** What would be found if the agency had it among its services. */
    private void beside(AgencyEntry user, Draft draft, PrintStream out) {
        if (user == null || user.current().isEmpty()) {
            return;
        }
        String version = user.current().get().version();
        String name = draft.service() + ".yaml";
        Map<String, byte[]> files =
                new TreeMap<>(registry.files(user.id(), version).orElse(Map.of()));
        boolean replaces = files.put(name, draft.yaml().getBytes(StandardCharsets.UTF_8)) != null;
        if (replaces) {
            out.println("# " + user.id() + " " + version + " sudah memiliki layanan ini; draf akan menggantikannya.");
        }
        catalogue.inspect(files).diagnostics().stream()
                .filter(found -> found.file().equals(name))
                .forEach(found -> out.println("# " + found.line(INDONESIAN)));
    }

    private byte[] content() throws CommandException {
        try (InputStream stream = Files.newInputStream(Path.of(file))) {
            return stream.readNBytes(Models.MAX_SOURCE + 1);
        } catch (IOException e) {
            throw failure("Berkas " + file + " tidak dapat dibaca: " + e.getMessage());
        }
    }
}
