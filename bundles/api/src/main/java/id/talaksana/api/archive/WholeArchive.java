package id.talaksana.api.archive;

import id.talaksana.api.text.ApiWords;
import id.talaksana.api.text.Diagnostic;
import id.talaksana.api.text.Diagnostic.Text;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads a ZIP or JAR whole or not at all. It is read from both of its ends: each file with its checksum, and the directory
 * at the end. A copy that stopped has no directory; one that was written over an older archive has one that names other
 * checksums than the files have.
 */
public final class WholeArchive {
    private final String name;
    private final Limits limits;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Listed> read = new ArrayList<>();
    private long total;

    private WholeArchive(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** A file within an archive, by its path there. */
    public record Entry(String path, byte[] content) {}

    /** Most entries, most bytes of one, and of all together; what comes out is counted, not what the archive says. */
    public record Limits(int entries, int bytesOfOne, int bytesOfAll) {}

    private record Listed(String path, long crc, long size) {}

    /**
     * The files of an archive in its order, without directories.
     *
     * @param name what the archive is called in messages
     */
    public static List<Entry> read(String name, byte[] zip, Limits limits) throws Unsound {
        WholeArchive archive = new WholeArchive(name, limits);
        archive.read(zip);
        return archive.entries;
    }

    private void read(byte[] bytes) throws Unsound {
        requireZip(bytes);
        List<Listed> listed = directory(bytes);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(zip, entry);
            }
        } catch (ZipException e) {
            throw String.valueOf(e.getMessage()).contains("encrypted")
                    ? encrypted()
                    : damaged(last(), new Text(e.getMessage(), e.getMessage()));
        } catch (EOFException e) {
            throw damaged(last(), ApiWords.text("it-ends-too-early"));
        } catch (IllegalArgumentException e) {
            throw damaged(last(), ApiWords.text("a-file-name-is-not-in-utf-8"));
        } catch (IOException e) {
            throw damaged(last(), new Text(e.getMessage(), e.getMessage()));
        }
        if (!listed.equals(read)) {
            throw damaged(name, ApiWords.text("its-directory-lists-other-files"));
        }
    }

    private void requireZip(byte[] bytes) throws Unsound {
        if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
            throw new Unsound(error(
                    name,
                    "no-archive",
                    ApiWords.text("this-is-no-zip"),
                    ApiWords.text("use-a-zip-of-the-definitions")));
        }
    }

    private void read(ZipInputStream zip, ZipEntry entry) throws IOException, Unsound {
        if (read.size() == limits.entries()) {
            throw tooMany();
        }
        // Its checksum is known, and was checked, only when it has been read to its end.
        read.add(new Listed(entry.getName(), 0, 0));
        byte[] content = content(zip, entry);
        zip.closeEntry();
        read.set(read.size() - 1, new Listed(entry.getName(), entry.getCrc(), content.length));
        if (!entry.isDirectory()) {
            entries.add(new Entry(entry.getName(), content));
        }
    }

    private String last() {
        return read.isEmpty() ? name : read.get(read.size() - 1).path();
    }

    private byte[] content(ZipInputStream zip, ZipEntry entry) throws IOException, Unsound {
        byte[] content = zip.readNBytes(limits.bytesOfOne() + 1);
        total += content.length;
        if (content.length > limits.bytesOfOne()) {
            String most = limits.bytesOfOne() / 1024 + " KiB";
            throw tooLarge(entry.getName(), ApiWords.text("the-file-is-larger-than", most));
        }
        if (total > limits.bytesOfAll()) {
            String most = limits.bytesOfAll() / 1024 + " KiB";
            throw tooLarge(name, ApiWords.text("the-archives-content-is-larger-than", most));
        }
        return content;
    }

    /** What the directory lists, when it and the record after it reach to the very end. */
    private List<Listed> directory(byte[] bytes) throws Unsound {
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = bytes.length - 22; at >= 0 && at >= bytes.length - 22 - 0xffff; at--) {
            if (zip.getInt(at) == 0x06054b50 && at + 22 + unsigned(zip, at + 20) == bytes.length) {
                long start = zip.getInt(at + 16) & 0xffffffffL;
                if (start + (zip.getInt(at + 12) & 0xffffffffL) == at) {
                    return directory(zip.slice((int) start, at - (int) start).order(ByteOrder.LITTLE_ENDIAN));
                }
            }
        }
        throw damaged(name, ApiWords.text("its-end-is-missing"));
    }

    private List<Listed> directory(ByteBuffer directory) throws Unsound {
        List<Listed> listed = new ArrayList<>();
        int at = 0;
        while (at + 46 <= directory.limit() && directory.getInt(at) == 0x02014b50) {
            int length = unsigned(directory, at + 28);
            int next = at + 46 + length + unsigned(directory, at + 30) + unsigned(directory, at + 32);
            if (next > directory.limit()) {
                break;
            }
            byte[] path = new byte[length];
            directory.get(at + 46, path);
            if (listed.size() == limits.entries()) {
                throw tooMany();
            }
            listed.add(new Listed(
                    new String(path, StandardCharsets.UTF_8),
                    directory.getInt(at + 16) & 0xffffffffL,
                    directory.getInt(at + 24) & 0xffffffffL));
            at = next;
        }
        if (at != directory.limit()) {
            throw damaged(name, ApiWords.text("its-directory-is-broken"));
        }
        return listed;
    }

    private static int unsigned(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xffff;
    }

    // ---- words
    // -------------------------------------------------------------------------------------------------------

    private static Unsound damaged(String file, Text how) {
        return new Unsound(error(
                file,
                "archive-damaged",
                ApiWords.text("this-archive-is-damaged-or-incomplete", how),
                ApiWords.text("wait-until-it-has-been-copied")));
    }

    private Unsound encrypted() {
        return new Unsound(error(
                name,
                "archive-encrypted",
                ApiWords.text("this-archive-is-encrypted"),
                ApiWords.text("make-the-archive-without-a-password")));
    }

    private Unsound tooMany() {
        return tooMany(name, limits.entries());
    }

    static Unsound tooMany(String name, int most) {
        return tooLarge(name, ApiWords.text("the-archive-has-more-than-files", most));
    }

    private static Unsound tooLarge(String file, Text sentence) {
        return new Unsound(error(file, "archive-too-large", sentence, ApiWords.text("take-something-out")));
    }

    public static Diagnostic error(String file, String rule, Text sentence, Text remedy) {
        return new Diagnostic(
                Diagnostic.Severity.ERROR, file.replaceAll("\\p{Cntrl}", "?"), 0, 0, rule, sentence, remedy, null);
    }

    /** The archive is not whole, or no archive at all. */
    public static final class Unsound extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Diagnostic finding;

        public Unsound(Diagnostic finding) {
            super(finding.message().english(), null, false, false);
            this.finding = finding;
        }

        /** Why, with the remedy. */
        public Diagnostic finding() {
            return finding;
        }
    }
}
