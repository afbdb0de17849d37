package id.talaksana.http.kit.problem;

import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.Response;

/** Ends a request with a problem. */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem, Response response) {
        super(problem.detail().english(), response);
        this.problem = problem;
    }

    /** The problem. */
    public Problem problem() {
        return problem;
    }
}
