package id.talaksana.http.kit.problem;

import id.talaksana.api.access.Accounts.TooManyAttempts;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Tells a client that guesses passwords or codes when it may go on. */
public class TooManyAttemptsErrors implements ExceptionMapper<TooManyAttempts> {
    private final ProblemErrors errors = new ProblemErrors();

    @Override
    public Response toResponse(TooManyAttempts attempts) {
        return errors.toResponse(ProblemException.of(attempts));
    }
}
