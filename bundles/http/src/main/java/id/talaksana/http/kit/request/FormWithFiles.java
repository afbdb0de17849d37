package id.talaksana.http.kit.request;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemException;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.InvalidFileNameException;

/**
 * A request's body of several parts ({@code multipart/form-data}): files in parts named {@code files}, and the rest either as
 * one JSON part or as one part for each member.
 *
 * @param body what is not a file
 */
public record FormWithFiles<T extends Record>(T body, List<Enclosure> files) {
    private static final String FILES = "files";
    /** What is said with files. */
    private static final int BESIDE = 256 << 10;
    /** Files, and room for what is said with them. */
    public static final int MAX_BODY = Complaints.MAX_BYTES + BESIDE;

    private static final int MAX_FIELD = 64 << 10;
    private static final int MAX_FIELDS = 40;

    /** What is said of a body that has more bytes than all its parts may have together. */
    public static final Problem TOO_LARGE = tooLarge(FILES);

    /**
     * Reads one that has arrived whole.
     *
     * @param jsonPart name of the JSON part
     * @throws ProblemException when it is not whole, too large, or says something else than {@code type}
     */
    public static <T extends Record> FormWithFiles<T> read(
            JsonReader reader, Class<T> type, String jsonPart, String contentType, InputStream stream) {
        return read(reader, type, jsonPart, contentType, stream, Complaints.MAX_BYTES);
    }

    /**
     * The same with other bounds.
     *
     * @param most bytes of all files together
     */
    public static <T extends Record> FormWithFiles<T> read(
            JsonReader reader, Class<T> type, String jsonPart, String contentType, InputStream stream, int most) {
        try {
            Parts<T> parts = new Parts<>(reader, type, jsonPart, most);
            if (!FormParts.read(contentType, stream, parts::take)) {
                throw notWhole();
            }
            return parts.form();
        } catch (InvalidFileNameException e) {
            throw Parameters.bad(FILES, HttpWords.text("has-a-name-with-a-control"));
        } catch (IOException e) {
            // The reason is the library's own, in English, and names no class.
            throw notWhole();
        }
    }

    private static ProblemException notWhole() {
        return Problem.of(ProblemType.BAD_REQUEST, HttpWords.text("this-multipart-form-data-form"))
                .exception();
    }

    private static Problem tooLarge(String part) {
        return Problem.of(ProblemType.TOO_LARGE, HttpWords.text("the-part-is-too-large-all", part))
                .at(part);
    }

    private static final class Parts<T extends Record> {
        private final JsonReader reader;
        private final Class<T> type;
        private final String jsonPart;
        private final List<Enclosure> files = new ArrayList<>();
        private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
        private T whole;
        private final int most;
        private int bytes;

        public Parts(JsonReader reader, Class<T> type, String jsonPart, int most) {
            this.most = most;
            this.reader = reader;
            this.type = type;
            this.jsonPart = jsonPart;
        }

        public FormWithFiles<T> form() {
            if (whole != null && !fields.isEmpty()) {
                throw Parameters.bad(
                        fields.fieldNames().next(), HttpWords.text("may-not-stand-beside-the-json", jsonPart));
            }
            return new FormWithFiles<>(whole == null ? reader.read(type, fields) : whole, List.copyOf(files));
        }

        public boolean take(FileItemStream part) throws IOException {
            String name = part.getFieldName() == null ? "" : part.getFieldName();
            if (name.equals(jsonPart)) {
                once(name, whole != null);
                whole = reader.read(type, content(part, name, JsonReader.MAX_BODY));
            } else if (name.equals(FILES)) {
                file(part);
            } else {
                once(name, fields.has(name));
                field(name, new String(content(part, name, MAX_FIELD), StandardCharsets.UTF_8));
            }
            return true;
        }

        private static void once(String name, boolean again) {
            if (again) {
                throw Parameters.bad(name, HttpWords.text("may-stand-there-only-once"));
            }
        }

        /** A browser sends a file without name and content where none was chosen. */
        private void file(FileItemStream part) throws IOException {
            String name = part.getName();
            byte[] content = content(part, FILES, most);
            if (content.length == 0 && (name == null || name.isEmpty())) {
                return;
            }
            if (files.size() == Complaints.MAX_ENCLOSURES) {
                throw Parameters.bad(FILES, HttpWords.text("may-stand-there-at-most-times", Complaints.MAX_ENCLOSURES));
            }
            files.add(new Enclosure(FormParts.fileName(name), null, content));
        }

        private void field(String name, String value) {
            if (fields.size() == MAX_FIELDS) {
                throw tooLarge(name).exception();
            }
            boolean yesOrNo = Stream.of(type.getRecordComponents())
                    .anyMatch(c -> c.getName().equals(name) && c.getType() == boolean.class);
            if (yesOrNo && (value.equals("true") || value.equals("false"))) {
                fields.put(name, Boolean.parseBoolean(value));
            } else {
                fields.put(name, value);
            }
        }

        private byte[] content(FileItemStream part, String name, int longest) throws IOException {
            try (InputStream stream = part.openStream()) {
                byte[] content = stream.readNBytes(longest + 1);
                bytes += content.length;
                if (content.length > longest || bytes > most + BESIDE) {
                    throw tooLarge(name).exception();
                }
                return content;
            }
        }
    }
}
