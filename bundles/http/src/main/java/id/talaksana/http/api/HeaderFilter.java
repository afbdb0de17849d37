package id.talaksana.http.api;

import id.talaksana.http.kit.request.SafeHeaders;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerResponseContext;
import javax.ws.rs.container.ContainerResponseFilter;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.MultivaluedMap;

/** Headers that keep browsers from guessing, storing or running anything of an answer. */
public class HeaderFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        SafeHeaders.ALL.forEach(headers::putSingle);
        headers.putSingle("Content-Security-Policy", policy(response.getMediaType()));
        if (!headers.containsKey(HttpHeaders.CACHE_CONTROL)) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }

    /** Browsers show a PDF with a viewer of their own that a sandbox keeps out; a page brings its style along. */
    private static String policy(MediaType type) {
        boolean pdf = type != null && type.getSubtype().equals("pdf");
        boolean page = type != null && type.isCompatible(MediaType.TEXT_HTML_TYPE);
        return "default-src 'none'; " + (page ? "style-src 'unsafe-inline'; " : "") + "frame-ancestors 'none'"
                + (pdf ? "" : "; sandbox");
    }
}
