package id.talaksana.karaf.command.agency;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The files of a definition as they lie in a folder. */
final class DefinitionFolder {
    /** Files beyond this are read no further; the reader of definitions refuses them anyway. */
    private static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final int MAX_FILES = 1000;

    private DefinitionFolder() {}

    static Map<String, byte[]> read(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*.{yaml,yml,svg,png}")) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry) && files.size() < MAX_FILES) {
                    files.put(entry.getFileName().toString(), content(entry));
                }
            }
        }
        return files;
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(MAX_BYTES);
        }
    }
}
