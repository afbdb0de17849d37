package id.talaksana.api.archive;

import id.talaksana.api.reading.SourceAccount;
import id.talaksana.api.reading.SourceLedger;
import id.talaksana.api.reading.SourceLedger.Part;
import id.talaksana.api.text.ApiWords;
import id.talaksana.api.text.Diagnostic;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A definition's folder as one ZIP: its files at the top or within one single folder. */
public final class DefinitionArchive {
    /** Most files. */
    public static final int MAX_FILES = 200;
    /** Most bytes of one file. */
    public static final int MAX_FILE = 1 << 20;
    /** Most bytes of all files together. */
    public static final int MAX_TOTAL = 8 << 20;
    /** Most bytes of the archive itself. */
    public static final int MAX_ARCHIVE = MAX_TOTAL + (1 << 20);
    /** Checksums that may lie beside a definition's files; not part of it. */
    public static final String SUMS = "SHA256SUMS";

    /** One more: the folder itself may be an entry. Twice: some systems put a companion beside each file. */
    private static final WholeArchive.Limits LIMITS = new WholeArchive.Limits(2 * MAX_FILES + 2, MAX_FILE, MAX_TOTAL);

    /** The JDK takes the format's first day for something earlier, and adds an extra field in the local time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final List<Diagnostic> errors = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final SourceLedger ledger = new SourceLedger();
    private String folder;

    private DefinitionArchive() {}

    /**
     * What was read.
     *
     * @param files content by file name; empty when there are errors
     * @param errors why it is not taken
     * @param account what became of each file of the archive; empty when there are errors
     */
    public record Reading(Map<String, byte[]> files, List<Diagnostic> errors, SourceAccount account) {
        static Reading refused(List<Diagnostic> errors) {
            return new Reading(Map.of(), List.copyOf(errors), SourceAccount.EMPTY);
        }

        /** Whether the archive is whole. */
        public boolean isSound() {
            return errors.isEmpty();
        }
    }

    /**
     * Reads an archive, whole or not at all.
     *
     * @param name what the archive is called in messages
     */
    public static Reading read(String name, byte[] zip) {
        DefinitionArchive archive = new DefinitionArchive();
        try {
            WholeArchive.read(name, zip, LIMITS).forEach(archive::keep);
        } catch (WholeArchive.Unsound unsound) {
            return Reading.refused(List.of(unsound.finding()));
        }
        if (archive.files.size() > MAX_FILES) {
            archive.errors.add(WholeArchive.tooMany(name, MAX_FILES).finding());
        }
        return archive.errors.isEmpty()
                ? new Reading(archive.files, List.of(), archive.ledger.account())
                : Reading.refused(archive.errors);
    }

    /** The same bytes for the same files, whenever and wherever it is written. */
    public static byte[] write(Map<String, byte[]> files) {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(written, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> file : new TreeMap<>(files).entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return written.toByteArray();
    }

    private void keep(WholeArchive.Entry entry) {
        String path = entry.path();
        if (DefinitionParts.isOfTheSystem(path)) {
            ledger.leftOut(Part.file(path), ApiWords.text("a-file-of-the-system"));
            return;
        }
        int slash = path.indexOf('/');
        String within = path.substring(0, Math.max(slash, 0));
        String file = path.substring(slash + 1);
        folder = folder == null ? within : folder;
        if (!plain(file) || slash >= 0 && !plain(within) || !within.equals(folder)) {
            errors.add(WholeArchive.error(
                    path, "archive-path", ApiWords.text("this-file"), ApiWords.text("put-all-files-at-the-top")));
        } else if (file.equals(SUMS)) {
            ledger.taken(Part.file(path), "checksums");
        } else if (files.putIfAbsent(file, entry.content()) == null) {
            ledger.taken(Part.file(path), file);
        } else {
            errors.add(WholeArchive.error(
                    file,
                    "archive-duplicate",
                    ApiWords.text("this-file-is-in-the-archive"),
                    ApiWords.text("remove-one-of-them")));
        }
    }

    private static boolean plain(String part) {
        return !part.isEmpty()
                && !part.startsWith(".")
                && part.chars().allMatch(c -> c > ' ' && c < 0x7f && "/\\:".indexOf(c) < 0);
    }
}
