package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Refusal;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** What the core refuses, as a problem. */
public class Refusals implements ExceptionMapper<Refusal> {
    private static final int RETRY_AFTER_SECONDS = 5;

    @Override
    public Response toResponse(Refusal refusal) {
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
        Response.ResponseBuilder response = problem.response();
        if (type == ProblemType.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
