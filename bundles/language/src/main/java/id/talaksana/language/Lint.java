package id.talaksana.language;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.text.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks a definition folder without a container: {@code java … id.talaksana.language.Lint <folder> [en]}. Exit
 * status 0: sound, perhaps with warnings; 1: refused; 2: no such folder.
 */
public final class Lint {
    private Lint() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        Locale locale = arguments.length > 1 && arguments[1].equals("en") ? Locale.ENGLISH : new Locale("id");
        Path folder = arguments.length == 0 ? null : Path.of(arguments[0]);
        if (folder == null || !Files.isDirectory(folder)) {
            out.println(
                    "Bukan folder definisi: " + folder + " (not a definition folder). Pakai/use: lint <folder> [en]");
            return 2;
        }
        try {
            Inspection inspection = DefinitionReader.read(files(folder));
            inspection.diagnostics().forEach(d -> out.println(d.line(locale)));
            long errors = inspection.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .count();
            out.println(errors + " error, " + (inspection.diagnostics().size() - errors) + " warning"
                    + inspection
                            .definition()
                            .map(d -> "; " + d.agency().id() + " " + d.version() + " " + d.digest())
                            .orElse(""));
            return inspection.definition().isPresent() ? 0 : 1;
        } catch (IOException e) {
            out.println("Folder tidak dapat dibaca: " + e.getMessage());
            return 2;
        }
    }

    /** The files of a definition's folder by name. */
    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, DefinitionArchive.PARTS)) {
            for (Path entry : entries) {
                files.put(entry.getFileName().toString(), Files.readAllBytes(entry));
            }
        }
        return files;
    }
}
