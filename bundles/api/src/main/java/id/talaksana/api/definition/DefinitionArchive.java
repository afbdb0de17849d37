package id.talaksana.api.definition;

import id.talaksana.api.catalogue.Diagnostic;
import id.talaksana.api.catalogue.Diagnostic.Text;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A definition's folder as one ZIP: its files at the top or within one single folder. It is read whole or not at all, from
 * both of its ends: each file with its checksum, and the directory at the end, without which it is half a copy.
 */
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

    /** The JDK takes the format's first day for something earlier, and adds an extra field in the local time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final String name;
    private final List<Diagnostic> errors = new ArrayList<>();
    private final Map<String, byte[]> files = new TreeMap<>();
    private final List<String> entries = new ArrayList<>();
    private String folder;
    private long total;

    private DefinitionArchive(String name) {
        this.name = name;
    }

    /**
     * What was read.
     *
     * @param files content by file name; empty when there are errors
     * @param errors why it is not taken
     */
    public record Reading(Map<String, byte[]> files, List<Diagnostic> errors) {
        /** Whether the archive is whole. */
        public boolean isSound() {
            return errors.isEmpty();
        }
    }

    /**
     * Reads an archive.
     *
     * @param name what the archive is called in messages
     */
    public static Reading read(String name, byte[] zip) {
        DefinitionArchive archive = new DefinitionArchive(name);
        try {
            archive.open(zip);
        } catch (Stop stop) {
            archive.errors.add(stop.finding);
        }
        return archive.errors.isEmpty()
                ? new Reading(archive.files, List.of())
                : new Reading(Map.of(), List.copyOf(archive.errors));
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

    private void open(byte[] bytes) throws Stop {
        if (bytes.length > MAX_ARCHIVE) {
            throw tooLarge(name, "Arsip lebih dari 9 MiB.", "The archive is larger than 9 MiB.");
        }
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new Stop(error(
                    name,
                    "no-archive",
                    "Ini bukan ZIP.",
                    "This is no ZIP.",
                    "Kirim folder definisi sebagai ZIP, misalnya dari: talaksana pack <folder>.",
                    "Send the definition's folder as a ZIP, such as talaksana pack <folder> makes."));
        }
        ByteBuffer directory = directory(bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.add(entry.getName());
                if (entries.size() > MAX_FILES + 1) {
                    throw tooLarge(name, "Arsip memuat lebih dari 200 berkas.", "The archive has over 200 files.");
                }
                byte[] content = content(zip, entry);
                if (!entry.isDirectory()) {
                    keep(entry.getName(), content);
                }
            }
        } catch (ZipException e) {
            throw e.getMessage().contains("encrypted") ? encrypted() : damaged(last(), e.getMessage());
        } catch (EOFException e) {
            throw damaged(last(), "it ends too early");
        } catch (IllegalArgumentException e) {
            throw damaged(last(), "a file name is not in UTF-8");
        } catch (IOException e) {
            throw damaged(last(), e.getMessage());
        }
        compare(directory);
    }

    private String last() {
        return entries.isEmpty() ? name : entries.get(entries.size() - 1);
    }

    /** Counts what comes out, whatever the archive says of its sizes; the stream checks size and checksum at the end. */
    private byte[] content(ZipInputStream zip, ZipEntry entry) throws IOException, Stop {
        byte[] content = zip.readNBytes(MAX_FILE + 1);
        total += content.length;
        if (content.length > MAX_FILE) {
            throw tooLarge(entry.getName(), "Berkas lebih dari 1 MiB.", "The file is larger than 1 MiB.");
        }
        if (total > MAX_TOTAL) {
            throw tooLarge(name, "Isi arsip lebih dari 8 MiB.", "The archive's content is larger than 8 MiB.");
        }
        return content;
    }

    private void keep(String path, byte[] content) {
        int slash = path.indexOf('/');
        String within = path.substring(0, Math.max(slash, 0));
        String file = path.substring(slash + 1);
        folder = folder == null ? within : folder;
        if (!plain(file) || slash >= 0 && !plain(within) || !within.equals(folder)) {
            errors.add(error(
                    printable(path),
                    "archive-path",
                    "Berkas ini tidak di tempatnya dalam arsip.",
                    "This file is not in its place within the archive.",
                    "Taruh semua berkas di puncak arsip, atau semuanya dalam satu folder.",
                    "Put all files at the top of the archive, or all of them in one folder."));
        } else if (!file.equals(SUMS) && files.putIfAbsent(file, content) != null) {
            errors.add(error(
                    file,
                    "archive-duplicate",
                    "Berkas ini dua kali dalam arsip.",
                    "This file is in the archive twice.",
                    "Hapus salah satu.",
                    "Remove one of them."));
        }
    }

    private static boolean plain(String part) {
        return !part.isEmpty()
                && !part.startsWith(".")
                && part.chars().allMatch(c -> c > ' ' && c < 0x7f && "/\\:".indexOf(c) < 0);
    }

    private static String printable(String path) {
        return path.replaceAll("\\p{Cntrl}", "?");
    }

    // ---- the directory at the end
    // ------------------------------------------------------------------------------------

    /** The central directory, when it and the record after it reach to the very end. */
    private ByteBuffer directory(byte[] bytes) throws Stop {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
            if (zip.getInt(at) == 0x06054b50 && at + 22 + unsigned(zip, at + 20) == bytes.length) {
                long size = zip.getInt(at + 12) & 0xffffffffL;
                long start = zip.getInt(at + 16) & 0xffffffffL;
                if (start + size == at) {
                    return zip.slice((int) start, (int) size).order(ByteOrder.LITTLE_ENDIAN);
                }
            }
        }
        throw damaged(name, "its end is missing");
    }

    /** What stands in the directory must be what was read: programs that read it from the other end see no other files. */
    private void compare(ByteBuffer directory) throws Stop {
        List<String> listed = new ArrayList<>();
        int at = 0;
        while (at + 46 <= directory.limit() && directory.getInt(at) == 0x02014b50) {
            int length = unsigned(directory, at + 28);
            int next = at + 46 + length + unsigned(directory, at + 30) + unsigned(directory, at + 32);
            if (next > directory.limit()) {
                break;
            }
            byte[] path = new byte[length];
            directory.get(at + 46, path);
            listed.add(new String(path, StandardCharsets.UTF_8));
            at = next;
        }
        if (at != directory.limit() || !listed.equals(entries)) {
            throw damaged(name, "its directory names other files than it has");
        }
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xffff;
    }

    // ---- words
    // -------------------------------------------------------------------------------------------------------

    private static Stop damaged(String file, String how) {
        return new Stop(error(
                printable(file),
                "archive-damaged",
                "ZIP ini rusak atau belum lengkap: " + how + ".",
                "This ZIP is damaged or incomplete: " + how + ".",
                "Buat atau salin ulang arsipnya.",
                "Make or copy the archive again."));
    }

    private Stop encrypted() {
        return new Stop(error(
                name,
                "archive-encrypted",
                "ZIP ini bersandi.",
                "This ZIP is encrypted.",
                "Buat arsip tanpa kata sandi.",
                "Make the archive without a password."));
    }

    private static Stop tooLarge(String file, String indonesian, String english) {
        return new Stop(error(
                printable(file),
                "archive-too-large",
                indonesian,
                english,
                "Paling banyak 200 berkas, 1 MiB tiap berkas, 8 MiB seluruhnya.",
                "At most 200 files, 1 MiB a file, 8 MiB in all."));
    }

    private static Diagnostic error(
            String file, String rule, String indonesian, String english, String perbaikan, String remedy) {
        return new Diagnostic(
                Diagnostic.Severity.ERROR,
                file,
                0,
                0,
                rule,
                new Text(indonesian, english),
                new Text(perbaikan, remedy),
                null);
    }

    /** Ends the reading. */
    private static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic finding;

        Stop(Diagnostic finding) {
            super(null, null, false, false);
            this.finding = finding;
        }
    }
}
