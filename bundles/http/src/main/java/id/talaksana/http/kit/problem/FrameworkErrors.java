package id.talaksana.http.kit.problem;

import id.talaksana.http.words.HttpWords;
import java.util.List;
import java.util.TreeSet;
import javax.ws.rs.WebApplicationException;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;

/** What the framework refuses before any resource is reached, as a problem. */
public class FrameworkErrors implements ExceptionMapper<WebApplicationException> {

    @Override
    public Response toResponse(WebApplicationException exception) {
        Response original = exception.getResponse();
        if (original.getStatus() >= 500) {
            return UnexpectedErrors.logged(exception);
        }
        Response.ResponseBuilder response = ProblemErrors.answer(problem(original));
        if (original.getStatus() == 405) {
            response.header(HttpHeaders.ALLOW, String.join(", ", new TreeSet<>(original.getAllowedMethods())));
        }
        return response.build();
    }

    private static Problem problem(Response original) {
        return switch (original.getStatus()) {
            case 404 -> Problem.of(ProblemType.NOT_FOUND, HttpWords.text("there-is-nothing-at-this-address"));
            case 405 ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, HttpWords.text("this-address-does-not-support"))
                        .allowing(List.copyOf(new TreeSet<>(original.getAllowedMethods())));
            case 406 ->
                Problem.of(ProblemType.NOT_ACCEPTABLE, HttpWords.text("answers-are-json-accept-application-json"))
                        .allowing(List.of("application/json"));
            case 413 -> Problem.of(ProblemType.TOO_LARGE, HttpWords.text("the-requests-body-is-too-large"));
            case 415 ->
                Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                HttpWords.text("send-json-with-content-type-application"))
                        .allowing(List.of("application/json"));
            default -> Problem.of(ProblemType.BAD_REQUEST, HttpWords.text("this-request-cannot-be-understood"));
        };
    }
}
