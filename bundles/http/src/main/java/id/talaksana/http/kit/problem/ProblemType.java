package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.api.text.Term;
import id.talaksana.http.words.HttpWords;

/** The sorts of problem that a client can meet, each with its HTTP status. */
public enum ProblemType {
    MALFORMED_JSON(400, HttpWords.text("malformed-json")),
    UNKNOWN_MEMBER(400, HttpWords.text("unknown-json-member")),
    WRONG_TYPE(400, HttpWords.text("wrong-type-of-json-value")),
    BAD_PARAMETER(400, HttpWords.text("bad-parameter")),
    BAD_REQUEST(400, HttpWords.text("bad-request")),
    UNAUTHENTICATED(401, HttpWords.text("not-logged-in")),
    FORBIDDEN(403, HttpWords.text("forbidden")),
    NOT_FOUND(404, HttpWords.text("not-found")),
    METHOD_NOT_ALLOWED(405, HttpWords.text("method-not-allowed")),
    NOT_ACCEPTABLE(406, HttpWords.text("not-acceptable")),
    CONFLICT(409, HttpWords.text("the-procedure-does-not-allow")),
    TOO_LARGE(413, HttpWords.text("request-body-too-large")),
    UNSUPPORTED_MEDIA_TYPE(415, HttpWords.text("unsupported-media-type")),
    INVALID(422, HttpWords.text("invalid-content")),
    TOO_MANY_ATTEMPTS(429, HttpWords.text("too-many-attempts")),
    INTERNAL(500, HttpWords.text("internal-error")),
    UNAVAILABLE(503, HttpWords.text("temporarily-unavailable"));

    private final int status;
    private final Text title;

    ProblemType(int status, Text sentence) {
        this.status = status;
        this.title = sentence;
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
