package id.talaksana.http.kit.problem;

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
            case 404 ->
                Problem.of(
                        ProblemType.NOT_FOUND,
                        "Alamat ini tidak ada. Semua alamat tercantum di /api/openapi.json.",
                        "There is nothing at this address. All addresses are listed in /api/openapi.json.");
            case 405 ->
                Problem.of(
                                ProblemType.METHOD_NOT_ALLOWED,
                                "Metode HTTP ini tidak didukung di alamat ini.",
                                "This address does not support this HTTP method.")
                        .allowing(List.copyOf(new TreeSet<>(original.getAllowedMethods())));
            case 406 ->
                Problem.of(
                                ProblemType.NOT_ACCEPTABLE,
                                "Jawaban tersedia sebagai JSON: terimalah application/json.",
                                "Answers are JSON: accept application/json.")
                        .allowing(List.of("application/json"));
            case 413 ->
                Problem.of(ProblemType.TOO_LARGE, "Isi permintaan terlalu besar.", "The request's body is too large.");
            case 415 ->
                Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Kirimkan JSON dengan Content-Type: application/json.",
                                "Send JSON with Content-Type: application/json.")
                        .allowing(List.of("application/json"));
            default ->
                Problem.of(
                        ProblemType.BAD_REQUEST,
                        "Permintaan ini tidak dapat dimengerti.",
                        "This request cannot be understood.");
        };
    }
}
