package id.talaksana.http.kit.problem;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import id.talaksana.api.text.Refusal;
import id.talaksana.http.words.HttpWords;
import java.util.Map;

/** Ends a request with a problem, at whatever face it was made. */
public final class ProblemException extends RuntimeException {
    /** Seconds until a service that is away may be back. */
    private static final String SOON = "5";

    private static final String RETRY_AFTER = "Retry-After";
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /** @param headers of the answer, by name */
    ProblemException(Problem problem, Map<String, String> headers) {
        super(
                problem.detail() == null
                        ? problem.type().toString()
                        : problem.detail().english(),
                null,
                false,
                false);
        this.problem = problem;
        this.headers = headers;
    }

    /** What the core refuses. */
    public static ProblemException of(Refusal refusal) {
        ProblemType type =
                switch (refusal.kind()) {
                    case NOT_FOUND -> ProblemType.NOT_FOUND;
                    case FORBIDDEN -> ProblemType.FORBIDDEN;
                    case CONFLICT -> ProblemType.CONFLICT;
                    case INVALID -> ProblemType.INVALID;
                    case UNAVAILABLE -> ProblemType.UNAVAILABLE;
                };
        Problem problem =
                new Problem(type, refusal.reason(), null, null, null, null, refusal.allowed(), refusal.first(), null);
        return type == ProblemType.UNAVAILABLE ? problem.exception(RETRY_AFTER, SOON) : problem.exception();
    }

    /** Tells somebody who guesses passwords or codes when to go on. */
    public static ProblemException of(TooManyAttempts attempts) {
        long seconds = attempts.retryAfterSeconds();
        return Problem.of(ProblemType.TOO_MANY_ATTEMPTS, HttpWords.text("too-many-failed-attempts-try-again", seconds))
                .exception(RETRY_AFTER, String.valueOf(seconds));
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }

    /** Headers of the answer, by name. */
    public Map<String, String> headers() {
        return headers;
    }
}
