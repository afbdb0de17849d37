package id.talaksana.karaf.folder;

import id.talaksana.api.archive.DefinitionArchive;
import id.talaksana.api.archive.DefinitionParts;
import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.karaf.words.KarafWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A bare folder. Nothing about its files tells whether more are to come, or whether some are still those of the version
 * before; only a list of their checksums does.
 */
final class DroppedFolder {
    private static final Pattern SUM = Pattern.compile("([0-9a-fA-F]{64}) [ *](.+)");

    private DroppedFolder() {}

    static Dropped read(Path folder) throws IOException {
        Map<String, byte[]> files = parts(folder);
        Path sums = folder.resolve(DefinitionArchive.SUMS);
        if (!Files.isRegularFile(sums)) {
            return waiting(folder, files, KarafWords.text("there-is-no-sha256sums-yet"));
        }
        Map<String, String> listed = new TreeMap<>();
        for (String line : lines(sums)) {
            Matcher sum = SUM.matcher(line);
            if (sum.matches()) {
                listed.put(sum.group(2), sum.group(1).toLowerCase(Locale.ROOT));
            } else if (!line.isBlank()) {
                return waiting(folder, files, KarafWords.text("sha256sums-is-cut-off"));
            }
        }
        return compared(folder, files, listed);
    }

    private static Map<String, byte[]> parts(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        long total = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(
                folder,
                entry -> DefinitionParts.isPart(entry.getFileName().toString()) && Files.isRegularFile(entry))) {
            for (Path entry : entries) {
                byte[] content = Dropped.bytes(entry, DefinitionArchive.MAX_FILE);
                files.put(entry.getFileName().toString(), content);
                total += content.length;
                if (files.size() > DefinitionArchive.MAX_FILES || total > DefinitionArchive.MAX_TOTAL) {
                    throw new IOException("more than 200 files or 8 MiB");
                }
            }
        }
        return files;
    }

    private static List<String> lines(Path sums) throws IOException {
        return new String(Dropped.bytes(sums, 1 << 17), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static Dropped compared(Path folder, Map<String, byte[]> files, Map<String, String> listed) {
        TreeSet<String> differing = new TreeSet<>(listed.keySet());
        differing.addAll(files.keySet());
        differing.removeIf(
                name -> files.containsKey(name) && digest(files.get(name)).equals(listed.get(name)));
        if (!differing.isEmpty() || files.isEmpty()) {
            String names = String.join(", ", differing);
            return waiting(folder, files, KarafWords.text("these-differ-from-sha256sums", names));
        }
        return new Dropped.Definition(files, SourceAccount.EMPTY);
    }

    private static Dropped waiting(Path folder, Map<String, byte[]> files, Text sentence) {
        TreeSet<String> kinds = new TreeSet<>(List.of("yaml"));
        files.keySet().forEach(name -> kinds.add(name.substring(name.lastIndexOf('.') + 1)));
        String command = "cd \"" + folder + "\" && sha256sum *." + String.join(" *.", kinds) + " > SHA256SUMS";
        return Dropped.unfinished(
                folder.getFileName().toString(),
                0,
                "folder-unproven",
                KarafWords.text("this-folder-is-not-proven-complete", sentence),
                KarafWords.text("when-all-files-have-been-copied", command));
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
