package id.talaksana.http.kit.json;

import id.talaksana.api.text.Diagnostic.Text;
import id.talaksana.http.kit.problem.Problem;
import id.talaksana.http.kit.problem.ProblemType;
import id.talaksana.http.words.HttpWords;
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
 * Accepts bodies only when they say what they are: JSON, or a ZIP or calendar where one is expected. The framework takes a malformed or
 * absent media type for any type; a foreign web page can send such a body with a logged-in browser's password, but never one
 * that is called JSON or ZIP. Drafts are made of plain text, too, and change nothing; of forms see {@link FormBody}.
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
        if (method != null && method.isAnnotationPresent(ZipBody.class)) {
            one(ZipBody.MEDIA_TYPE, contentType, HttpWords.text("send-the-definitions-folder"));
        } else if (method != null && method.isAnnotationPresent(CalendarBody.class)) {
            one(CalendarBody.MEDIA_TYPE, contentType, HttpWords.text("send-the-calendar-as-text-calendar"));
        } else if (method != null && method.isAnnotationPresent(TableBody.class)) {
            if (!method.getAnnotation(TableBody.class).sheets() || !is(TableBody.SHEET, contentType)) {
                one(TableBody.MEDIA_TYPE, contentType, HttpWords.text("send-the-table-as-text-csv"));
            }
        } else if (method != null && method.isAnnotationPresent(SourceBody.class)) {
            if (SourceBody.MEDIA_TYPES.stream().noneMatch(type -> is(type, contentType))) {
                throw Problem.of(
                                ProblemType.UNSUPPORTED_MEDIA_TYPE, HttpWords.text("send-bpmn-as-application-bpmn-xml"))
                        .allowing(SourceBody.MEDIA_TYPES)
                        .exception();
            }
        } else if (method != null && method.isAnnotationPresent(FormBody.class)) {
            String expected = method.getAnnotation(FormBody.class).value();
            one(expected, contentType, HttpWords.text("send-a-form-with-content-type", expected));
        } else if (!is(MediaType.APPLICATION_JSON, contentType)) {
            throw new NotSupportedException();
        }
    }

    private static void one(String expected, String contentType, Text remedy) {
        if (!is(expected, contentType)) {
            throw Problem.of(ProblemType.UNSUPPORTED_MEDIA_TYPE, remedy)
                    .allowing(List.of(expected))
                    .exception();
        }
    }

    private static boolean is(String expected, String contentType) {
        return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(expected);
    }
}
