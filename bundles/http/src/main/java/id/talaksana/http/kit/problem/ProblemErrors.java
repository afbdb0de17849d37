package id.talaksana.http.kit.problem;

import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** Answers with the problem that ended a request. */
public class ProblemErrors implements ExceptionMapper<ProblemException> {

    @Override
    public Response toResponse(ProblemException exception) {
        Response.ResponseBuilder answer = answer(exception.problem());
        exception.headers().forEach(answer::header);
        return answer.build();
    }

    static Response.ResponseBuilder answer(Problem problem) {
        return Response.status(problem.type().status()).entity(problem);
    }
}
