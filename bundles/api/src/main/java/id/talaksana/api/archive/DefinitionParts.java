package id.talaksana.api.archive;

import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.reading.SourceLedger;
import id.talaksana.api.reading.SourceLedger.Part;
import id.talaksana.api.text.ApiWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The parts of a definition that lie in a folder, and what became of everything in it.
 *
 * @param files content by file name: YAML by whatever ending, so that a wrong one is found, and logos
 */
public record DefinitionParts(Map<String, byte[]> files, SourceAccount account) {
    private static final Set<String> ENDINGS = Set.of("yaml", "yml", "svg", "png");
    private static final Set<String> OF_THE_SYSTEM = Set.of(".ds_store", "thumbs.db", "desktop.ini");

    /** Whether a file is one that operating systems put beside others, by its path in a folder or archive. */
    public static boolean isOfTheSystem(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name.startsWith("._")
                || OF_THE_SYSTEM.contains(name);
    }

    /** Whether a file is a part of a definition by its ending; capitals are found by who reads the definition. */
    public static boolean isPart(String name) {
        return !name.startsWith(".")
                && ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Reads a folder; of a file that is larger than one may be, one byte more than that.
     *
     * @throws IOException when the folder or a file in it cannot be read
     */
    public static DefinitionParts of(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        SourceLedger ledger = new SourceLedger();
        for (Path entry : entries(folder)) {
            read(files, ledger, entry);
        }
        return new DefinitionParts(files, ledger.account());
    }

    private static void read(Map<String, byte[]> files, SourceLedger ledger, Path entry) throws IOException {
        String name = entry.getFileName().toString();
        if (isOfTheSystem(name)) {
            ledger.leftOut(Part.file(name), ApiWords.text("a-file-of-the-system"));
        } else if (name.equals(DefinitionArchive.SUMS)) {
            ledger.taken(Part.file(name), "checksums");
        } else if (!isPart(name)) {
            ledger.leftOut(Part.file(name), ApiWords.text("no-part-of-a-definition"));
        } else if (!Files.isRegularFile(entry)) {
            ledger.leftOut(Part.file(name), ApiWords.text("no-regular-file"));
        } else {
            files.put(name, content(entry));
            ledger.taken(Part.file(name), name);
        }
    }

    /** One more than a definition has are enough to find it too large. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.limit(10 * DefinitionArchive.MAX_FILES).sorted().toList();
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(DefinitionArchive.MAX_FILE + 1);
        }
    }
}
