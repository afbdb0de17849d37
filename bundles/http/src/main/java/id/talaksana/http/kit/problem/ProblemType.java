package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;

/** The sorts of problem that a client can meet, each with its HTTP status. */
public enum ProblemType {
    MALFORMED_JSON(400, "JSON tidak dapat dibaca", "Malformed JSON"),
    UNKNOWN_MEMBER(400, "Anggota JSON tidak dikenal", "Unknown JSON member"),
    WRONG_TYPE(400, "Jenis nilai JSON keliru", "Wrong type of JSON value"),
    BAD_PARAMETER(400, "Parameter keliru", "Bad parameter"),
    BAD_REQUEST(400, "Permintaan keliru", "Bad request"),
    UNAUTHENTICATED(401, "Belum masuk", "Not logged in"),
    FORBIDDEN(403, "Tidak diizinkan", "Forbidden"),
    NOT_FOUND(404, "Tidak ditemukan", "Not found"),
    METHOD_NOT_ALLOWED(405, "Metode HTTP tidak didukung di sini", "Method not allowed"),
    NOT_ACCEPTABLE(406, "Format jawaban tidak tersedia", "Not acceptable"),
    CONFLICT(409, "Prosedur tidak mengizinkannya sekarang", "The procedure does not allow this now"),
    TOO_LARGE(413, "Isi permintaan terlalu besar", "Request body too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "Format permintaan tidak didukung", "Unsupported media type"),
    INVALID(422, "Isi permintaan keliru", "Invalid content"),
    TOO_MANY_ATTEMPTS(429, "Terlalu banyak percobaan", "Too many attempts"),
    INTERNAL(500, "Kesalahan pada sistem", "Internal error"),
    UNAVAILABLE(503, "Untuk sementara tidak tersedia", "Temporarily unavailable");

    private final int status;
    private final Text title;

    ProblemType(int status, String indonesian, String english) {
        this.status = status;
        this.title = new Text(indonesian, english);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What it is called. */
    public Text title() {
        return title;
    }

    /** The URI that programs tell it by. */
    public String uri() {
        return "urn:talaksana:problem:" + this;
    }

    /** Ends a request with this and nothing more to say: pages have words of their own for it. */
    public ProblemException exception() {
        return Problem.of(this, null).exception();
    }

    @Override
    public String toString() {
        return Term.of(this);
    }
}
