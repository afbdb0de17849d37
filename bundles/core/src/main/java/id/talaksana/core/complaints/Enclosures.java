package id.talaksana.core.complaints;

import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.api.documents.Cleaning;
import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.core.files.HarmlessFiles;
import id.talaksana.core.record.Digest;
import id.talaksana.core.words.CoreWords;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/**
 * Files that may come with a complaint: PDF, JPEG, PNG and text, by their content, with the extension that belongs to it. Kept
 * is a copy of each that says nothing of its author besides; a text has nothing besides.
 */
public final class Enclosures {
    private static final String TEXT = "text/plain";
    private static final String NAMELESS = "lampiran";
    /** What every scanner takes for a virus (EICAR): the officer's would, too. */
    private static final String KNOWN_MALWARE = "EICAR-STANDARD-ANTIVIRUS-TEST-FILE";

    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            "application/pdf",
            List.of("pdf"),
            "image/jpeg",
            List.of("jpg", "jpeg"),
            "image/png",
            List.of("png"),
            TEXT,
            List.of("txt"));

    /** Which files may come, as people know them. */
    private static final List<String> NAMES = List.of("pdf", "jpg", "jpeg", "png", "txt");

    /** Which of them are shown as they are. */
    private static final List<String> SHOWN = List.of("pdf", "jpg", "jpeg", "png");

    private Enclosures() {}

    /**
     * The files with their types, cleaned, or a refusal.
     *
     * @param cleaning who cleans them; null: nobody does at present, so there can be texts only
     * @param anonymous whether their names are left out, too: people name files after themselves
     */
    static List<Enclosure> checked(List<Enclosure> files, boolean anonymous, Cleaning cleaning) {
        long total = files.stream().mapToLong(f -> f.content().length).sum();
        if (files.size() > Complaints.MAX_ENCLOSURES || total > Complaints.MAX_BYTES) {
            throw TicketRules.invalid(CoreWords.text("there-may-be-5-files-2"), List.of());
        }
        List<Enclosure> checked = new ArrayList<>();
        for (Enclosure file : files) {
            Enclosure sound = checked(file);
            String extension = sound.name().substring(sound.name().lastIndexOf('.'));
            String name = anonymous ? NAMELESS + "-" + (checked.size() + 1) + extension : sound.name();
            byte[] content = HarmlessFiles.cleaned(sound, cleaning == null ? null : cleaning::clean);
            checked.add(new Enclosure(name, sound.mediaType(), content));
        }
        return checked;
    }

    /** The files as a record names them, a line each with the digest of the content; null: there are none. */
    static String listed(List<Enclosure> files) {
        return files.isEmpty()
                ? null
                : files.stream()
                        .map(f -> f.name() + " " + f.mediaType() + " SHA-256 " + Digest.ofContent(f.content()))
                        .collect(Collectors.joining("\n"));
    }

    /** The files as the record of a ticket names those that it was filed with. */
    static String filed(Journey journey) {
        return journey.rows().isEmpty() ? null : journey.rows().get(0).text();
    }

    /** One file as it came, with its type. */
    public static Enclosure whole(Enclosure file) {
        bounded(file, Complaints.MAX_BYTES, CoreWords.text("there-may-be-5-files-2"));
        return checked(file);
    }

    /**
     * The same for a PDF, JPEG or PNG alone, with other bounds.
     *
     * @param most bytes
     * @param tooLarge what is said of more
     */
    public static Enclosure shown(Enclosure file, int most, Text tooLarge) {
        bounded(file, most, tooLarge);
        return checked(file, SHOWN, CoreWords.text("the-file-must-be-one-of-three", shown(name(file))));
    }

    private static void bounded(Enclosure file, int most, Text tooLarge) {
        if (file.content().length > most) {
            throw TicketRules.invalid(tooLarge, List.of());
        }
    }

    private static Enclosure checked(Enclosure file) {
        return checked(file, NAMES, CoreWords.text("the-file-must-be-pdf-jpeg", shown(name(file))));
    }

    private static String name(Enclosure file) {
        return file.name() == null ? "" : file.name();
    }

    /**
     * @param names the extensions that it may have
     * @param another what is said of any other
     */
    private static Enclosure checked(Enclosure file, List<String> names, Text another) {
        String name = name(file);
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = type(file.content());
        boolean fits = names.contains(extension)
                && EXTENSIONS.getOrDefault(type, List.of()).contains(extension);
        if (!fits || type.equals(TEXT) && !isReadable(file.content())) {
            throw TicketRules.invalid(another, names);
        }
        if (new String(file.content(), StandardCharsets.ISO_8859_1).contains(KNOWN_MALWARE)) {
            throw TicketRules.invalid(CoreWords.text("the-file-is-malware", safe(name, "")), List.of());
        }
        return new Enclosure(safe(name, "." + extension), type, file.content());
    }

    /** A name as it was sent, so that its sender knows it again. */
    private static String shown(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}\\p{Cf}\"]", "").strip();
        return plain.isEmpty() ? NAMELESS : plain.substring(0, Math.min(plain.length(), 80));
    }

    /** Letters, digits and little else: the name is shown and becomes a header. */
    private static String safe(String name, String extension) {
        String base = name.substring(0, name.lastIndexOf('.') < 0 ? 0 : name.lastIndexOf('.'))
                .replaceAll("[^A-Za-z0-9 _-]", "_");
        base = base.substring(0, Math.min(base.length(), 80)).strip();
        return (base.isEmpty() ? NAMELESS : base) + extension;
    }

    /** By the content alone: what a name or a browser says of it could be a lie. */
    private static String type(byte[] content) {
        try {
            return FileTypes.TYPES
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** UTF-8 without control characters. A scriptable text would be found out before: it has a type of its own. */
    private static boolean isReadable(byte[] content) {
        try {
            return content.length > 0
                    && StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(content))
                            .chars()
                            .allMatch(c -> c >= ' ' && c != 0x7f || c == '\n' || c == '\r' || c == '\t');
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** Read when the first file comes: the start does not wait for 1,600 types. */
    private static final class FileTypes {
        static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes(FileTypes.class.getClassLoader());
    }
}
