package id.talaksana.rest.json;

import id.talaksana.rest.problem.Problem;
import id.talaksana.rest.problem.ProblemType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.NotSupportedException;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;
import javax.ws.rs.container.ResourceInfo;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/**
 * Accepts bodies only when they say what they are: JSON, or a ZIP where one is expected. The framework takes a malformed or
 * absent media type for any type; a foreign web page can send such a body with a logged-in browser's password, but never one
 * that is called JSON or ZIP. Drafts are made of plain text, too, and change nothing; of forms see {@link Form}.
 */
public class DeclaredBodies implements ContainerRequestFilter {
    private static final Set<String> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);

    @Context
    private ResourceInfo target;

    @Override
    public void filter(ContainerRequestContext request) {
        if (!WITH_BODY.contains(request.getMethod())) {
            return;
        }
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        Method method = target.getResourceMethod();
        if (method != null && method.isAnnotationPresent(Zip.class)) {
            if (!is(Zip.MEDIA_TYPE, contentType)) {
                throw Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Kirimkan folder definisi sebagai ZIP dengan Content-Type: application/zip.",
                                "Send the definition's folder as a ZIP with Content-Type: application/zip.")
                        .allowing(List.of(Zip.MEDIA_TYPE))
                        .exception();
            }
        } else if (method != null && method.isAnnotationPresent(Source.class)) {
            if (Source.MEDIA_TYPES.stream().noneMatch(type -> is(type, contentType))) {
                throw Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                                "Kirimkan BPMN sebagai application/bpmn+xml, atau daftar atau tabel sebagai text/plain.",
                                "Send BPMN as application/bpmn+xml, or a list or table as text/plain.")
                        .allowing(Source.MEDIA_TYPES)
                        .exception();
            }
        } else if (method != null && method.isAnnotationPresent(Form.class)) {
            form(method.getAnnotation(Form.class).value(), contentType);
        } else if (!is(MediaType.APPLICATION_JSON, contentType)) {
            throw new NotSupportedException();
        }
    }

    private static void form(String expected, String contentType) {
        if (!is(expected, contentType)) {
            throw Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "Kirimkan formulir dengan Content-Type: " + expected + ".",
                            "Send a form with Content-Type: " + expected + ".")
                    .allowing(List.of(expected))
                    .exception();
        }
    }

    private static boolean is(String expected, String contentType) {
        return contentType != null && contentType.split(";")[0].strip().equalsIgnoreCase(expected);
    }
}
