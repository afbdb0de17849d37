package id.talaksana.karaf.folder;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.karaf.words.KarafWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What lies in the folder under one name, judged by its content alone: how long a copy has stood still says nothing about
 * whether it will go on.
 */
sealed interface Dropped {
    /**
     * A whole definition.
     *
     * @param files by name
     * @param account what became of all that lay with them, where that is more than they
     */
    record Definition(Map<String, byte[]> files, SourceAccount account) implements Dropped {}

    /** A whole bundle of an agency. */
    record AgencyBundle(byte[] jar) implements Dropped {}

    /** Not whole yet, or nothing that could become whole. */
    record Unfinished(List<Diagnostic> findings) implements Dropped {}

    /** Nothing of ours. */
    record Foreign() implements Dropped {}

    /** Reads it into memory and judges what was read, so that nothing can change in between. */
    static Dropped read(Path path) {
        String name = path.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(path)) {
                return DroppedFolder.read(path);
            }
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return noRegularFile(name);
            }
            return byEnding(path, name, lower);
        } catch (IOException e) {
            return unreadable(name, e);
        }
    }

    private static Dropped noRegularFile(String name) {
        return unfinished(
                name,
                0,
                "no-regular-file",
                KarafWords.text("this-is-no-regular-file"),
                KarafWords.text("remove-it-and-copy-a-file"));
    }

    private static Dropped byEnding(Path path, String name, String lower) throws IOException {
        if (lower.endsWith(".zip")) {
            return archive(name, bytes(path, DefinitionArchive.MAX_ARCHIVE));
        }
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return DroppedStream.read(name, bytes(path, DefinitionArchive.MAX_TOTAL));
        }
        if (lower.endsWith(".jar")) {
            return Files.size(path) > DroppedJar.MAX
                    ? new Foreign()
                    : DroppedJar.jar(name, bytes(path, DroppedJar.MAX));
        }
        if (lower.endsWith(".kar")) {
            return DroppedJar.kar(path, bytes(path, DroppedJar.MAX));
        }
        return new Foreign();
    }

    private static Dropped unreadable(String name, IOException e) {
        return unfinished(
                name,
                0,
                "unreadable",
                KarafWords.text("not-readable", e.getMessage()),
                KarafWords.text("check-its-permissions-or-copy"));
    }

    /** What cannot be read to its end in any reasonable time. */
    static Dropped stalled(String name) {
        return unfinished(
                name,
                0,
                "reading-stalled",
                KarafWords.text("reading-it-does-not-end"),
                KarafWords.text("check-the-disk-or-remove-it"));
    }

    private static Dropped archive(String name, byte[] zip) {
        DefinitionArchive.Reading reading = DefinitionArchive.read(name, zip);
        return reading.isSound()
                ? new Definition(reading.files(), reading.account())
                : new Unfinished(reading.errors());
    }

    /** At most so many bytes; one more when there are more, which is then found too large. */
    static byte[] bytes(Path file, int most) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] content = stream.readNBytes(most + 1);
            if (content.length > most) {
                throw new IOException("more than " + most / (1 << 20) + " MiB");
            }
            return content;
        }
    }

    /** @param line from 1; 0 when it is about the whole file */
    static Unfinished unfinished(String file, int line, String rule, Text sentence, Text remedy) {
        return new Unfinished(List.of(new Diagnostic(
                Diagnostic.Severity.ERROR, file, line, Math.min(line, 1), rule, sentence, remedy, null)));
    }
}
