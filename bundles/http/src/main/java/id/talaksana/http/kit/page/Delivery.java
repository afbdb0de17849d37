package id.talaksana.http.kit.page;

import id.talaksana.http.kit.page.PageAnswer.Keep;
import id.talaksana.http.kit.request.ContentTag;
import id.talaksana.http.kit.request.SafeHeaders;
import java.io.IOException;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** Sends answers: with the headers of every page, compressed where it pays, and not again to whoever has it already. */
public final class Delivery {
    /** Less than this fits into one packet anyway. */
    private static final int WORTH_COMPRESSING = 1_000;

    /** A paper that carries its own style says so itself. */
    public static final String CSP = "Content-Security-Policy";

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
                    + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private Delivery() {}

    /** A page in which files of ours are shown that people handed in. */
    public static PageAnswer showing(PageAnswer page) {
        return page.with(CSP, POLICY + "; frame-src 'self'");
    }

    public static void send(PageAnswer answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        if (!answer.headers().containsKey(CSP)) {
            response.setHeader(CSP, POLICY);
        }
        SafeHeaders.ALL.forEach(response::setHeader);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cache-Control", answer.keep().cacheControl());
        response.setHeader("Vary", answer.keep() == Keep.FOR_EVER ? "Accept-Encoding" : "Accept-Encoding, Cookie");
        answer.headers().forEach(response::addHeader);
        if (answer.keep() == Keep.WHILE_SAME && answer.status() == 200) {
            // Weak: the same page may be sent compressed or not.
            String tag = ContentTag.of(answer.body());
            response.setHeader("ETag", "W/\"" + tag + "\"");
            if (ContentTag.matches(request.getHeader("If-None-Match"), tag)) {
                response.setStatus(304);
                return;
            }
        }
        response.setContentType(answer.mediaType());
        boolean wanted = !request.getMethod().equals("HEAD");
        if (answer.written() != null) {
            if (wanted) {
                answer.written().to(response.getOutputStream());
            }
            return;
        }
        byte[] body = answer.body();
        if (!answer.headers().containsKey("Content-Encoding")
                && body.length >= WORTH_COMPRESSING
                && text(answer.mediaType())
                && takesGzip(request)) {
            body = Assets.gzip(body);
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(body.length);
        if (wanted) {
            response.getOutputStream().write(body);
        }
    }

    public static boolean takesGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null && accepted.matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$)).*");
    }

    private static boolean text(String mediaType) {
        return mediaType.startsWith("text/") || mediaType.contains("json") || mediaType.contains("svg");
    }
}
