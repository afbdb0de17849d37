package id.talaksana.http.kit.form;

import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.bodies.Body;
import id.talaksana.api.bodies.BodyTooLarge;
import id.talaksana.api.complaints.Complaints;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.FormParts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.fileupload.FileItemStream;

/**
 * A form with files, read while it arrives. Its fields come first on the page, the seal before all others: when a file comes
 * without the seal of this browser, nothing more is read, and what was typed is there all the same.
 */
final class SentForm {
    /** Beyond this nothing is read at all; within it each file is looked at with the form, so that nothing typed is lost. */
    static final int LONGEST = 8 << 20;

    /** All that is typed. */
    static final int MOST_TEXT = 256 << 10;

    private static final int MOST_FIELDS = 100;
    static final Bounds COMPLAINT = Bounds.allowing(Complaints.MAX_ENCLOSURES, Complaints.MAX_BYTES);
    /** What a phone's camera makes, some at a time. */
    static final Bounds REQUIREMENT = Bounds.allowing(SubmittedFiles.MOST_OF_ONE, LONGEST);

    private final Body body;
    private final Bounds bounds;
    private final Predicate<String> seal;
    private final Map<String, String> values = new HashMap<>();
    private final List<Enclosure> files = new ArrayList<>();
    private int text;
    private int bytes;

    /**
     * How much of files is kept.
     *
     * @param bytes of all of them
     */
    record Bounds(int files, int bytes) {
        /** One more byte and one more file than allowed are kept, so that there is something to be refused. */
        static Bounds allowing(int files, int bytes) {
            return new Bounds(files + 1, bytes + 1);
        }
    }

    /** @param seal whether a signature is the one of the browser that sends it */
    SentForm(Body body, Bounds bounds, Predicate<String> seal) {
        this.body = body;
        this.bounds = bounds;
        this.seal = seal;
    }

    /**
     * Reads it.
     *
     * @throws IOException when it is not whole
     * @throws BodyTooLarge when there is more of it than is read
     */
    SentForm read(String contentType) throws IOException {
        FormParts.read(contentType, body.stream(), this::part);
        return this;
    }

    private boolean part(FileItemStream part) throws IOException {
        if (part.isFormField()) {
            field(part);
            return true;
        }
        if (part.getName().isEmpty()) {
            // A browser sends a file without name where none was chosen.
            return true;
        }
        if (!seal.test(values.getOrDefault(FormSeal.FIELD, ""))) {
            files.add(new Enclosure(FormParts.fileName(part.getName()), null, new byte[0]));
            return false;
        }
        file(part);
        return true;
    }

    /** No part is closed here: the library would first read what is left of it, and goes on to the next one by itself. */
    private void field(FileItemStream part) throws IOException {
        byte[] value = part.openStream().readNBytes(MOST_TEXT + 1);
        text += value.length;
        if (text > MOST_TEXT || values.size() == MOST_FIELDS) {
            throw ProblemType.TOO_LARGE.exception();
        }
        values.putIfAbsent(String.valueOf(part.getFieldName()), new String(value, StandardCharsets.UTF_8));
    }

    private void file(FileItemStream part) throws IOException {
        byte[] content = body.keep(part.openStream(), files.size() < bounds.files() ? bounds.bytes() - bytes : 0)
                .bytes();
        bytes += content.length;
        if (content.length > 0) {
            files.add(new Enclosure(FormParts.fileName(part.getName()), null, content));
        }
    }

    /** What was typed; of several fields with one name the first. */
    Map<String, String> values() {
        return values;
    }

    /** The files; of those that are too many or too large only so much that they are refused. */
    List<Enclosure> files() {
        return files;
    }
}
