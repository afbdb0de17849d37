package id.talaksana.server;

import org.eclipse.jetty.server.Request;

/** Which of the two faces a request is for. */
final class BelowApi {
    private BelowApi() {}

    /** Whether its address could be read; null is no request. */
    static boolean isKnown(Request request) {
        return request != null
                && request.getMetaData() != null
                && request.getHttpURI() != null
                && request.getHttpURI().getPath() != null;
    }

    /** Whether it is for programs. */
    static boolean is(Request request) {
        String path = isKnown(request) ? request.getHttpURI().getPath() : "";
        return path.equals("/api") || path.startsWith("/api/");
    }
}
