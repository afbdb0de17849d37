package id.talaksana.http.api.files;

import id.talaksana.api.applications.SubmittedFiles;
import id.talaksana.api.complaints.Enclosure;
import id.talaksana.http.kit.json.BoundedBodies;
import id.talaksana.http.kit.json.JsonReader;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.kit.request.FormWithFiles;
import id.talaksana.http.kit.request.Parameters;
import id.talaksana.http.words.HttpWords;
import java.util.function.BiFunction;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;

/** One file for a requirement, as a request brings it and as it is given back. */
final class SentFile {
    private static final String JSON_PART = "file";
    private static final int MAX_BODY = SubmittedFiles.MAX_BYTES + (256 << 10);
    private static final Problem TOO_LARGE =
            Problem.of(ProblemType.TOO_LARGE, HttpWords.text("a-file-for-a-requirement-is-too-large"));

    private SentFile() {}

    /**
     * What a form says beside its file.
     *
     * @param requirement its id
     */
    public record FileRequest(String requirement) {}

    /** Reads a form with one file, and does something with it and its requirement. */
    static <T> T read(
            BoundedBodies bodies, JsonReader reader, String contentType, BiFunction<String, Enclosure, T> use) {
        return bodies.read(MAX_BODY, TOO_LARGE, whole -> {
            FormWithFiles<FileRequest> form = FormWithFiles.read(
                    reader, FileRequest.class, JSON_PART, contentType, whole.open(), SubmittedFiles.MAX_BYTES);
            if (form.files().size() != 1) {
                throw Parameters.bad("files", HttpWords.text("one-file-at-a-time"));
            }
            return use.apply(form.body().requirement(), form.files().get(0));
        });
    }

    static Response answer(Enclosure file) {
        boolean text = file.mediaType().startsWith("text/");
        return Response.ok(file.content(), file.mediaType() + (text ? "; charset=UTF-8" : ""))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file.name() + "\"")
                .build();
    }
}
