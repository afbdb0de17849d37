package id.talaksana.http.kit.problem;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Tells a client that guesses passwords or codes when it may go on. */
public class TooManyAttemptsErrors implements ExceptionMapper<TooManyAttempts> {

    @Override
    public Response toResponse(TooManyAttempts attempts) {
        long seconds = attempts.retryAfterSeconds();
        return Problem.of(
                        ProblemType.TOO_MANY_ATTEMPTS,
                        "Terlalu banyak percobaan yang gagal. Coba lagi dalam " + seconds + " detik.",
                        "Too many failed attempts. Try again in " + seconds + " seconds.")
                .response()
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
