package id.talaksana.http.api.open311;

import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** Errors of the Open311 door as GeoReport v2 writes them: a list of codes and descriptions, in the format asked for. */
public class Open311Errors implements ContainerResponseFilter {
    private static final int INVALID = 422;

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        String path = request.getUriInfo().getPath();
        if (!(response.getEntity() instanceof Problem problem) || !path.startsWith(Open311Resource.PATH)) {
            return;
        }
        // The specification has one code for all that is wrong with what was sent.
        int code = problem.type().status() == INVALID ? 400 : problem.type().status();
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("code", code);
        error.put("description", ProblemFilter.detail(problem, request));
        Open311Format format = path.endsWith(".xml") ? Open311Format.XML : Open311Format.JSON;
        response.setStatus(code);
        response.setEntity(
                format.write("errors", "error", List.of(error)), null, MediaType.valueOf(format.mediaType()));
        response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, format.mediaType());
        response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
    }
}
