package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Refusal;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** What the core refuses, as a problem. */
public class Refusals implements ExceptionMapper<Refusal> {
    private final ProblemErrors errors = new ProblemErrors();

    @Override
    public Response toResponse(Refusal refusal) {
        return errors.toResponse(ProblemException.of(refusal));
    }
}
