package id.talaksana.core.complaints;

import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files that may come with a complaint: PDF, JPEG, PNG and text, by their content, with the extension that belongs to it. */
final class Enclosures {
    private static final Map<String, List<String>> EXTENSIONS = Map.of(
            "application/pdf", List.of("pdf"),
            "image/jpeg", List.of("jpg", "jpeg"),
            "image/png", List.of("png"),
            "text/plain", List.of("txt"));
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Enclosures() {}

    /** The same files with their types, or a refusal. */
    static List<Enclosure> checked(List<Enclosure> files) {
        long total = files.stream().mapToLong(f -> f.content().length).sum();
        if (files.size() > Complaints.MAX_ENCLOSURES || total > Complaints.MAX_BYTES) {
            throw TicketRules.invalid(
                    "Lampiran paling banyak 5 berkas, bersama-sama 2 MB",
                    "There may be 5 files, 2 MB together",
                    List.of());
        }
        return files.stream().map(Enclosures::checked).toList();
    }

    private static Enclosure checked(Enclosure file) {
        String name = file.name() == null ? "" : file.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String type = type(file.content());
        if (type == null || !EXTENSIONS.get(type).contains(extension)) {
            throw TicketRules.invalid(
                    "Lampiran harus PDF, JPEG, PNG, atau teks UTF-8, dengan nama .pdf, .jpg, .png, atau .txt yang sesuai isinya",
                    "A file must be PDF, JPEG, PNG or UTF-8 text, named .pdf, .jpg, .png or .txt as its content is",
                    List.of("pdf", "jpg", "jpeg", "png", "txt"));
        }
        return new Enclosure(safe(name, extension), type, file.content());
    }

    /** Letters, digits and little else: the name is shown and becomes a header. */
    private static String safe(String name, String extension) {
        String base = name.substring(0, name.lastIndexOf('.') < 0 ? 0 : name.lastIndexOf('.'))
                .replaceAll("[^A-Za-z0-9 _-]", "_");
        base = base.substring(0, Math.min(base.length(), 80)).strip();
        return (base.isEmpty() ? "lampiran" : base) + "." + extension;
    }

    private static String type(byte[] content) {
        if (begins(content, PDF)) {
            return "application/pdf";
        } else if (begins(content, JPEG)) {
            return "image/jpeg";
        } else if (begins(content, PNG)) {
            return "image/png";
        }
        return isText(content) ? "text/plain" : null;
    }

    private static boolean begins(byte[] content, byte[] magic) {
        return content.length > magic.length
                && java.util.Arrays.equals(content, 0, magic.length, magic, 0, magic.length);
    }

    private static boolean isText(byte[] content) {
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
}
