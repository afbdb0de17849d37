package id.talaksana.server;

import java.util.stream.Stream;

/** What the server itself refuses, each as the same sort of problem that the API has for it. */
enum Fault {
    BAD_REQUEST(400, "bad-request", "bad-request-detail"),
    NOT_FOUND(404, "not-found", "not-found-detail"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "method-not-allowed-detail"),
    TOO_SLOW(408, "too-slow", "too-slow-detail"),
    TOO_LARGE(413, "too-large", "too-large-detail"),
    ADDRESS_TOO_LONG(414, "address-too-long", "address-too-long-detail"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "unsupported-media-type-detail"),
    HEAD_TOO_LARGE(431, "head-too-large", "head-too-large-detail"),
    INTERNAL(500, "internal", "internal-detail"),
    UNAVAILABLE(503, "unavailable", "unavailable-detail");

    /** Of HTTP, such as 0.9. */
    private static final int UNKNOWN_VERSION = 505;

    private final int status;
    private final String title;
    private final String detail;

    Fault(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    /** The nearest for a status. */
    static Fault of(int status) {
        return Stream.of(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(status < 500 || status == UNKNOWN_VERSION ? BAD_REQUEST : INTERNAL);
    }

    /** What programs tell it by. */
    String id() {
        return title;
    }

    /** What it is called. */
    String title(String wishes) {
        return ServerWords.text(title, wishes);
    }

    /** What is wrong, and what would be right. */
    String detail(String wishes) {
        return ServerWords.text(detail, wishes);
    }
}
