package id.talaksana.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;

/**
 * What the server says where no face did: a problem (RFC 9457) below {@code /api}, a page of a few words elsewhere, with the
 * headers of every answer and nothing of the inside.
 *
 * <p>Whatever is not there the faces say themselves; where nobody did, they are still being started.
 */
final class PlainAnswer {
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'; sandbox",
            "Cache-Control", "no-store",
            "Vary", "Accept-Language");
    private static final String RETRY_AFTER = "5";

    private PlainAnswer() {}

    /** Ends a request that is for nobody; its connection ends with it, so that nothing after it is taken for a request. */
    static void refuse(Request request, int status) {
        try {
            request.setHandled(true);
            request.getResponse().setHeader(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
            request.getResponse().sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the status that the response has. */
    static void send(Request request, HttpServletResponse response) throws IOException {
        int status = response.getStatus() == 404 ? 503 : response.getStatus();
        response.setStatus(status);
        byte[] body = of(status, request, response::setHeader);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        request.setHandled(true);
    }

    /** @param request null: nothing is known of it */
    static byte[] of(int status, Request request, BiConsumer<String, String> header) {
        String wishes = BelowApi.isKnown(request) ? request.getHeader("Accept-Language") : null;
        Fault fault = Fault.of(status);
        // Browsers ask for pages; what is not known to be one of them is answered as programs read it.
        boolean api = !BelowApi.isKnown(request) || BelowApi.is(request);
        HEADERS.forEach(header);
        header.accept("Content-Language", ServerWords.language(wishes));
        header.accept("Content-Type", api ? "application/problem+json" : "text/html;charset=utf-8");
        if (status == 503) {
            header.accept("Retry-After", RETRY_AFTER);
        }
        String body = api
                ? "{\"type\":\"urn:talaksana:problem:" + fault.id() + "\",\"title\":\"" + fault.title(wishes)
                        + "\",\"status\":" + status + ",\"detail\":\"" + fault.detail(wishes) + "\"}"
                : "<!DOCTYPE html>\n<html lang=\"" + ServerWords.language(wishes)
                        + "\"><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>"
                        + fault.title(wishes) + "</title>\n<h1>" + fault.title(wishes) + "</h1>\n<p>"
                        + fault.detail(wishes) + "</p>\n<p><a href=\"/\">Talaksana</a></p>\n</html>\n";
        return body.getBytes(StandardCharsets.UTF_8);
    }
}
