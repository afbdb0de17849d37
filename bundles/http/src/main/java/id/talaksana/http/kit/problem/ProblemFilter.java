package id.talaksana.http.kit.problem;

import id.talaksana.api.text.Language;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/** Puts a problem into the reader's language and its own media type, whatever the client said it accepts. */
public class ProblemFilter implements ContainerResponseFilter {
    private static final MediaType PROBLEM_JSON = new MediaType("application", "problem+json");

    private final String apart;

    /** @param apart beginning of the addresses whose errors are written in another way */
    public ProblemFilter(String apart) {
        this.apart = apart;
    }

    /** What is wrong and what would be right, in the language of who asked. */
    public static String detail(Problem problem, ContainerRequestContext request) {
        return problem.detail().in(language(request).locale());
    }

    private static Language language(ContainerRequestContext request) {
        return Language.wished(request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Problem problem
                && !request.getUriInfo().getPath().startsWith(apart)) {
            Language language = language(request);
            response.setEntity(problem.in(language), null, PROBLEM_JSON);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_TYPE, PROBLEM_JSON.toString());
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.tag());
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }
}
