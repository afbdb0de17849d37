package id.talaksana.language;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.api.catalogue.Catalogue.Inspection;
import id.talaksana.api.text.Diagnostic;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Map;

/**
 * Checks a definition folder and makes a ZIP of it, without a container: {@code java … id.talaksana.language.Pack
 * <folder> [<out.zip>]}. The ZIP is written aside and renamed, so that nobody ever finds half of it. Exit status 0: written;
 * 1: refused; 2: no such folder, or not writable.
 */
public final class Pack {
    private static final Locale INDONESIAN = new Locale("id");

    private Pack() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    static int run(String[] arguments, PrintStream out) {
        Path folder = arguments.length == 0 ? null : Path.of(arguments[0]).toAbsolutePath();
        if (folder == null || arguments.length > 2 || !Files.isDirectory(folder)) {
            out.println("Bukan folder definisi: " + folder
                    + " (not a definition folder). Pakai/use: pack <folder> [<out.zip>]");
            return 2;
        }
        try {
            DefinitionParts parts = DefinitionParts.of(folder);
            Lint.leftOut(parts.account(), out, INDONESIAN);
            Map<String, byte[]> files = parts.files();
            Inspection inspection = DefinitionReader.read(files);
            inspection.diagnostics().forEach(d -> out.println(d.line(INDONESIAN)));
            if (Diagnostic.anyError(inspection.diagnostics())) {
                out.println("Tidak ada yang ditulis (nothing was written).");
                return 1;
            }
            Path target = arguments.length == 2
                    ? Path.of(arguments[1]).toAbsolutePath()
                    : Path.of(inspection.definition().orElseThrow().agency().id() + ".zip")
                            .toAbsolutePath();
            write(DefinitionArchive.write(files), target);
            out.println(target);
            return 0;
        } catch (IOException e) {
            out.println("Tidak dapat dibaca atau ditulis (not readable or writable): " + e.getMessage());
            return 2;
        }
    }

    private static void write(byte[] zip, Path target) throws IOException {
        // A name with a dot: the watched folder passes it over.
        Path draft = target.resolveSibling("." + target.getFileName() + ".draft");
        try {
            Files.write(draft, zip);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
