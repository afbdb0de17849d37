package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.words.HttpWords;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import javax.ws.rs.ext.ExceptionMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A fault of ours: the client learns its number, the log has the rest under the same number. */
public class UnexpectedErrors implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrors.class);

    private static final Pattern BROKEN_ENCODING = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable error) {
        return error instanceof IllegalArgumentException && brokenAddress() ? brokenEncoding() : logged(error);
    }

    /** The framework reads the query before any filter could, and stumbles over what is not well encoded. */
    private boolean brokenAddress() {
        String query = Objects.requireNonNullElse(request.getQueryString(), "");
        return BROKEN_ENCODING.matcher(request.getRequestURI() + query).find();
    }

    private static Response brokenEncoding() {
        return ProblemErrors.answer(
                        Problem.of(ProblemType.BAD_REQUEST, HttpWords.text("this-address-is-not-well-encoded")))
                .build();
    }

    public static Response logged(Throwable error) {
        String incident = "urn:uuid:" + UUID.randomUUID();
        LOG.error("{}", incident, error);
        Text detail = HttpWords.text("something-went-wrong-in-the-system", incident);
        return ProblemErrors.answer(
                        new Problem(ProblemType.INTERNAL, detail, incident, null, null, null, null, null, null))
                .build();
    }
}
